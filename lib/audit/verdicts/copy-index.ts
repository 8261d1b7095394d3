import { comparableId, compareTimes, type Snapshot, type Volume } from "../../evs";
import { DiskBackups } from "../facts/disk-backups";
import { DOUBTS } from "../facts/doubts";
import type { Facts } from "../facts/facts";
import { createdAtOf, diskIdOf, sourceOf, statusOf } from "../facts/fields";
import { isOfBackup } from "../facts/ownership";
import {
  all,
  any,
  type Condition,
  certain,
  hasMore,
  is,
  type List,
  NO,
  not,
  Unknown,
  unknown,
} from "../known";
import { open } from "../known/open";
import type { CopyMarks, DiskMarks } from "./finding";

/** EVS deletes snapshots in these statuses only (its error EVS.1047). */
const DELETABLE = new Set(["available", "error"]);

/** The snapshots of a disk that certainly are copies. */
interface DiskCopies {
  count: number;
  /** The newest with a known time. */
  newest: Snapshot;
  /** Empty if no time is known. */
  newestAt: string;
  /** Whether the time of one is unknown, so that it may be the newest. */
  isAnyUndated: boolean;
}

/** The index of some facts. It is built once for all callers. */
export function copyIndexOf(facts: Facts): CopyIndex {
  const known = INDEXES.get(facts);
  if (known !== undefined) return known;
  const index = new CopyIndex(facts);
  INDEXES.set(facts, index);
  return index;
}

const INDEXES = new WeakMap<Facts, CopyIndex>();

/** Which snapshots and backups hold the same data, and which disks come from them. */
export class CopyIndex {
  private readonly snapshots: SnapshotsByDisk;
  private readonly clones: Clones;
  private readonly marks = new Map<Snapshot, CopyMarks>();
  /** Whether a recycle bin that was not read may have disks that were created from a snapshot. */
  private readonly unseenClones: Condition;
  /** Undefined if backups were not read. */
  readonly backups: DiskBackups | undefined;

  constructor(private readonly facts: Facts) {
    this.snapshots = snapshotsByDisk(facts);
    const { backups } = facts.lists;
    if (backups !== undefined) this.backups = new DiskBackups(backups, facts);
    this.clones = new Clones(facts);
    this.unseenClones = facts.recycleBin === undefined ? unknown(DOUBTS.recycleBinNotGiven(facts.texts)) : NO;
  }

  /** Snapshots whose disk is unknown, so that they may be of any disk. */
  get strays(): readonly Stray[] {
    return this.snapshots.strays;
  }

  /** Computed once for each snapshot, because several policies may list it. */
  marksOf(snapshot: Snapshot): CopyMarks {
    const known = this.marks.get(snapshot) ?? this.markUp(snapshot);
    this.marks.set(snapshot, known);
    return known;
  }

  private markUp(snapshot: Snapshot): CopyMarks {
    const { facts } = this;
    const disk = diskIdOf(snapshot, facts);
    const known = disk instanceof Unknown ? undefined : this.snapshots.copies.get(comparableId(disk));
    const { living, recycled } = this.clones.of(snapshot);
    const deletable = open(
      all(
        is(statusOf(snapshot, facts), (status) => DELETABLE.has(status)),
        () => not(any(this.hasClones(snapshot), this.unseenClones)),
        () => not(isOfBackup(snapshot, facts)),
      ),
    );
    return {
      copiesOfDisk: known?.count ?? 0,
      backupsOfDisk: disk instanceof Unknown ? undefined : this.countBackups(disk),
      newestCopy:
        known !== undefined && known.count > 1 && known.isAnyUndated
          ? null
          : known?.newest.id === snapshot.id,
      newestCopyAt: known?.newestAt || null,
      clonedVolumeIds: recycled.length === 0 ? living : [...living, ...recycled].sort(),
      recycledClones: recycled.length,
      deletable: deletable instanceof Unknown ? null : deletable,
    };
  }

  /** Whether a disk was created from a snapshot, and may depend on it. A bin that was not read does not count. */
  hasClones = (snapshot: Snapshot): Condition => this.clones.has(snapshot);

  /** Snapshots of a disk, in any status, newest first. */
  snapshotsOf(volumeId: string): readonly Snapshot[] {
    return this.snapshots.all.get(comparableId(volumeId)) ?? [];
  }

  /** Available snapshots of a disk, and backups if they were read, with the time of the newest of all. */
  copiesOf(volumeId: string): { readonly copies: number; readonly newestCopyAt: string | null } {
    const snapshots = this.snapshots.copies.get(comparableId(volumeId));
    const newestSnapshotAt = snapshots?.newestAt || null;
    const newestBackupAt = this.provenBackups(volumeId)[0]?.takenAt ?? null;
    const isBackupNewer = compareTimes(newestBackupAt ?? "", newestSnapshotAt ?? "") > 0;
    return {
      copies: (snapshots?.count ?? 0) + (this.countBackups(volumeId) ?? 0),
      newestCopyAt: isBackupNewer ? newestBackupAt : newestSnapshotAt,
    };
  }

  diskMarksOf({ id }: Volume): DiskMarks {
    return {
      ...this.copiesOf(id),
      hasBackups: this.backups !== undefined,
      snapshotIds: this.snapshotsOf(id).map((snapshot) => snapshot.id),
    };
  }

  /** When a disk is last known to exist: the newest creation of any snapshot of it, in milliseconds since 1970. */
  lastAliveAt(volumeId: string): number | Unknown | undefined {
    return this.snapshots.aliveAt.get(comparableId(volumeId));
  }

  private countBackups(volumeId: string): number | undefined {
    return this.backups === undefined ? undefined : this.provenBackups(volumeId).length;
  }

  private provenBackups(volumeId: string) {
    return (this.backups?.of(volumeId) ?? []).filter(({ isCopy }) => open(isCopy) === true);
  }
}

/** A snapshot that may be of any disk, and why. */
export interface Stray {
  readonly snapshot: Snapshot;
  readonly why: Unknown;
}

/** The snapshots of a list. Policies that need different facts share the list. */
function snapshotsByDisk(facts: Facts): SnapshotsByDisk {
  let ofList = BY_DISK.get(facts.snapshots);
  if (ofList === undefined) {
    ofList = new Map();
    BY_DISK.set(facts.snapshots, ofList);
  }
  let known = ofList.get(facts.rereadOf);
  if (known === undefined) {
    known = new SnapshotsByDisk(facts);
    ofList.set(facts.rereadOf, known);
  }
  return known;
}

const BY_DISK = new WeakMap<Facts["snapshots"], Map<Facts["rereadOf"], SnapshotsByDisk>>();

/** The snapshots of each disk, by the disk's identity. */
class SnapshotsByDisk {
  readonly copies = new Map<string, DiskCopies>();
  /** In any status, newest first. */
  readonly all = new Map<string, Snapshot[]>();
  readonly aliveAt = new Map<string, number | Unknown>();
  readonly strays: readonly Stray[];

  constructor(private readonly facts: Facts) {
    const strays: Stray[] = [];
    for (const listed of facts.snapshots.rows) {
      const reread = facts.rereadOf(listed);
      const snapshot = reread.state === "present" ? reread.snapshot : listed;
      const disk = diskIdOf(listed, facts);
      if (disk instanceof Unknown) {
        // A snapshot without a disk ID is not a copy. One with an unreadable disk ID may be a copy of any disk.
        if (disk.cause === "unreadable") strays.push({ snapshot, why: disk });
        continue;
      }
      this.add(comparableId(disk), snapshot, reread.state === "vanished");
    }
    this.strays = strays;
  }

  private add(disk: string, snapshot: Snapshot, hasVanished: boolean): void {
    const at = createdAtOf(snapshot, this.facts);
    const alive = this.aliveAt.get(disk);
    if (alive === undefined || alive instanceof Unknown || (typeof at === "number" && at > alive)) {
      this.aliveAt.set(disk, at);
    }
    if (hasVanished) return;
    const group = this.all.get(disk);
    if (group === undefined) this.all.set(disk, [snapshot]);
    else group.push(snapshot);
    // A failed snapshot is not a copy, and one with an unreadable status neither.
    if (snapshot.status === "available") this.addCopy(disk, snapshot, typeof at === "number");
  }

  private addCopy(disk: string, snapshot: Snapshot, isDated: boolean): void {
    const at = isDated ? (snapshot.createdAt ?? "") : "";
    const known = this.copies.get(disk);
    if (known === undefined) {
      this.copies.set(disk, { count: 1, newest: snapshot, newestAt: at, isAnyUndated: !isDated });
      return;
    }
    known.count += 1;
    known.isAnyUndated ||= !isDated;
    const order = compareTimes(at, known.newestAt);
    if (order < 0 || (order === 0 && snapshot.id < known.newest.id)) return;
    known.newest = snapshot;
    known.newestAt = at;
  }
}

/** The disks that were created from snapshots. */
class Clones {
  private readonly living: ReadonlyMap<string, readonly string[]>;
  private readonly recycled: ReadonlyMap<string, readonly string[]>;
  /** Whether there may be more of them. */
  private readonly others: Condition;

  constructor(facts: Facts) {
    const { volumes, recycleBin } = facts;
    const bin: List<Volume> = recycleBin ?? { rows: [], gaps: [] };
    this.living = bySource(volumes.rows);
    this.recycled = bySource(bin.rows);
    // Only a disk with an unreadable source may be created from any snapshot. Few lists have one.
    const stray = [...volumes.rows, ...bin.rows].find(
      (disk) => disk.unreadable.length > 0 && sourceOf(disk, facts) instanceof Unknown,
    );
    const source = stray && sourceOf(stray, facts);
    this.others = any(source instanceof Unknown ? unknown(source) : NO, hasMore(volumes), hasMore(bin));
  }

  of({ id }: Snapshot): { readonly living: readonly string[]; readonly recycled: readonly string[] } {
    const identity = comparableId(id);
    return { living: this.living.get(identity) ?? [], recycled: this.recycled.get(identity) ?? [] };
  }

  has(snapshot: Snapshot): Condition {
    const { living, recycled } = this.of(snapshot);
    return any(certain(living.length + recycled.length > 0), this.others);
  }
}

/** The disks that were created from each snapshot, sorted, by the snapshot's identity. */
function bySource(volumes: readonly Volume[]): ReadonlyMap<string, readonly string[]> {
  const clones = new Map<string, string[]>();
  for (const { id, snapshotId } of volumes) {
    if (snapshotId === null || snapshotId === "") continue;
    const identity = comparableId(snapshotId);
    const known = clones.get(identity);
    if (known === undefined) clones.set(identity, [id]);
    else known.push(id);
  }
  for (const ids of clones.values()) ids.sort();
  return clones;
}
