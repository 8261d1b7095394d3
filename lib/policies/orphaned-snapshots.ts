import type { Construct } from "constructs";
import { PropCheck } from "../snapshots/check-props";
import { expression } from "../snapshots/expression";
import type { ISnapshotAudit } from "../snapshots/snapshot-audit";
import { Verdict } from "../snapshots/verdict";
import { checkDuration, type Duration } from "./duration";
import { SnapshotPolicy, type SnapshotPolicyProps } from "./snapshot-policy";

/** Verdicts that can count as orphaned, the surest first. */
const BY_CERTAINTY = [Verdict.ORPHANED, Verdict.INDETERMINATE] as const;

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
   * `in_transition` never do.
   *
   * @default "orphaned"
   */
  readonly minimumVerdict?: (typeof BY_CERTAINTY)[number];
}

/** Snapshots that have lost their disk. */
export class OrphanedSnapshots extends SnapshotPolicy {
  /** @throws PropError for props that make no sense */
  constructor(scope: Construct, id: string, props: OrphanedSnapshotsProps) {
    const { audit, gracePeriod, minimumVerdict = Verdict.ORPHANED } = props;
    const check = new PropCheck(scope, id);
    check.oneOf("minimumVerdict", minimumVerdict, BY_CERTAINTY);
    if (gracePeriod !== undefined) checkDuration(check, "gracePeriod", gracePeriod);
    const counted = BY_CERTAINTY.slice(0, BY_CERTAINTY.indexOf(minimumVerdict) + 1);
    super(scope, id, props, {
      noun: minimumVerdict === Verdict.ORPHANED ? "orphaned snapshot" : "possibly orphaned snapshot",
      rows: audit.findings,
      condition: expression`contains(${counted}, s.verdict)`,
      ...(gracePeriod === undefined
        ? {}
        : {
            olderThan: gracePeriod,
            note: `Only snapshots made more than ${gracePeriod} ago count. When their disks were deleted is not known.`,
          }),
      scan: {
        trusted: expression`(${audit.complete} && !${audit.suspect})`,
        reasons: expression`concat(${audit.incompleteReasons}, compact([${audit.suspectReason}]))`,
      },
    });
  }
}
