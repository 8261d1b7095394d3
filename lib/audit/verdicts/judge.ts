import { type Snapshot, shownText } from "../../evs";
import type { Texts } from "../catalogue";
import type { ControlFact, DiskFact, Facts, SnapshotFact } from "../facts/facts";
import { BACKUP_PREFIXES } from "./backup-marks";
import { DOUBTS } from "./doubts";
import type { Doubt } from "./finding";
import { isResting, isTransitional } from "./snapshot-state";
import { Verdict } from "./verdict";

/** What is known of a snapshot whose disk is not in the disk list. */
export interface Case {
  /** As it was last seen. */
  readonly snapshot: Snapshot;
  readonly disk: DiskFact;
  readonly reread: SnapshotFact;
  readonly isBinRead: boolean;
  readonly binPolicy: Facts["binPolicy"];
  readonly deletions: Facts["deletions"];
  readonly control: ControlFact;
  /** Whether 404 counts without a control. */
  readonly isControlWaived: boolean;
  /** Why the lists are not to be trusted with more than doubt, where there is nothing but lists. */
  readonly distrust: string | undefined;
  readonly texts: Texts;
}

/** A verdict and, in one line for people, why. */
export interface Opinion {
  readonly verdict: Verdict;
  readonly reason: string;
  readonly doubt?: Doubt;
}

type Rule = (facts: Case) => Opinion | undefined;

const RESTING_DISK = new Set(["available", "in-use", "error"]);

/**
 * The precedence of the verdicts: the first rule that applies decides. `orphaned` and `suspected` come last, so that
 * every doubt before them is ruled out.
 */
const RULES: readonly Rule[] = [
  // A row that is malformed, or of another project, says nothing that could be relied on.
  ({ disk }) => (isRowDoubt(disk) ? indeterminate(disk) : undefined),
  ({ snapshot: { status }, texts: { reasons } }) =>
    status !== null && isTransitional(status)
      ? { verdict: Verdict.IN_TRANSITION, reason: reasons.snapshotInTransition(status) }
      : undefined,
  ({ snapshot, texts: { reasons } }) =>
    snapshot.backupGenerated ? { verdict: Verdict.BACKUP_OWNED, reason: reasons.backupOwned } : undefined,
  ({ snapshot: { retentionAt }, texts: { reasons } }) =>
    retentionAt === null ? undefined : { verdict: Verdict.EXPIRING, reason: reasons.expiring(retentionAt) },
  ({ disk, texts: { reasons } }) =>
    disk.state === "recycled" ? { verdict: Verdict.RECYCLED, reason: reasons.recycled } : undefined,
  ({ disk, texts: { reasons } }) =>
    disk.state === "present" && disk.status !== null && !RESTING_DISK.has(disk.status)
      ? { verdict: Verdict.IN_TRANSITION, reason: reasons.diskInTransition(shownText(disk.status)) }
      : undefined,
  (facts) => {
    const doubt = tryGetDoubt(facts);
    return doubt === undefined ? undefined : indeterminate(doubt);
  },
  ({ disk, texts: { reasons } }) =>
    disk.state === "unlisted" ? { verdict: Verdict.SUSPECTED, reason: reasons.suspected } : undefined,
  ({ disk, isBinRead, texts: { reasons } }) =>
    disk.state === "gone"
      ? {
          verdict: Verdict.ORPHANED,
          reason: isBinRead ? reasons.orphaned : reasons.orphanedWithoutBin,
        }
      : undefined,
];

/** What the name has in common with those of backups, if anything. */
export function tryGetBackupPrefix({ name }: Snapshot): string | undefined {
  return BACKUP_PREFIXES.find((prefix) => name?.startsWith(prefix));
}

/** Judges one snapshot whose disk is not in the disk list. */
export function judge(facts: Case): Opinion {
  for (const rule of RULES) {
    const opinion = rule(facts);
    if (opinion !== undefined) return opinion;
  }
  throw new Error(`No rule is about a disk that is ${facts.disk.state}.`);
}

interface StatedDoubt extends Doubt {
  readonly reason: string;
}

const indeterminate = ({ reason, missing, failedRead }: StatedDoubt): Opinion => ({
  verdict: Verdict.INDETERMINATE,
  reason,
  doubt: { missing, failedRead },
});

function isRowDoubt(disk: DiskFact): disk is Extract<DiskFact, { state: "unknown" }> {
  return disk.state === "unknown" && (disk.missing === "row" || disk.missing === "project");
}

/** Anything that keeps a snapshot from being called orphaned, or suspected where there are only lists. */
function tryGetDoubt(facts: Case): StatedDoubt | undefined {
  const { snapshot, disk, reread, control, isControlWaived, distrust, texts } = facts;
  if (disk.state === "unknown") return disk;
  if (disk.state === "unnamed") return DOUBTS.unnamed(texts);
  if (disk.state === "present") return DOUBTS.unlistedDiskAnswers(texts);
  if (reread.state === "unknown") return reread;
  if (!isResting(snapshot.status)) return DOUBTS.status(texts);
  // Anyone may choose such a name, so it decides nothing; but it is reason enough not to accuse.
  const prefix = tryGetBackupPrefix(snapshot);
  if (prefix !== undefined) return DOUBTS.backupName(texts, prefix);
  if (disk.state === "unlisted") return distrust === undefined ? undefined : DOUBTS.suspect(distrust);
  if (reread.state !== "present") return DOUBTS.snapshotUnread(texts);
  if (control.state === "answered" || isControlWaived) return undefined;
  return DOUBTS.control(texts, control);
}
