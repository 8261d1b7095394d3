import type { Construct } from "constructs";
import { BY_CERTAINTY, orphanedSnapshots as spec } from "../../audit/spec/policies/orphaned-snapshots";
import { Verdict } from "../../audit/spec/verdict";
import { DataEvsOrphanedSnapshots } from "../../bindings/data-evs-orphaned-snapshots";
import { isFactSource } from "../evs/fact-source";
import type { ScanProps } from "../evs/scan-props";
import { PropCheck } from "../terraform/check-props";
import type { Duration } from "./duration";
import { sourceOf } from "./policy-config";
import { policyOf } from "./policy-of";
import type { SnapshotPolicyProps } from "./policy-props";

type CountedVerdict = (typeof BY_CERTAINTY)[number];

/** What counts as orphaned, and how careful to be; what is left out is the audit's. */
export interface OrphanedSnapshotsProps extends SnapshotPolicyProps, ScanProps {
  /**
   * How long ago the disk was last known to be alive: when the newest of its snapshots was made, or when it was deleted,
   * where the provider's `deletionTraces` tell. Without a trace it may have been deleted later than that.
   *
   * @default - any time
   */
  readonly gracePeriod?: Duration;
  /**
   * The least certain verdict that counts; surer ones count too. Snapshots that are `recycled`, `backup_owned` or
   * `in_transition` never do. An audit without proof, such as `HuaweicloudSnapshotAudit`, needs "suspected" at least.
   *
   * @default "orphaned"
   */
  readonly minimumVerdict?: CountedVerdict;
}

/** Snapshots that have lost their disk. */
export class OrphanedSnapshots extends policyOf(DataEvsOrphanedSnapshots) {
  /** @throws PropError for props that make no sense, and for a `minimumVerdict` that the audit never reaches */
  constructor(scope: Construct, id: string, props: OrphanedSnapshotsProps = {}) {
    checkReachable(new PropCheck(scope, id), props);
    super(spec, scope, id, props);
  }
}

function checkReachable(check: PropCheck, props: OrphanedSnapshotsProps): void {
  const { source } = sourceOf(props);
  if (!isFactSource(source)) return;
  const { strongestVerdict } = source.factSettings();
  const { minimumVerdict = Verdict.ORPHANED } = props;
  const reachable = BY_CERTAINTY.slice((BY_CERTAINTY as readonly Verdict[]).indexOf(strongestVerdict));
  if (reachable.includes(minimumVerdict) || !BY_CERTAINTY.includes(minimumVerdict)) return;
  throw check.error(
    "minimumVerdict",
    `is ${minimumVerdict}, and ${source.node.path} never says more than ${strongestVerdict}, since it has no proof ` +
      "that a disk is gone: nothing would ever violate this policy. Use EvsSnapshotAudit, which has proof, or " +
      `minimumVerdict: "${strongestVerdict}"`,
  );
}
