import { flag, requiredDuration } from "../parameters";
import { policySpec } from "../policy-spec";

export const unprotectedDisks = policySpec({
  name: "unprotected_disks",
  description:
    "Disks that have neither an `available` snapshot nor an `available` CBR backup (of the disk or of its server) " +
    "that is recent enough. Newer disks are ignored. If snapshots or backups cannot be read, or a " +
    "copy has no creation time or disk ID, a disk is undecided unless another copy protects it.",
  subject: "disk",
  needs: ["disks", "snapshots", "backups"],
  // Given lists have no backups, so every disk would be undecided.
  given: undefined,
  version: 1,
  parameters: {
    within: requiredDuration("How old the newest copy of a disk can be."),
    only_attached: flag(false, "Whether only attached disks count."),
  },
});
