import { policySpec } from "../policy-spec";

export const failedSnapshots = policySpec({
  name: "failed_snapshots",
  description:
    "Snapshots whose creation has failed (`failed`), which users can delete, and those whose deletion has failed " +
    "(`undeletable`), which only a ticket gets rid of. Neither is a copy of anything.",
  subject: "snapshot",
  needs: ["snapshots"],
  given: { snapshots: ["status", "metadata"] },
  version: 1,
  parameters: {},
});
