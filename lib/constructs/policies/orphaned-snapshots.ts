import type { Construct } from "constructs";
import { Verdict } from "../../audit/spec/verdict";
import { DataEvsOrphanedSnapshots } from "../../bindings/data-evs-orphaned-snapshots";
import { checkScan, type ScanProps } from "../evs/scan-props";
import { PropCheck } from "../terraform/check-props";
import { checkDuration, type Duration } from "./duration";
import { policyConfig, sourceOf } from "./policy-config";
import { policyOf } from "./policy-of";
import type { SnapshotPolicyProps } from "./policy-props";
import { setUpPolicy } from "./set-up-policy";

/** Verdicts that can count as orphaned, the surest first. */
const BY_CERTAINTY = [Verdict.ORPHANED, Verdict.SUSPECTED, Verdict.INDETERMINATE] as const;
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
    const { gracePeriod, minimumVerdict, suspectShare, control, recycleBin } = props;
    const check = new PropCheck(scope, id);
    checkCare(check, props);
    if (gracePeriod !== undefined) checkDuration(check, "gracePeriod", gracePeriod);
    const config = policyConfig(scope, id, props);
    checkReachable(check, props);
    super(scope, id, {
      ...config,
      gracePeriod: gracePeriod?.toString(),
      minimumVerdict,
      suspectShare,
      control,
      recycleBin,
    });
    setUpPolicy(this, props, (again) => {
      const { minimumVerdictInput, suspectShareInput, controlInput } = this;
      const given = {
        minimumVerdict: minimumVerdictInput,
        suspectShare: suspectShareInput,
        control: controlInput,
      };
      checkCare(again, given);
    });
  }
}

type Care = { readonly minimumVerdict?: string; readonly suspectShare?: number; readonly control?: string };

/** @throws PropError for a prop that the provider would refuse */
function checkCare(check: PropCheck, { minimumVerdict, ...scan }: Care): void {
  check.oneOf("minimumVerdict", minimumVerdict, BY_CERTAINTY);
  checkScan(check, scan);
}

function checkReachable(check: PropCheck, props: OrphanedSnapshotsProps): void {
  const { source } = sourceOf(props);
  if (source === undefined) return;
  const { strongestVerdict } = source.factSettings();
  const { minimumVerdict = Verdict.ORPHANED } = props;
  const reachable = BY_CERTAINTY.slice((BY_CERTAINTY as readonly Verdict[]).indexOf(strongestVerdict));
  if (reachable.includes(minimumVerdict)) return;
  throw check.error(
    "minimumVerdict",
    `is ${minimumVerdict}, and ${source.node.path} never says more than ${strongestVerdict}, since it has no proof ` +
      "that a disk is gone: nothing would ever violate this policy. Use EvsSnapshotAudit, which has proof, or " +
      `minimumVerdict: "${strongestVerdict}"`,
  );
}
