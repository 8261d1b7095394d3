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

/** What counts as orphaned, and how strict the proof is. Props that are not set are those of the audit. */
export interface OrphanedSnapshotsProps extends SnapshotPolicyProps, ScanProps {
  /**
   * Minimum time since the disk was last known to exist. It counts from the creation of the disk's newest snapshot, or
   * from the deletion of the disk if the provider's `deletionTraces` find it. Without a trace, the disk may have been
   * deleted later.
   *
   * @default - any time
   */
  readonly gracePeriod?: Duration;
  /**
   * The least certain verdict that counts; more certain ones count too. Snapshots that are `recycled`, `backup_owned`
   * or `in_transition` never count. An audit without proof, such as `HuaweicloudSnapshotAudit`, needs "suspected" or
   * less.
   *
   * @default "orphaned"
   */
  readonly minimumVerdict?: CountedVerdict;
}

/** Snapshots whose disk no longer exists. */
export class OrphanedSnapshots extends policyOf(DataEvsOrphanedSnapshots) {
  /** @throws PropError for invalid props, and for a `minimumVerdict` that the audit never reaches */
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
    `is ${minimumVerdict}, but the strongest verdict of ${source.node.path} is ${strongestVerdict} because it cannot prove ` +
      "that a disk is gone. No snapshot could violate this policy. Use EvsSnapshotAudit, or " +
      `minimumVerdict: "${strongestVerdict}"`,
  );
}
