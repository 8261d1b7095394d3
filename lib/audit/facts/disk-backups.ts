import { type Backup, type BackupPart, comparableId, compareTimes, shownText, type Volume } from "../../evs";
import {
  all,
  any,
  anyOf,
  type Condition,
  type Fact,
  hasMore,
  is,
  type List,
  Unknown,
  unknown,
} from "../known";
import { absent, attachmentsOf, type FieldContext, fieldOf, pastTimeOf, type Row, timeOf } from "./fields";

/** A backup that may be a copy of a disk. */
export interface DiskBackup {
  readonly id: string | null;
  /** When its data was saved, RFC 3339 in UTC; null if CBR does not state it, or it is implausible. */
  readonly takenAt: string | null;
  /** The same in milliseconds since 1970. */
  readonly at: Fact<number>;
  /** Whether the disk can be restored from it: it is available and not expired. */
  readonly isCopy: Condition;
}

/** A backup without a disk ID. It may be of any disk. */
interface UnassignedBackup {
  readonly why: Unknown;
  readonly at: Fact<number>;
}

/** Resource types of CBR. */
const DISK = "OS::Cinder::Volume";
const SERVER = "OS::Nova::Server";
/** Fields that decide which disk a backup is of. */
const DECISIVE = ["resource_id", "resource_type", "children"];

/** Which disks have backups, by the backups' own fields. */
export class DiskBackups {
  private readonly byDisk = new Map<string, DiskBackup[]>();
  /** The latest backups without a disk ID, by server. */
  private readonly ofServers = new Map<string, UnassignedBackups>();
  /** The latest backups that may be of any disk. */
  private readonly strays = new UnassignedBackups();

  constructor(
    private readonly backups: List<Backup>,
    private readonly context: FieldContext,
  ) {
    for (const backup of backups.rows) this.add(backup);
    for (const copies of this.byDisk.values()) {
      copies.sort((a, b) => compareTimes(b.takenAt ?? "", a.takenAt ?? ""));
    }
  }

  /** The backups that name a disk, newest first, those of unknown age last. */
  of(volumeId: string): readonly DiskBackup[] {
    return this.byDisk.get(comparableId(volumeId)) ?? [];
  }

  /** Whether a disk has a copy that is not older than a time. */
  hasCopySince(disk: Volume, afterMs: number): Condition {
    const isNew = (at: Fact<number>) => is(at, (time) => time >= afterMs);
    return any(
      anyOf(this.of(disk.id), ({ isCopy, at }) => all(isCopy, () => isNew(at))),
      () => anyOf(this.straysOf(disk), ({ why, at }) => all(isNew(at), unknown(why))),
      () => hasMore(this.backups),
    );
  }

  private *straysOf(disk: Volume): Generator<UnassignedBackup> {
    yield* this.strays;
    const attachments = attachmentsOf(disk, this.context);
    const servers =
      attachments instanceof Unknown
        ? this.ofServers.keys()
        : attachments.flatMap(({ serverId }) => (serverId === null ? [] : [comparableId(serverId)]));
    for (const server of servers) yield* this.ofServers.get(server) ?? [];
  }

  private add(backup: Backup): void {
    const { id, children, resource, unreadable } = backup;
    const { facts } = this.context.texts;
    if (unreadable.some((field) => DECISIVE.includes(field)))
      this.addStray(this.strays, backup, facts.strayBackup);
    if (resource.type !== SERVER && children.length === 0) {
      this.addCopy(backup, backup);
      return;
    }
    for (const child of children) this.addCopy(child, backup);
    if (children.some((child) => child.resource.id !== null) || !this.mayBeCopy(backup)) return;
    if (resource.id === null) this.addStray(this.strays, backup, facts.strayBackup);
    else {
      const server = comparableId(resource.id);
      const strays = this.ofServers.get(server) ?? new UnassignedBackups();
      this.ofServers.set(server, strays);
      this.addStray(strays, { ...backup, id }, facts.opaqueBackup);
    }
  }

  private addStray(strays: UnassignedBackups, backup: Backup, words: (backup: string) => string): void {
    strays.add({
      why: new Unknown("disk of a backup", words(shownText(backup.id)), "absent"),
      at: this.dated(backup, backup).at,
    });
  }

  /** A backup with certainly another status, or that has expired, is not a copy. */
  private mayBeCopy({ status, expiresAt }: BackupPart): boolean {
    const end = timeOf(SOUND, expiresAt, "expired_at", this.context);
    const isOver = typeof end === "number" && end <= this.context.readAt.getTime();
    return (status === null || status === "available") && !isOver;
  }

  /** @param whole the backup that contains it, for values that the part lacks */
  private addCopy(part: BackupPart, whole: Backup): void {
    const { id, resource } = part;
    if ((resource.type ?? DISK) !== DISK) return;
    if (resource.id === null) {
      if (this.mayBeCopy({ ...part, status: part.status ?? whole.status }))
        this.addStray(this.strays, whole, this.context.texts.facts.strayBackup);
      return;
    }
    const identity = comparableId(resource.id);
    const copy = { id, ...this.dated(part, whole), isCopy: this.isCopy(part, whole) };
    const known = this.byDisk.get(identity);
    if (known === undefined) this.byDisk.set(identity, [copy]);
    else known.push(copy);
  }

  private isCopy(part: BackupPart, whole: Backup): Condition {
    const { doubts, facts } = this.context.texts;
    const row = part === whole ? whole : rowOfPart(whole);
    const status = fieldOf(row, part.status ?? whole.status, "status", this.context);
    const known =
      status ??
      new Unknown("status of a backup", doubts.absent(facts.backupStatus(shownText(whole.id))), "absent");
    return all(
      is(known, (word) => word === "available"),
      () =>
        is(
          timeOf(row, part.expiresAt ?? whole.expiresAt, "expired_at", this.context),
          (end) => end === null || end > this.context.readAt.getTime(),
        ),
    );
  }

  private dated(part: BackupPart, whole: Backup): Pick<DiskBackup, "takenAt" | "at"> {
    const takenAt = part.protectedAt ?? part.createdAt ?? whole.protectedAt ?? whole.createdAt;
    const row = part.protectedAt === null ? rowOfTimes(whole) : SOUND;
    const at = pastTimeOf(row, takenAt, "protected_at", this.context) ?? absent("protected_at", this.context);
    return { takenAt: at instanceof Unknown ? null : takenAt, at };
  }
}

const SOUND: Row = { problem: null, unreadable: [] };

/** If a field of a part is unreadable, it is unreadable for each part: rows report it for `children` as a whole. */
function rowOfPart({ problem, unreadable }: Backup): Row {
  return unreadable.includes("children") ? { problem, unreadable: ["status", "expired_at"] } : SOUND;
}

/** Another time does not replace an unreadable one. */
const rowOfTimes = ({ problem, unreadable }: Backup): Row =>
  unreadable.includes("protected_at") || unreadable.includes("children")
    ? { problem, unreadable: ["protected_at"] }
    : SOUND;

/** The latest of some backups, and one of unknown age: a search for a new copy needs no others. */
class UnassignedBackups {
  private latest: UnassignedBackup | undefined;
  private undated: UnassignedBackup | undefined;

  add(stray: UnassignedBackup): void {
    if (stray.at instanceof Unknown) this.undated ??= stray;
    else if (this.latest === undefined || stray.at > (this.latest.at as number)) this.latest = stray;
  }

  *[Symbol.iterator](): Generator<UnassignedBackup> {
    if (this.latest !== undefined) yield this.latest;
    if (this.undated !== undefined) yield this.undated;
  }
}
