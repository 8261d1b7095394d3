import { requiredDuration } from "../parameters";
import { policySpec } from "../policy-spec";

export const expiringSnapshots = policySpec({
  name: "expiring_snapshots",
  description:
    "Available snapshots that EVS will soon delete by itself, at the end of their retention (`due_at`), while there is " +
    "no newer copy of their disk. Only standard snapshots have a retention. Where a copy does not say of when it is, a " +
    "snapshot is undecided unless another copy is newer.",
  subject: "snapshot",
  needs: ["snapshots"],
  // The official provider's lists of version 3 know no retention.
  given: undefined,
  version: 1,
  parameters: { within: requiredDuration("How near the deletion may be.") },
});
