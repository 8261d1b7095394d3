import { type Backup, type BackupPart, identityOf, shownText, tryParseTime, type Volume } from "../../evs";
import type { Texts } from "../catalogue";

/** A backup that a disk can be restored from. */
export interface DiskBackup {
  readonly id: string | null;
  /** Of when its data is, RFC 3339 in UTC; null where CBR does not say. */
  readonly takenAt: string | null;
  /** The server with whose backup it was made. */
  readonly serverId: string | null;
}

/** Resource types of CBR. */
const DISK = "OS::Cinder::Volume";
const SERVER = "OS::Nova::Server";
/** Fields that decide of which disk a backup is, and whether it is one. */
const DECISIVE = new Set(["resource_id", "resource_type", "status", "children"]);

/** Which disks have backups. Only those in status `available` are copies. */
export class DiskBackups {
  private readonly byDisk = new Map<string, DiskBackup[]>();
  /** Backups that do not say of which disks they are, by server. */
  private readonly opaque = new Map<string, string>();
  /** The first backup that may be one of any disk. */
  private stray: string | undefined;

  constructor(backups: readonly Backup[]) {
    for (const backup of backups) this.add(backup);
    for (const copies of this.byDisk.values()) copies.sort(newestFirst);
  }

  /** The backups of a disk, newest first, those of unknown age last. */
  of(volumeId: string): readonly DiskBackup[] {
    return this.byDisk.get(identityOf(volumeId)) ?? [];
  }

  /** Why the disk may have other backups than those; undefined where it certainly has none. */
  tryGetDoubt({ attachments }: Pick<Volume, "attachments">, { facts }: Texts): string | undefined {
    if (this.stray !== undefined) return facts.strayBackup(shownText(this.stray));
    for (const { serverId } of attachments) {
      const backup = serverId === null ? undefined : this.opaque.get(identityOf(serverId));
      if (backup !== undefined) return facts.opaqueBackup(shownText(backup));
    }
    return undefined;
  }

  private add(backup: Backup): void {
    const { id, children, resource, status, unreadable } = backup;
    if (unreadable.some((field) => DECISIVE.has(field))) this.stray ??= id;
    if (resource.type !== SERVER && children.length === 0) {
      this.addCopy(backup, null, backup);
      return;
    }
    for (const child of children) this.addCopy(child, resource.id, backup);
    const namesDisks = children.some((child) => child.resource.id !== null);
    if (namesDisks || status !== "available") return;
    if (resource.id === null) this.stray ??= id;
    else this.opaque.set(identityOf(resource.id), id);
  }

  /** @param whole the backup that it is a part of: what the part leaves out is the whole's */
  private addCopy({ id, resource, ...part }: BackupPart, serverId: string | null, whole: Backup): void {
    const isCopy = (part.status ?? whole.status) === "available" && (resource.type ?? DISK) === DISK;
    if (!isCopy) return;
    if (resource.id === null) {
      this.stray ??= whole.id;
      return;
    }
    const takenAt = part.protectedAt ?? part.createdAt ?? whole.protectedAt ?? whole.createdAt;
    const identity = identityOf(resource.id);
    const known = this.byDisk.get(identity);
    if (known === undefined) this.byDisk.set(identity, [{ id, takenAt, serverId }]);
    else known.push({ id, takenAt, serverId });
  }
}

function newestFirst(a: DiskBackup, b: DiskBackup): number {
  const [first, second] = [timeOf(a), timeOf(b)];
  if (first === second) return 0;
  return first < second ? 1 : -1;
}

function timeOf({ takenAt }: DiskBackup): number {
  return tryParseTime(takenAt) ?? Number.NEGATIVE_INFINITY;
}
