import { policySpec } from "../policy-spec";

export const failedSnapshots = policySpec({
  name: "failed_snapshots",
  description:
    "Snapshots whose creation has failed (`failed`), which users can delete, and those whose deletion has failed " +
    "(`undeletable`), which need a ticket. Neither contains usable data.",
  subject: "snapshot",
  needs: ["snapshots"],
  given: { snapshots: ["status", "metadata"] },
  version: 1,
  parameters: {},
});
