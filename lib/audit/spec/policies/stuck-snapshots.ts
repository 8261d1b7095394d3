import { OWNER_COLUMNS } from "../given-columns";
import { requiredDuration } from "../parameters";
import { policySpec } from "../policy-spec";

export const stuckSnapshots = policySpec({
  name: "stuck_snapshots",
  description:
    "Snapshots that are in a transitional status (creating, deleting, rollbacking, …) for too long, counted from " +
    "their last update or, without one, their creation. Snapshots that a backup may be using are undecided.",
  subject: "snapshot",
  needs: ["snapshots", "owners"],
  given: { snapshots: ["status", "created_at", "updated_at", ...OWNER_COLUMNS] },
  version: 1,
  parameters: { after: requiredDuration("How long a snapshot can be in transition.") },
});
