import { OWNER_COLUMNS } from "../given-columns";
import { choice, flag, numberBetween, optionalDuration } from "../parameters";
import { policySpec } from "../policy-spec";
import { DEFAULT_SUSPECT_SHARE } from "../suspicion";
import { Verdict } from "../verdict";

/** Verdicts that can count as orphaned, the most certain first. */
export const BY_CERTAINTY = [Verdict.ORPHANED, Verdict.SUSPECTED, Verdict.INDETERMINATE] as const;

export const orphanedSnapshots = policySpec({
  name: "orphaned_snapshots",
  description:
    "Snapshots whose disk no longer exists. A snapshot violates when this is proven: EVS returns 404 for that " +
    "disk while a control read succeeds, the disk is not in the recycle bin, and a second disk list lacks it too. A " +
    "snapshot without proof is undecided, never a violation.",
  subject: "snapshot",
  needs: ({ grace_period: grace }) => [
    "snapshots",
    "lost-disks",
    "owners",
    ...(grace === undefined ? [] : (["deletion-traces"] as const)),
  ],
  given: { snapshots: ["volume_id", "status", ...OWNER_COLUMNS], volumes: ["snapshot_id"] },
  saysDeletions: true,
  version: 1,
  parameters: {
    grace_period: optionalDuration(
      "Minimum time since the disk was last known to exist. It counts from the creation of the disk's newest snapshot, " +
        "or from the deletion of the disk if the provider's `deletion_traces` find it. Without a trace, the disk may " +
        "have been deleted later. Default: any time.",
    ),
    minimum_verdict: choice(
      BY_CERTAINTY,
      Verdict.ORPHANED,
      "The least certain verdict that counts; more certain ones count too. Lists of the official provider never prove more " +
        "than `suspected`.",
    ),
    suspect_share: numberBetween(
      0,
      1,
      DEFAULT_SUSPECT_SHARE,
      "The scan is suspect if more than this share of the snapshots, and at least 10 of them, have no disk.",
    ),
    control: choice(
      ["required", "waived"],
      "required",
      "Whether a 404 for a disk counts only if a listed disk can be read by its ID. Waive it for a project that " +
        "has no disks.",
    ),
    recycle_bin: flag(
      true,
      "Whether to read the recycle bin. Set `false` only in a region without one, where the read fails.",
    ),
  },
});
