import type { Construct } from "constructs";
import { Verdict } from "../../audit/verdicts/verdict";
import type { ISnapshotAudit } from "../evs/snapshot-audit";
import { PropCheck } from "../terraform/check-props";
import { expression } from "../terraform/expression";
import { checkDuration, type Duration } from "./duration";
import { SnapshotPolicy, type SnapshotPolicyProps } from "./snapshot-policy";

/** Verdicts that can count as orphaned, the surest first. */
const BY_CERTAINTY = [Verdict.ORPHANED, Verdict.SUSPECTED, Verdict.INDETERMINATE] as const;
type CountedVerdict = (typeof BY_CERTAINTY)[number];

/** What a violation is called, by the least certain verdict that counts. */
const NOUNS: Readonly<Record<CountedVerdict, string>> = {
  orphaned: "orphaned snapshot",
  suspected: "suspected orphaned snapshot",
  indeterminate: "possibly orphaned snapshot",
};

const NO_PROOF = "Suspected, not proven: EvsSnapshotAudit reads each disk itself and gives proof.";

export interface OrphanedSnapshotsProps extends SnapshotPolicyProps {
  /** The audit whose findings are judged. */
  readonly audit: ISnapshotAudit;
  /**
   * How old a snapshot must be to count. Its age counts from its creation: when its disk was deleted is not known.
   *
   * @default - its age does not matter
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
export class OrphanedSnapshots extends SnapshotPolicy {
  /** @throws PropError for props that make no sense, and for a `minimumVerdict` that the audit never reaches */
  constructor(scope: Construct, id: string, props: OrphanedSnapshotsProps) {
    const { audit, gracePeriod, minimumVerdict = Verdict.ORPHANED } = props;
    const check = new PropCheck(scope, id);
    check.oneOf("minimumVerdict", minimumVerdict, BY_CERTAINTY);
    if (audit?.strongestVerdict === undefined) {
      throw check.error(
        "audit",
        "must be an audit, such as an EvsSnapshotAudit or a HuaweicloudSnapshotAudit",
      );
    }
    const strongest = (BY_CERTAINTY as readonly Verdict[]).indexOf(audit.strongestVerdict);
    const reachable = BY_CERTAINTY.slice(strongest);
    if (!reachable.includes(minimumVerdict)) {
      throw check.error(
        "minimumVerdict",
        `is ${minimumVerdict}, and ${audit.node.path} never says more than ${audit.strongestVerdict}, since it has no ` +
          "proof that a disk is gone: nothing would ever violate this policy. Use EvsSnapshotAudit, which has proof, or " +
          `minimumVerdict: "${audit.strongestVerdict}"`,
      );
    }
    if (gracePeriod !== undefined) checkDuration(check, "gracePeriod", gracePeriod);
    const counted = BY_CERTAINTY.slice(0, BY_CERTAINTY.indexOf(minimumVerdict) + 1);
    super(scope, id, props, {
      noun: NOUNS[minimumVerdict],
      rows: audit.findings,
      condition: expression`contains(${counted}, s.verdict)`,
      violation: expression`s`,
      ...(gracePeriod === undefined ? {} : { olderThan: gracePeriod }),
      notes: [
        ...(audit.strongestVerdict === Verdict.ORPHANED ? [] : [NO_PROOF]),
        ...(gracePeriod === undefined
          ? []
          : [
              `Only snapshots made more than ${gracePeriod} ago count. When their disks were deleted is not known.`,
            ]),
      ],
      scan: {
        trusted: expression`(${audit.complete} && !${audit.suspect})`,
        reasons: expression`concat(${audit.incompleteReasons}, compact([${audit.suspectReason}]))`,
      },
    });
  }
}
