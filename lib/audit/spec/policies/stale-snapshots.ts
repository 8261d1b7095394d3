import { OWNER_COLUMNS } from "../given-columns";
import { flag, requiredDuration } from "../parameters";
import { policySpec } from "../policy-spec";

export const staleSnapshots = policySpec({
  name: "stale_snapshots",
  description:
    "Snapshots that are too old. A snapshot without a readable creation time is undecided. Snapshots " +
    "that users cannot delete (a backup owns them, they are in transition, or their deletion failed) and snapshots " +
    "that EVS deletes automatically are ignored.",
  subject: "snapshot",
  needs: ({ include_managed: includesManaged }) =>
    includesManaged ? ["snapshots"] : ["snapshots", "owners"],
  given: { snapshots: ["created_at", "status", ...OWNER_COLUMNS] },
  version: 1,
  parameters: {
    older_than: requiredDuration("Age from which a snapshot is stale."),
    include_managed: flag(
      false,
      "Whether to include snapshots that users cannot delete (owned by a backup, in transition, `error_deleting`) or that EVS " +
        "deletes automatically.",
    ),
  },
});
