import { type Snapshot, shownText } from "../../evs";
import { DOUBTS } from "../facts/doubts";
import type { DiskFact, Facts, SnapshotFact } from "../facts/facts";
import { documentedStatusOf, retentionAtOf } from "../facts/fields";
import { isOfBackup } from "../facts/ownership";
import { isResting, isTransitional } from "../facts/snapshot-state";
import { all, type Condition, certain, is, NO, not, Unknown, unknown, YES } from "../known";
import { open } from "../known/open";
import { Verdict } from "../spec/verdict";

/** The facts about a snapshot whose disk is not in the disk list. */
export interface SeenSnapshot {
  /** From its last read. */
  readonly snapshot: Snapshot;
  readonly disk: DiskFact;
  readonly reread: SnapshotFact;
  readonly facts: Facts;
  /** Whether 404 counts without a control. */
  readonly isControlWaived: boolean;
  /** Why the lists alone prove nothing, if there are only lists. */
  readonly distrust: string | undefined;
}

/** A verdict and its reason in one line for people. */
export interface SnapshotVerdict {
  readonly verdict: Verdict;
  readonly reason: string;
  readonly doubt: Unknown | undefined;
}

interface VerdictRule {
  readonly verdict: Verdict;
  when(seen: SeenSnapshot): Condition;
  reason(seen: SeenSnapshot): string;
}

const RESTING_DISK = new Set(["available", "in-use", "error"]);

/**
 * The precedence of the verdicts: the first rule that certainly holds decides, even if earlier ones are unknown. The
 * last two need every fact, so any doubt leaves `indeterminate`.
 */
const RULES: readonly VerdictRule[] = [
  {
    verdict: Verdict.IN_TRANSITION,
    when: ({ snapshot, facts }) => is(documentedStatusOf(snapshot, facts), isTransitional),
    reason: ({ snapshot, facts }) => facts.texts.reasons.snapshotInTransition(snapshot.status ?? ""),
  },
  {
    verdict: Verdict.BACKUP_OWNED,
    when: ({ snapshot, facts }) => isOfBackup(snapshot, facts),
    reason: ({ facts }) => facts.texts.reasons.backupOwned,
  },
  {
    verdict: Verdict.EXPIRING,
    when: ({ snapshot, facts }) => is(retentionAtOf(snapshot, facts), (at) => at !== null),
    reason: ({ snapshot, facts }) => facts.texts.reasons.expiring(snapshot.retentionAt ?? ""),
  },
  {
    verdict: Verdict.RECYCLED,
    when: ({ disk }) => (disk instanceof Unknown ? unknown(disk) : certain(disk.state === "recycled")),
    reason: ({ facts }) => facts.texts.reasons.recycled,
  },
  {
    verdict: Verdict.MOVED,
    when: ({ disk }) => certain(disk.state === "moved"),
    reason: ({ disk, facts }) => facts.texts.reasons.moved(disk.state === "moved" ? disk.to : ""),
  },
  {
    verdict: Verdict.IN_TRANSITION,
    when: ({ disk }) =>
      certain(disk.state === "present" && disk.status !== null && !RESTING_DISK.has(disk.status)),
    reason: ({ disk, facts }) =>
      facts.texts.reasons.diskInTransition(
        disk.state === "present" && disk.status !== null ? shownText(disk.status) : "",
      ),
  },
  {
    verdict: Verdict.SUSPECTED,
    when: (seen) => (seen.disk.state === "unlisted" ? isSuspected(seen) : NO),
    reason: ({ facts }) => facts.texts.reasons.suspected,
  },
  {
    verdict: Verdict.ORPHANED,
    when: (seen) => (seen.disk.state === "unlisted" ? NO : isOrphaned(seen)),
    reason: ({ facts: { isBinRead, texts } }) =>
      isBinRead ? texts.reasons.orphaned : texts.reasons.orphanedWithoutBin,
  },
];

/** Judges one snapshot whose disk is not in the disk list. */
export function judge(seen: SeenSnapshot): SnapshotVerdict {
  let doubt: Unknown | undefined;
  for (const rule of RULES) {
    const answer = open(rule.when(seen));
    if (answer === true) return { verdict: rule.verdict, reason: rule.reason(seen), doubt: undefined };
    // The last rule names its doubts by their weight.
    if (answer instanceof Unknown) doubt = answer;
  }
  if (doubt === undefined) throw new Error(`No rule is about a disk that is ${seen.disk.state}.`);
  return { verdict: Verdict.INDETERMINATE, reason: doubt.reason, doubt };
}

/** Whether a snapshot without its disk belongs to a user, and lasts. */
const isLasting = ({ snapshot, facts }: SeenSnapshot): Condition =>
  all(
    is(documentedStatusOf(snapshot, facts), isResting),
    not(isOfBackup(snapshot, facts)),
    is(retentionAtOf(snapshot, facts), (at) => at === null),
  );

function isSuspected(seen: SeenSnapshot): Condition {
  const { distrust } = seen;
  return all(isLasting(seen), distrust === undefined ? YES : unknown(DOUBTS.suspect(distrust)));
}

const isOrphaned = (seen: SeenSnapshot): Condition =>
  all(isGone(seen), isThereAgain(seen), isLasting(seen), isControlled(seen));

function isGone({ disk, facts: { texts } }: SeenSnapshot): Condition {
  if (disk instanceof Unknown) return unknown(disk);
  if (disk.state === "unnamed") return unknown(DOUBTS.unnamed(texts));
  if (disk.state === "present") return unknown(DOUBTS.unlistedDiskAnswers(texts));
  return certain(disk.state === "gone");
}

function isThereAgain({ reread, facts: { texts } }: SeenSnapshot): Condition {
  if (reread instanceof Unknown) return unknown(reread);
  return reread.state === "present" ? YES : unknown(DOUBTS.snapshotUnread(texts));
}

function isControlled({ facts: { control, texts }, isControlWaived }: SeenSnapshot): Condition {
  if (control.state === "answered" || isControlWaived) return YES;
  return control.state === "none"
    ? unknown(DOUBTS.control(texts, control.reason, control.failedRead))
    : unknown(DOUBTS.control(texts, texts.facts.noControlRead, false));
}
