import { COPY_COLUMNS, OWNER_COLUMNS } from "../given-columns";
import { flag, requiredCount } from "../parameters";
import { policySpec } from "../policy-spec";

export const excessSnapshots = policySpec({
  name: "excess_snapshots",
  description:
    "Available snapshots made by users, beyond the newest few of their disk. Snapshots of backups neither violate nor " +
    "count, whatever the filters; the newest of a disk and one that disks were made from never violate; one that EVS " +
    "deletes by itself does not count against others. Where it is not known which are the newest, a snapshot is " +
    "undecided.",
  subject: "snapshot",
  needs: ["snapshots", "disks", "owners"],
  given: { snapshots: [...COPY_COLUMNS, ...OWNER_COLUMNS], volumes: ["snapshot_id"] },
  version: 1,
  parameters: {
    keep: requiredCount(1, "How many of the newest are to be kept."),
    per_disk: flag(true, "Whether so many are kept of each disk; otherwise of the whole project."),
  },
});
