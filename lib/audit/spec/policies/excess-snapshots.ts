import { COPY_COLUMNS, OWNER_COLUMNS } from "../given-columns";
import { flag, requiredCount } from "../parameters";
import { policySpec } from "../policy-spec";

export const excessSnapshots = policySpec({
  name: "excess_snapshots",
  description:
    "Available snapshots created by users, except the newest few of each disk. Snapshots of backups neither violate nor " +
    "count, regardless of the filters. The newest snapshot of a disk and a source of other disks never violate. A snapshot " +
    "that EVS deletes automatically does not count. If the newest snapshots are unknown, a snapshot is " +
    "undecided.",
  subject: "snapshot",
  needs: ["snapshots", "disks", "owners"],
  given: { snapshots: [...COPY_COLUMNS, ...OWNER_COLUMNS], volumes: ["snapshot_id"] },
  version: 1,
  parameters: {
    keep: requiredCount(1, "How many of the newest snapshots to keep."),
    per_disk: flag(true, "Whether to keep that many per disk; otherwise, per project."),
  },
});
