import type { Snapshot, SnapshotFilter } from "../../evs";
import { foldDoubts } from "../engine/fold-doubts";
import { World } from "../engine/world";
import type { Facts } from "../facts/facts";
import type { Finding } from "../verdicts/finding";
import { type JudgeOptions, judgeSnapshots } from "../verdicts/judge-snapshots";

/** What became of the disks of a project's snapshots. */
export interface AuditRecord {
  /** Of snapshots that the filter lets through, oldest first. */
  readonly findings: readonly Finding[];
  /** Snapshots that the filter lets through, or may. */
  readonly inScope: readonly Snapshot[];
  /** Why the scan as a whole is suspect. */
  readonly suspect: string | undefined;
  /** Facts that are missing, in few lines; none when the audit is complete. */
  readonly incompleteReasons: readonly string[];
}

/** Judges every snapshot that a filter lets through. */
export function auditRecord(
  facts: Facts,
  {
    filter,
    now,
    ...options
  }: Omit<JudgeOptions, "inScope"> & { readonly filter: SnapshotFilter; readonly now: Date },
): AuditRecord {
  const inScope = new World(facts, filter, now).snapshots.rows;
  const { findings, suspect } = judgeSnapshots(facts, { ...options, inScope });
  const gaps = [...facts.snapshots.gaps, ...facts.volumes.gaps, ...facts.confirmGaps];
  const doubts = findings.flatMap(({ doubt }) => doubt ?? []);
  return {
    findings,
    inScope,
    suspect,
    incompleteReasons: [
      ...new Set(gaps.map(({ reason }) => reason)),
      ...foldDoubts(doubts, gaps, "snapshot", facts.texts),
    ],
  };
}
