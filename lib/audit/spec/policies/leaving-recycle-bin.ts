import { COPY_COLUMNS } from "../given-columns";
import { requiredDuration } from "../parameters";
import { policySpec } from "../policy-spec";

export const leavingRecycleBin = policySpec({
  name: "leaving_recycle_bin",
  description:
    "Disks in the recycle bin that will soon be deleted permanently. They can be restored until `due_at`. Their snapshots " +
    "are in `snapshot_ids`.",
  subject: "disk",
  needs: ["recycle-bin"],
  given: { snapshots: COPY_COLUMNS, recycle_bin: ["plan_delete_at"] },
  version: 1,
  parameters: { within: requiredDuration("The time before the deletion in which a row violates.") },
});
