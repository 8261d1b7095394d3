import type { SnapshotFilter } from "../../evs";
import type { Texts } from "../catalogue";
import { foldDoubts } from "../engine/fold-doubts";
import { reasonsInPlaces } from "../engine/place-reasons";
import { World } from "../engine/world";
import type { Facts } from "../facts/facts";
import { nameOfPlace, type Place, type PlaceState, placeOf } from "../facts/place";
import type { Finding } from "../verdicts/finding";
import { type JudgeOptions, judgeSnapshots } from "../verdicts/judge-snapshots";

/** The state of the disks of a project's snapshots. */
export interface AuditRecord extends Pick<Facts, "kinds"> {
  readonly place: Place;
  readonly state: PlaceState;
  /** For snapshots that the filter admits, oldest first. */
  readonly findings: readonly Finding[];
  /** Number of snapshots that the filter admits or may admit. */
  readonly snapshots: number;
  /** Number of disks that were read. */
  readonly disks: number;
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
  const incompleteReasons = [
    ...new Set(gaps.map(({ reason }) => reason)),
    ...foldDoubts(doubts, gaps, "snapshot", facts.texts),
  ];
  return {
    place: placeOf(facts),
    state: facts.unread?.state ?? (incompleteReasons.length === 0 ? "complete" : "incomplete"),
    kinds: facts.kinds,
    findings,
    snapshots: inScope.length,
    disks: facts.volumes.rows.length,
    suspect,
    incompleteReasons,
  };
}

/** What is wrong with the audits of a fleet, under the names of their projects. */
export function problemsOfAudits(
  records: readonly Pick<AuditRecord, "place" | "suspect" | "incompleteReasons">[],
  texts: Texts,
): Pick<AuditRecord, "suspect" | "incompleteReasons"> {
  const suspicions = reasonsInPlaces(
    records.map(({ place, suspect }) => ({
      name: nameOfPlace(place),
      reasons: suspect === undefined ? [] : [suspect],
    })),
    texts,
  );
  return {
    suspect: suspicions.length === 0 ? undefined : suspicions.join("\n"),
    incompleteReasons: reasonsInPlaces(
      records.map(({ place, incompleteReasons }) => ({
        name: nameOfPlace(place),
        reasons: incompleteReasons,
      })),
      texts,
    ),
  };
}
