import type { Snapshot, SnapshotFilter } from "../../evs";
import { foldDoubts } from "../engine/fold-doubts";
import { World } from "../engine/world";
import type { Facts } from "../facts/facts";
import type { Finding } from "../verdicts/finding";
import { type JudgeOptions, judgeSnapshots } from "../verdicts/judge-snapshots";

/** The state of the disks of a project's snapshots. */
export interface AuditRecord {
  /** For snapshots that the filter admits, oldest first. */
  readonly findings: readonly Finding[];
  /** Snapshots that the filter admits or may admit. */
  readonly inScope: readonly Snapshot[];
  /** Why the scan as a whole is suspect. */
  readonly suspect: string | undefined;
  /** Missing facts, in few lines; empty if the audit is complete. */
  readonly incompleteReasons: readonly string[];
}

/** Judges every snapshot that a filter admits. */
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
