import { COPY_COLUMNS } from "../given-columns";
import { flag, requiredDuration } from "../parameters";
import { policySpec } from "../policy-spec";

export const unprotectedDisks = policySpec({
  name: "unprotected_disks",
  description:
    "Disks that have neither an `available` snapshot nor an `available` backup (of CBR, of the disk or of its server) " +
    "that is new enough. Disks that are younger than that are left out. Where snapshots or backups cannot be read, or a " +
    "copy does not say of when or of which disk it is, a disk is undecided unless another copy protects it.",
  subject: "disk",
  needs: ["disks", "snapshots", "backups"],
  given: { snapshots: COPY_COLUMNS, volumes: ["status", "created_at", "attachments"] },
  version: 1,
  parameters: {
    within: requiredDuration("How old the newest copy of a disk may be."),
    only_attached: flag(false, "Whether only disks count that a server uses."),
  },
});
