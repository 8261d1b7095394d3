import type { MalformedRow } from "../../../evs";
import { countOf } from "../numbers";
import { capitalized } from "../text";
import { namesOf } from "./fleets";

// No ages, no times of reading and no request IDs, so that an unchanged project gives the same text.

/** Why there is a finding, if the facts are known. */
export const reasons = {
  snapshotInTransition: (status: string) => `The snapshot is ${status}.`,
  backupOwned: "A backup created it. The backup service manages it.",
  expiring: (time: string) => `EVS deletes it automatically at ${time}.`,
  recycled: "Its disk is in the recycle bin.",
  moved: (to: string) => `Its disk is in another project: ${to}.`,
  diskInTransition: (status: string) => `Its disk is ${status}.`,
  orphaned:
    "Its disk is not in this project (deleted, or moved to another project): EVS cannot find it, and it is not in the recycle bin.",
  orphanedWithoutBin:
    "Its disk is not in this project (deleted, or moved to another project): EVS cannot find it. The recycle bin was not read.",
  suspected:
    "Its disk is in no list, so it may not be in this project (deleted, or moved to another project). Lists alone prove nothing: deletions during a read by offset can hide existing disks.",
};

/** Why the verdict on a snapshot is uncertain. */
export const doubts = {
  malformed: (problem: string) => `Its row does not match the API description: ${problem}.`,
  /** Fields of rows, by their names in the API. */
  fields: {
    name: "name",
    status: "status",
    size: "size",
    volume_id: "disk",
    metadata: "metadata",
    category: "category",
    created_at: "creation time",
    updated_at: "time of the last update",
    retention_at: "retention time",
    plan_delete_at: "deletion time",
    protected_at: "time of a backup",
    expired_at: "end of a backup",
    deleted_at: "deletion time",
    attachments: "attachments",
    snapshot_id: "source snapshot",
    availability_zone: "availability zone",
  },
  absent: (field: string) => `Its ${field} is missing.`,
  implausible: (field: string, time: string) => `Its ${field} is not plausible: ${time}.`,
  /** @param list for example `backups` */
  factList: (list: string, failure: string) => `${capitalized(list)} could not be read: ${failure}.`,
  namelessRows: (list: string, rows: string) => `Some ${list} cannot be read: ${rows}`,
  factListNotGiven: (list: string) => `${capitalized(list)} were not provided.`,
  recycleBinNotGiven: "The recycle bin was not provided.",
  unlistedProject: (id: string) => `EPS does not list the enterprise project ${id}, so its name is unknown.`,
  unnamedCreations: (count: number) =>
    `${countOf(count, { one: "trace of a creation does", many: "traces of creations do" })} not say what was created.`,
  deletions: (failure: string) => `Deletion traces could not be read: ${failure}.`,
  category: (category: string) => `Its category ${category} is not documented, so it may belong to a backup.`,
  foreign: (projectId: string) => `It belongs to another project, ${projectId}, whose disks were not read.`,
  diskList: (failure: string) => `The disk list could not be read: ${failure}.`,
  disksNotGiven: "The disks were not provided.",
  secondDiskList: (failure: string) =>
    `The disk list could not be read a second time: ${failure}. A disk that is in it now cannot be distinguished from a lost one.`,
  recycleBin: (failure: string, isAbsent: boolean) =>
    `The recycle bin could not be read: ${failure}.${
      isAbsent
        ? " If the region has no recycle bin, set regions = { … = { recycle_bin = false } }, or --no-recycle-bin."
        : ""
    }`,
  namelessBinRows: (count: number, named: readonly MalformedRow[]) =>
    `The recycle bin has rows without a usable ID (${count}, such as ${named.map(({ where, problem }) => `${where}: ${problem}`).join("; ")}). A missing disk may be one of them.`,
  disk: (failure: string) => `Its disk could not be read: ${failure}.`,
  unnamed: "The snapshot has no disk ID.",
  unlistedDiskAnswers: "Its disk exists, although it is not in the disk list.",
  noDiskListed: "No disk is listed, so the disk list is probably wrong.",
  control: (reason: string) =>
    `EVS cannot find its disk, but this proves nothing because no listed disk can be read by its ID: ${reason}.`,
  snapshot: (failure: string) => `The snapshot could not be read again: ${failure}.`,
  snapshotMoved: "When read again, the snapshot has another disk ID.",
  listedElsewhere: (names: readonly string[]) =>
    `Its disk is listed in ${namesOf(names)}. Another shard read this list, so the disk may have been moved there.`,
  snapshotUnread: "The snapshot was not read again.",
  status: "The snapshot's status is not documented.",
  backupName: (prefix: string) => `Its name starts with ${prefix}, as names of backups do.`,
};

/** Why the scan as a whole is suspect. */
export const suspicions = {
  noDisks: "There are snapshots, but no disk is listed.",
  share: (lost: number, scanned: number) =>
    `${lost} of ${scanned} snapshots have no disk, so the scan itself is probably wrong.`,
  /** Several suspicions, one after the other. */
  together: (all: readonly string[]) => all.join(" "),
};

/** What the reads returned. */
export const evidence = {
  unnamed: "snapshot: no disk ID",
  unlisted: "disk list: not in it",
  stillUnlisted: "disk list read again: not in it",
  gone: "disk read by ID: 404 not found",
  moved: (to: string) => `disk read by ID in ${to}: found`,
  movedInLists: (to: string) => `disk list of ${to}, read twice: in it`,
  movedInBin: (to: string) => `recycle bin of ${to}: in it`,
  unreadElsewhere: (names: readonly string[]) =>
    `other projects of the region: ${namesOf(names)} not read, so the disk may be there`,
  otherShards: (count: number) => `other shards: ${count} not merged yet, and the disk may be in one of them`,
  listedElsewhere: (names: readonly string[]) =>
    `disks and recycle bins of other shards: listed in ${namesOf(names)}`,
  listedEarlier: (names: readonly string[]) =>
    `other projects of the region: disks of ${namesOf(names)} were listed before this disk was read, so the disk may be there`,
  present: (status: string | null) => `disk read by ID: ${status ?? "no status"}`,
  binned: "recycle bin: in it",
  notBinned: "recycle bin: not in it",
  binPolicyOff: "recycle bin policy: off, deleted disks do not enter it",
  binPolicyOn: (threshold: number | null, keep: number | null) =>
    `recycle bin policy: on, for disks that are at least ${threshold ?? "?"} days old when they are deleted; kept for ${keep ?? "?"} days`,
  binPolicyUnread: (failure: string) => `recycle bin policy: could not be read: ${failure}`,
  deleted: (time: string | null, trace: string, user: string | null) =>
    `deleted ${time ?? "at an unknown time"}${user === null ? "" : ` by ${user}`} (trace ${trace})`,
  deletedBefore:
    "deletion traces: none for this disk; CTS keeps them for 7 days, so it was deleted earlier or moved",
  noDeletions: "deletion traces: none for any disk in the 7 days that CTS keeps",
  deletionsUnnamed: (count: number) => `deletion traces: none for this disk, but ${count} without a disk ID`,
  binUnread: "recycle bin: not read",
  control: (volumeId: string) => `control: the listed disk ${volumeId} can be read by its ID`,
  noControl: (reason: string) => `control: waived; ${reason}`,
  share: (lost: number, scanned: number) => `share: ${lost} of ${scanned} snapshots have no disk`,
  reread: (status: string | null) => `snapshot read again: ${status ?? "no status"}`,
  backupKey: (key: string) => `snapshot metadata: ${key}`,
  category: (category: string) => `snapshot category: ${category}`,
  namedByBackup: "backups of CBR: one names this snapshot",
  backupName: (prefix: string) => `snapshot name: starts with ${prefix}`,
};

/** Warnings of an audit as a whole. */
export const auditWarnings = {
  incomplete: "Snapshot audit is incomplete",
  incompleteMeans: "Snapshots without proof are indeterminate, never orphaned.",
  suspect: "Snapshot audit is suspect",
  checkGiven: "Check that the provided lists are complete and belong to one project.",
  checkRights: (isProven: boolean) =>
    `Check that the credentials can list every disk of the project. ${
      isProven
        ? "Each orphaned snapshot still has its own proof. If the result is correct, raise suspect_share."
        : 'No snapshot is reported as orphaned. If the project has no disks, set control = "waived".'
    }`,
};
