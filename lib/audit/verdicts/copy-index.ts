import { identityOf, type Snapshot, tryParseTime, type Volume } from "../../evs";
import { DiskBackups } from "../facts/disk-backups";
import type { Facts } from "../facts/facts";
import { tryGetDiskId } from "../facts/rows";
import type { CopyMarks } from "./finding";

/** EVS deletes snapshots in these statuses only (its error EVS.1047). */
const DELETABLE = new Set<string | null>(["available", "error"]);

interface DatedSnapshot {
  readonly snapshot: Snapshot;
  /** Milliseconds since 1970; unknown times count as older than any. */
  readonly at: number;
}

interface DiskCopies {
  count: number;
  /** Exactly one of them is, whatever the times: who keeps the newest must keep one. */
  newest: DatedSnapshot;
}

/** The index of some facts; it is built once, however many look at them. */
export function copyIndexOf(facts: Facts): CopyIndex {
  const known = INDEXES.get(facts);
  if (known !== undefined) return known;
  const index = new CopyIndex(facts);
  INDEXES.set(facts, index);
  return index;
}

const INDEXES = new WeakMap<Facts, CopyIndex>();

/** Which snapshots hold the same data, and which disks come from them. */
export class CopyIndex {
  private readonly copies = new Map<string, DiskCopies>();
  private readonly clones: ReadonlyMap<string, readonly string[]> | undefined;
  private readonly aliveAt = new Map<string, number>();

  private bySource: ReadonlyMap<string, readonly Snapshot[]> | undefined;
  /** Undefined where backups were not read. */
  readonly backups: DiskBackups | undefined;

  constructor(private readonly facts: Facts) {
    for (const listed of facts.snapshots) {
      const disk = tryGetDiskId(listed);
      if (disk === undefined) continue;
      const identity = identityOf(disk);
      const at = timeOf(listed);
      if (at > (this.aliveAt.get(identity) ?? Number.NEGATIVE_INFINITY)) this.aliveAt.set(identity, at);
      const reread = facts.rereadOf(listed);
      const snapshot = reread.state === "present" ? reread.snapshot : listed;
      // A snapshot that failed is no copy, nor is one whose status cannot be read.
      const isCopy = snapshot.status === "available";
      if (isCopy && reread.state !== "vanished") this.addCopy(identity, { snapshot, at });
    }
    const { backups } = facts;
    if (backups !== undefined && "value" in backups) this.backups = new DiskBackups(backups.value);
    this.clones = "value" in facts.volumes ? clonesOf(facts.volumes.value) : undefined;
  }

  marksOf(snapshot: Snapshot): CopyMarks {
    const disk = tryGetDiskId(snapshot);
    const copies = disk === undefined ? undefined : this.copies.get(identityOf(disk));
    const clonedVolumeIds = this.clones?.get(identityOf(snapshot.id)) ?? [];
    return {
      copiesOfDisk: copies?.count ?? 0,
      newestCopy: copies?.newest.snapshot.id === snapshot.id,
      newestCopyAt: copies?.newest.snapshot.createdAt ?? null,
      clonedVolumeIds,
      deletable:
        DELETABLE.has(snapshot.status) &&
        !snapshot.backupGenerated &&
        this.clones !== undefined &&
        clonedVolumeIds.length === 0,
    };
  }

  /** Snapshots of a disk, whatever their status, newest first. */
  snapshotsOf(volumeId: string): readonly Snapshot[] {
    this.bySource ??= bySource(this.facts);
    return this.bySource.get(identityOf(volumeId)) ?? [];
  }

  /** Available snapshots of a disk, and backups as far as they were read, with the time of the newest of all. */
  copiesOf(volumeId: string): Pick<CopyMarks, "copiesOfDisk" | "newestCopyAt"> {
    const snapshots = this.copies.get(identityOf(volumeId));
    const backups = this.backups?.of(volumeId) ?? [];
    const newestSnapshotAt = snapshots?.newest.snapshot.createdAt ?? null;
    const newestBackupAt = backups[0]?.takenAt ?? null;
    return {
      copiesOfDisk: (snapshots?.count ?? 0) + backups.length,
      newestCopyAt:
        millisecondsOf(newestBackupAt) > millisecondsOf(newestSnapshotAt) ? newestBackupAt : newestSnapshotAt,
    };
  }

  /** When a disk was last known to be alive: the newest creation of any snapshot of it, in milliseconds since 1970. */
  lastAliveAt(volumeId: string): number | undefined {
    return this.aliveAt.get(identityOf(volumeId));
  }

  private addCopy(disk: string, copy: DatedSnapshot): void {
    const known = this.copies.get(disk);
    if (known === undefined) {
      this.copies.set(disk, { count: 1, newest: copy });
      return;
    }
    known.count += 1;
    if (isNewer(copy, known.newest)) known.newest = copy;
  }
}

/** The snapshots of each disk, as far as they are still there. */
function bySource(facts: Facts): ReadonlyMap<string, readonly Snapshot[]> {
  const groups = new Map<string, Snapshot[]>();
  for (const snapshot of facts.snapshots) {
    const disk = tryGetDiskId(snapshot);
    if (disk === undefined || facts.rereadOf(snapshot).state === "vanished") continue;
    const known = groups.get(identityOf(disk));
    if (known === undefined) groups.set(identityOf(disk), [snapshot]);
    else known.push(snapshot);
  }
  return groups;
}

const timeOf = ({ createdAt }: Snapshot) => millisecondsOf(createdAt);

/** Since 1970; a time that is not known is older than any. */
const millisecondsOf = (time: string | null) => tryParseTime(time) ?? Number.NEGATIVE_INFINITY;

function isNewer(a: DatedSnapshot, b: DatedSnapshot): boolean {
  return a.at === b.at ? a.snapshot.id > b.snapshot.id : a.at > b.at;
}

/** The disks made from each snapshot, sorted, by what identifies the snapshot. */
function clonesOf(volumes: readonly Volume[]): ReadonlyMap<string, readonly string[]> {
  const clones = new Map<string, string[]>();
  for (const { id, snapshotId } of volumes) {
    if (snapshotId === null || snapshotId === "") continue;
    const identity = identityOf(snapshotId);
    const known = clones.get(identity);
    if (known === undefined) clones.set(identity, [id]);
    else known.push(id);
  }
  for (const ids of clones.values()) ids.sort();
  return clones;
}
