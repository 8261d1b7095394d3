import { requiredDuration } from "../parameters";
import { policySpec } from "../policy-spec";

export const expiringSnapshots = policySpec({
  name: "expiring_snapshots",
  description:
    "Available snapshots that EVS will soon delete automatically at the end of their retention (`due_at`) although " +
    "their disk has no newer copy. Only standard snapshots have a retention. If a copy has no creation time, a " +
    "snapshot is undecided unless another copy is newer.",
  subject: "snapshot",
  needs: ["snapshots"],
  // The official provider's lists of version 3 have no retention.
  given: undefined,
  version: 1,
  parameters: { within: requiredDuration("The time before the deletion in which a row violates.") },
});
