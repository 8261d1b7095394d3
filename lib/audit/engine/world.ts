import type { Snapshot, Volume } from "../../evs";
import type { Texts } from "../catalogue";
import type { Facts } from "../facts/facts";
import { type Place, placeOf } from "../facts/place";
import { isForeign } from "../facts/rows";
import { all, type Condition, type List, not, Unknown, YES } from "../known";
import { open } from "../known/open";
import { NO_MEMORY, type PolicyMemory } from "../memory/memory";
import type { SubjectKind, SubjectRow } from "../spec/subject";
import { type CopyIndex, copyIndexOf } from "../verdicts/copy-index";
import type { CopyMarks, DiskMarks } from "../verdicts/finding";
import { admitsDisk, admitsSnapshot, type RowFilter } from "./scope";

/** The facts for a policy, and its rows. */
export class World {
  readonly texts: Texts;
  readonly copies: CopyIndex;
  readonly place: Place;
  /** All snapshots, without the filter. */
  readonly allSnapshots: List<Snapshot>;
  /** Those that the filter admits or may admit. */
  readonly snapshots: List<Snapshot>;
  /** The disks that the filter admits or may admit. */
  readonly disks: List<Volume>;
  private readonly isNarrowed: boolean;

  private ids: ReadonlySet<string> | undefined;

  /** @param filter the rows that the policy covers; the other rows are still known */
  constructor(
    readonly facts: Facts,
    private readonly filter: RowFilter,
    readonly now: Date,
    /** Earlier answers of the policy. */
    readonly memory: PolicyMemory = NO_MEMORY,
  ) {
    const { snapshots, volumes } = facts;
    this.texts = facts.texts;
    this.isNarrowed = Object.values(filter).some((wanted) => wanted !== undefined && wanted !== "");
    this.copies = copyIndexOf(facts);
    this.place = placeOf(facts);
    const present = snapshots.rows.filter((snapshot) => facts.rereadOf(snapshot).state !== "vanished");
    this.allSnapshots = { rows: present, gaps: snapshots.gaps };
    this.snapshots = this.narrow(this.allSnapshots, (row) => admitsSnapshot(filter, row, facts));
    this.disks = this.narrow(volumes, (row) => admitsDisk(filter, row, facts));
  }

  /** Disks of another list, narrowed by the same filter. */
  narrowDisks = <T extends Volume>(list: List<T>): List<T> =>
    this.narrow(list, (row) => admitsDisk(this.filter, row, this.facts));

  /** Whether the policy covers a row: it may belong to another project, or the filter may exclude it. */
  admits(row: SubjectRow, subject: SubjectKind): Condition {
    // Groups have only admitted rows.
    if (subject === "group") return YES;
    const { facts, filter, isNarrowed } = this;
    if (subject === "disk") return isNarrowed ? admitsDisk(filter, row as Volume, facts) : YES;
    const snapshot = row as Snapshot;
    const isOwn = not(isForeign(snapshot, facts.projectId, facts.texts));
    return isNarrowed ? all(admitsSnapshot(filter, snapshot, facts), isOwn) : isOwn;
  }

  /** Why it is uncertain whether the policy covers an admitted row. */
  tryGetDoubt(row: SubjectRow, subject: SubjectKind): Unknown | undefined {
    const answer = open(this.admits(row, subject));
    return answer instanceof Unknown ? answer : undefined;
  }

  /** Other copies of a row's data; undefined for a group, whose members have their own. */
  marksOf(row: SubjectRow, subject: SubjectKind): CopyMarks | DiskMarks | undefined {
    if (subject === "group") return undefined;
    return subject === "disk" ? this.copies.diskMarksOf(row as Volume) : this.copies.marksOf(row as Snapshot);
  }

  /** Whether a snapshot or a disk with this ID still exists, regardless of the filter. */
  exists(id: string, subject: SubjectKind): boolean {
    // Groups consist of existing rows.
    if (subject === "group") return true;
    this.ids ??= new Set(
      (subject === "disk" ? this.facts.volumes : this.allSnapshots).rows.map((row) => row.id),
    );
    return this.ids.has(id);
  }

  private narrow<T>({ rows, gaps }: List<T>, admits: (row: T) => Condition): List<T> {
    return { rows: this.isNarrowed ? rows.filter((row) => open(admits(row)) !== false) : rows, gaps };
  }
}
