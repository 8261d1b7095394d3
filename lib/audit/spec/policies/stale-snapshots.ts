import { OWNER_COLUMNS } from "../given-columns";
import { flag, requiredDuration } from "../parameters";
import { policySpec } from "../policy-spec";

export const staleSnapshots = policySpec({
  name: "stale_snapshots",
  description:
    "Snapshots that were made too long ago. One whose creation time is missing or cannot be read is undecided. Those " +
    "that users cannot delete, since a backup owns them, they are in transition or their deletion failed, and those " +
    "that EVS deletes by itself are left out.",
  subject: "snapshot",
  needs: ({ include_managed: includesManaged }) =>
    includesManaged ? ["snapshots"] : ["snapshots", "owners"],
  given: { snapshots: ["created_at", "status", ...OWNER_COLUMNS] },
  version: 1,
  parameters: {
    older_than: requiredDuration("How long after its creation a snapshot is stale."),
    include_managed: flag(
      false,
      "Whether snapshots count that users cannot delete (a backup's, in transition, `error_deleting`), or that EVS " +
        "deletes by itself.",
    ),
  },
});
