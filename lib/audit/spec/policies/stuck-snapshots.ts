import { OWNER_COLUMNS } from "../given-columns";
import { requiredDuration } from "../parameters";
import { policySpec } from "../policy-spec";

export const stuckSnapshots = policySpec({
  name: "stuck_snapshots",
  description:
    "Snapshots in a status that should pass (creating, deleting, rollbacking, …) and has not for too long, counted from " +
    "their last update, or from their creation where there is none. Those that a backup may be at work on are undecided.",
  subject: "snapshot",
  needs: ["snapshots", "owners"],
  given: { snapshots: ["status", "created_at", "updated_at", ...OWNER_COLUMNS] },
  version: 1,
  parameters: { after: requiredDuration("How long a snapshot may be in transition.") },
});
