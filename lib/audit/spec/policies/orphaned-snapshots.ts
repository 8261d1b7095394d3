import { OWNER_COLUMNS } from "../given-columns";
import { choice, flag, numberBetween, optionalDuration } from "../parameters";
import { policySpec } from "../policy-spec";
import { DEFAULT_SUSPECT_SHARE } from "../suspicion";
import { Verdict } from "../verdict";

/** Verdicts that can count as orphaned, the surest first. */
export const BY_CERTAINTY = [Verdict.ORPHANED, Verdict.SUSPECTED, Verdict.INDETERMINATE] as const;

export const orphanedSnapshots = policySpec({
  name: "orphaned_snapshots",
  description:
    "Snapshots that have lost their disk. A snapshot violates when its disk is proven to be gone: EVS says so of that " +
    "very disk while a control read answers, it is not in the recycle bin, and a second disk list lacks it too. What " +
    "could not be established is undecided, never a violation.",
  subject: "snapshot",
  needs: ({ grace_period: grace }) => [
    "snapshots",
    "lost-disks",
    "owners",
    ...(grace === undefined ? [] : (["deletion-traces"] as const)),
  ],
  given: { snapshots: ["volume_id", "status", ...OWNER_COLUMNS], volumes: ["snapshot_id"] },
  version: 1,
  parameters: {
    grace_period: optionalDuration(
      "How long ago the disk was last known to be alive: when the newest of its snapshots was made, or when it was " +
        "deleted where the provider's `deletion_traces` say so. Without a trace it may have been deleted later than " +
        "that. Default: any time.",
    ),
    minimum_verdict: choice(
      BY_CERTAINTY,
      Verdict.ORPHANED,
      "The least certain verdict that counts; surer ones count too. Facts of the official provider never prove more " +
        "than `suspected`.",
    ),
    suspect_share: numberBetween(
      0,
      1,
      DEFAULT_SUSPECT_SHARE,
      "Share of the snapshots above which those without a disk (at least 10 of them) make the scan suspect.",
    ),
    control: choice(
      ["required", "waived"],
      "required",
      "Whether a listed disk must answer by its ID before a 404 of another one counts. Waive it for a project that " +
        "really has no disk.",
    ),
    recycle_bin: flag(
      true,
      "Whether to look into the recycle bin. Leave it out only in a region that has none, where reading it fails.",
    ),
  },
});
