import type { WireRow } from "../../lib/embedded";
import { OWNER_PROJECT } from "../support/accounts";
import { backupRow, snapshotRow, standardRow, volumeRow } from "../support/worlds";
import type { Dice } from "./dice";
import { Shelf, type ShelfRow } from "./shelf";

/** When every schedule begins. */
export const BEGIN = Date.UTC(2026, 0, 1);
const DAY_MS = 86_400_000;

/** A disk, wherever it is. */
export interface Disk {
  readonly id: string;
  readonly place: "living" | "recycled" | "gone";
  readonly status: string;
  readonly isAttached: boolean;
  readonly size: number;
  /** Age in days, and days since the last update. */
  readonly days: number;
  readonly updatedDays: number | null;
  /** Days until it is dropped, in the recycle bin. */
  readonly leavesIn: number;
}

/** A snapshot. */
export interface Copy {
  readonly id: string;
  readonly disk: string;
  /** In which lists it is. */
  readonly kind: "legacy" | "standard" | "both";
  readonly status: string;
  readonly name: string;
  readonly days: number;
  readonly size: number;
  readonly hasTeam: boolean;
  readonly isBackup: boolean;
  /** Days until EVS deletes it. */
  readonly retention: number | null;
}

/** A backup of CBR. */
export interface Backup {
  readonly id: string;
  readonly disk: string;
  readonly days: number;
}

export type ListName =
  | "snapshots"
  | "volumes"
  | "recycleBin"
  | "standardSnapshots"
  | "chains"
  | "backups"
  | "traces";

const timeOf = (days: number) => new Date(BEGIN - days * DAY_MS).toISOString().replace("Z", "000");

export const onShelf = (id: string, row: object): ShelfRow => ({ id, text: JSON.stringify(row) });

/** What there is in the cloud, and what was true of it. */
export class World {
  readonly disks = new Map<string, Disk>();
  readonly copies = new Map<string, Copy>();
  readonly backups: readonly Backup[];
  readonly shelves: Readonly<Record<ListName, Shelf>>;
  /** Disks, snapshots and names that were changed since the beginning, or that something depends on which was. */
  readonly touched = new Set<string>();
  private created = 0;

  constructor(
    disks: readonly Disk[],
    copies: readonly Copy[],
    backups: readonly Backup[],
    /** Lists that are made of nothing else. */
    others: Partial<Record<ListName, Shelf>> = {},
  ) {
    for (const disk of disks) this.disks.set(disk.id, disk);
    for (const copy of copies) this.copies.set(copy.id, copy);
    this.backups = backups;
    this.shelves = {
      snapshots: new Shelf(copies.filter(isLegacy).map(legacyOf)),
      standardSnapshots: new Shelf(copies.filter(isStandard).map(standardOf)),
      volumes: new Shelf(disks.filter(({ place }) => place === "living").map(diskOf)),
      recycleBin: new Shelf(disks.filter(({ place }) => place === "recycled").map(binOf)),
      backups: new Shelf(backups.map((backup) => onShelf(backup.id, wireBackup(backup)))),
      chains: new Shelf([]),
      traces: new Shelf([]),
      ...others,
    };
  }

  copiesOf(disk: string): readonly Copy[] {
    return [...this.copies.values()].filter((copy) => copy.disk === disk);
  }

  /** A new disk with a snapshot. */
  create(place: number): string {
    this.created += 1;
    const id = `new-${this.created}`;
    const disk: Disk = { ...PLAIN_DISK, id, days: 0 };
    const copy: Copy = { ...PLAIN_COPY, id: `s-${id}`, name: `s-${id}`, disk: id, days: 0 };
    this.touch(id);
    this.disks.set(id, disk);
    this.copies.set(copy.id, copy);
    this.shelves.volumes.insert(diskOf(disk), place);
    this.shelves.snapshots.insert(legacyOf(copy), place);
    return `create disk ${id} with a snapshot`;
  }

  /** A new snapshot of a disk. */
  copy(disk: string): string {
    this.created += 1;
    const id = `s-new-${this.created}`;
    this.touch(disk);
    const copy: Copy = { ...PLAIN_COPY, id, name: id, disk, days: 0 };
    this.copies.set(id, copy);
    this.shelves.snapshots.insert(legacyOf(copy), 0);
    return `create snapshot ${id} of disk ${disk}`;
  }

  /** A disk is gone for good. */
  lose(id: string): string {
    this.touch(id);
    this.shelves.volumes.remove(id);
    this.shelves.recycleBin.remove(id);
    this.change(id, { place: "gone" });
    return `disk ${id} is lost`;
  }

  /** A disk goes, with its snapshots. */
  delete(id: string): string {
    for (const { id: copy } of this.copiesOf(id)) this.drop(copy);
    this.lose(id);
    return `delete disk ${id} and its snapshots`;
  }

  drop(id: string): string {
    const copy = this.copies.get(id);
    if (copy === undefined) return "";
    this.touch(copy.disk);
    this.copies.delete(id);
    this.shelves.snapshots.remove(id);
    this.shelves.standardSnapshots.remove(id);
    return `delete snapshot ${id}`;
  }

  recycle(id: string): string {
    this.touch(id);
    const disk = this.change(id, { place: "recycled" });
    if (disk === undefined) return "";
    this.shelves.volumes.remove(id);
    this.shelves.recycleBin.insert(binOf(disk), 0);
    return `put disk ${id} into the recycle bin`;
  }

  restore(id: string, place: number): string {
    this.touch(id);
    const disk = this.change(id, { place: "living" });
    if (disk === undefined) return "";
    this.shelves.recycleBin.remove(id);
    this.shelves.volumes.insert(diskOf(disk), place);
    return `take disk ${id} out of the recycle bin`;
  }

  /** Deletion of a disk and its snapshots begins. */
  beginDeleting(id: string): string {
    this.touch(id);
    const disk = this.change(id, { status: "deleting" });
    if (disk !== undefined) this.shelves.volumes.replace(diskOf(disk));
    for (const copy of this.copiesOf(id)) {
      const changed = { ...copy, status: "deleting" };
      this.copies.set(copy.id, changed);
      this.shelves.snapshots.replace(legacyOf(changed));
      this.shelves.standardSnapshots.replace(standardOf(changed));
    }
    return `begin to delete disk ${id}`;
  }

  /** Nobody can know of snapshots that only version 5 has. */
  hideStandard(): void {
    for (const copy of this.copies.values()) if (isStandard(copy)) this.touch(copy.disk);
  }

  private change(id: string, fields: Partial<Disk>): Disk | undefined {
    const disk = this.disks.get(id);
    if (disk === undefined) return undefined;
    const changed = { ...disk, ...fields };
    this.disks.set(id, changed);
    return changed;
  }

  private touch(id: string): void {
    this.touched.add(id);
    for (const { name } of this.copiesOf(id)) this.touched.add(name);
  }
}

const PLAIN_DISK = {
  place: "living",
  status: "in-use",
  isAttached: true,
  size: 10,
  updatedDays: null,
  leavesIn: 30,
} as const;
const PLAIN_COPY = {
  kind: "legacy",
  status: "available",
  size: 10,
  hasTeam: true,
  isBackup: false,
  retention: null,
} as const;

/** A disk that nobody touches, with a snapshot. */
export const ANCHOR = {
  disk: { ...PLAIN_DISK, id: "anchor", days: 500 },
  copy: { ...PLAIN_COPY, id: "s-anchor", name: "s-anchor", disk: "anchor", days: 2 },
} as const;

export const isLegacy = ({ kind }: Copy) => kind !== "standard";
export const isStandard = ({ kind }: Copy) => kind !== "legacy";

export function someDisk(id: string, dice: Dice): Disk {
  return {
    id,
    place: dice.pick("living", "living", "recycled", "gone"),
    status: dice.pick("in-use", "available", "available", "error"),
    isAttached: dice.chance(0.5),
    size: dice.pick(10, 100),
    days: dice.pick(3, 30, 400),
    updatedDays: dice.pick(null, 3, 30),
    leavesIn: dice.pick(3, 30),
  };
}

export function someCopy(id: string, disk: string, age: number, dice: Dice): Copy {
  const kind = dice.pick("legacy", "legacy", "legacy", "standard", "both");
  return {
    id,
    disk,
    kind,
    status: dice.pick("available", "available", "available", "error", "error_deleting", "creating"),
    name: dice.chance(0.2) ? dice.pick("weekly", "daily") : `${id}-name`,
    days: age,
    size: dice.pick(10, 100),
    hasTeam: dice.chance(0.7),
    isBackup: dice.chance(0.1),
    retention: kind === "legacy" || dice.chance(0.6) ? null : dice.pick(3, 30),
  };
}

function legacyOf(copy: Copy): ShelfRow {
  const { id, disk, status, name, days, size } = copy;
  return onShelf(
    id,
    snapshotRow(id, {
      "os-extended-snapshot-attributes:project_id": OWNER_PROJECT,
      ...{ volume_id: disk, status, name, size, created_at: timeOf(days) },
      metadata: {
        ...(copy.hasTeam ? { team: "db" } : {}),
        ...(copy.isBackup ? { __system__enableActive: "1" } : {}),
      },
    }),
  );
}

function standardOf(copy: Copy): ShelfRow {
  const { id, disk, status, name, days, size, retention } = copy;
  return onShelf(
    id,
    standardRow(id, {
      ...{ volume_id: disk, status, name, size, created_at: timeOf(days) },
      category: copy.isBackup ? "backup" : "standard",
      retention_at: retention === null ? null : timeOf(-retention),
      tags: copy.hasTeam ? { team: "db" } : {},
    }),
  );
}

function wireDisk({ id, status, size, days, updatedDays, isAttached }: Disk): WireRow {
  return volumeRow(id, {
    ...{ status, size, created_at: timeOf(days) },
    updated_at: updatedDays === null ? null : timeOf(updatedDays),
    attachments: isAttached ? [{ server_id: `server-${id}`, id, volume_id: id }] : [],
  });
}

const diskOf = (disk: Disk) => onShelf(disk.id, wireDisk(disk));
const binOf = (disk: Disk) =>
  onShelf(disk.id, { ...wireDisk(disk), plan_delete_at: timeOf(-disk.leavesIn), pre_deleted_at: null });

const wireBackup = ({ id, disk, days }: Backup) =>
  backupRow(id, {
    ...{ resource_id: disk, created_at: timeOf(days), protected_at: timeOf(days) },
    extend_info: {},
  });
