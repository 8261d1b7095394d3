import type { MalformedRow } from "../../../evs";

// No ages, no times of reading and no request IDs, so that an unchanged world reads the same.

/** Why there is a finding, where the facts are known. */
export const reasons = {
  snapshotInTransition: (status: string) => `The snapshot is ${status}.`,
  backupOwned: "A backup made it; the backup service manages it.",
  expiring: (time: string) => `EVS deletes it by itself at ${time}.`,
  recycled: "Its disk is in the recycle bin.",
  diskInTransition: (status: string) => `Its disk is ${status}.`,
  orphaned:
    "Its disk is not in this project (deleted, or moved to another): EVS does not know it, and it is not in the recycle bin.",
  orphanedWithoutBin:
    "Its disk is not in this project (deleted, or moved to another): EVS does not know it; the recycle bin was not looked at.",
  suspected:
    "Its disk is in no list, as if it were not in this project (deleted, or moved to another); lists alone are no proof: disks that were deleted while they were read by offset can hide living ones.",
};

/** What keeps a snapshot from being called anything certain. */
export const doubts = {
  malformed: (problem: string) => `Its row is not what the API describes: ${problem}.`,
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
  backups: (failure: string) => `Backups could not be read: ${failure}.`,
  namelessBackups: (rows: string) => `Not every backup can be read: ${rows}`,
  backupsNotGiven: "Backups were not given.",
  recycleBinNotGiven: "The recycle bin was not given.",
  deletions: (failure: string) => `Deletion traces could not be read: ${failure}.`,
  category: (category: string) => `Its category ${category} is not documented; it may be a backup's.`,
  foreign: (projectId: string) =>
    `It says that it is of another project, ${projectId}, whose disks were not read.`,
  diskList: (failure: string) => `The disk list could not be read: ${failure}.`,
  disksNotGiven: "The disks were not given.",
  secondDiskList: (failure: string) =>
    `The disk list could not be read a second time: ${failure}. A disk that it holds by now cannot be told from a lost one.`,
  recycleBin: (failure: string, isAbsent: boolean) =>
    `The recycle bin could not be read: ${failure}.${
      isAbsent
        ? " Where the region has no recycle bin, say so: regions = { … = { recycle_bin = false } }, or --no-recycle-bin."
        : ""
    }`,
  namelessBinRows: (count: number, named: readonly MalformedRow[]) =>
    `The recycle bin has rows without a usable ID (${count}, such as ${named.map(({ where, problem }) => `${where}: ${problem}`).join("; ")}). A disk may be one of them.`,
  disk: (failure: string) => `Its disk could not be read: ${failure}.`,
  unnamed: "The snapshot names no disk.",
  unlistedDiskAnswers: "Its disk answers, although the disk list does not hold it.",
  noDiskListed: "Not one disk is listed, so the disk list is more likely at fault than the disk lost.",
  control: (reason: string) =>
    `EVS does not know its disk, but that proves nothing, since no listed disk answers by its ID: ${reason}.`,
  snapshot: (failure: string) => `The snapshot could not be read again: ${failure}.`,
  snapshotMoved: "Read again, the snapshot names another disk.",
  snapshotUnread: "The snapshot was not read again.",
  status: "The snapshot's status is not one that is documented.",
  backupName: (prefix: string) => `Its name starts with ${prefix}, as those of backups do.`,
};

/** Why the scan as a whole is suspect. */
export const suspicions = {
  noDisks: "There are snapshots, but not one disk is listed.",
  share: (lost: number, scanned: number) =>
    `So many snapshots without a disk (${lost} of ${scanned}) point to a fault of the scan.`,
  /** Several, one after the other. */
  together: (all: readonly string[]) => all.join(" "),
};

/** What was seen. */
export const evidence = {
  unnamed: "snapshot: names no disk",
  unlisted: "disk list: not there",
  stillUnlisted: "disk list read again: not there",
  gone: "disk read by ID: 404 not found",
  present: (status: string | null) => `disk read by ID: ${status ?? "no status"}`,
  binned: "recycle bin: there",
  notBinned: "recycle bin: not there",
  binPolicyOff: "recycle bin policy: off, deleted disks do not enter it",
  binPolicyOn: (threshold: number | null, keep: number | null) =>
    `recycle bin policy: on, for disks that are at least ${threshold ?? "?"} days old when they are deleted; kept for ${keep ?? "?"} days`,
  binPolicyUnread: (failure: string) => `recycle bin policy: could not be read: ${failure}`,
  deleted: (time: string | null, trace: string, user: string | null) =>
    `deleted ${time ?? "at an unknown time"}${user === null ? "" : ` by ${user}`} (trace ${trace})`,
  deletedBefore:
    "deletion traces: none of this disk; CTS keeps them for 7 days, so it went before, or was moved",
  noDeletions: "deletion traces: none of any disk in the 7 days that CTS keeps",
  deletionsUnnamed: (count: number) =>
    `deletion traces: none of this disk, but ${count} that do not say of which disks they are`,
  binUnread: "recycle bin: not looked at",
  control: (volumeId: string) => `control: the listed disk ${volumeId} answers by its ID`,
  noControl: (reason: string) => `control: waived, and none: ${reason}`,
  share: (lost: number, scanned: number) => `share: ${lost} of ${scanned} snapshots have lost their disk`,
  reread: (status: string | null) => `snapshot read again: ${status ?? "no status"}`,
  backupKey: (key: string) => `snapshot metadata: ${key}`,
  category: (category: string) => `snapshot category: ${category}`,
  namedByBackup: "backups of CBR: one names this snapshot",
  backupName: (prefix: string) => `snapshot name: starts with ${prefix}`,
};

/** Warnings of an audit as a whole. */
export const auditWarnings = {
  incomplete: "Snapshot audit is incomplete",
  incompleteMeans: "What could not be established is indeterminate, never orphaned.",
  suspect: "Snapshot audit is suspect",
  checkGiven: "Check that the lists that are given are complete and of one project.",
  checkRights: (isProven: boolean) =>
    `Check that the credentials may list every disk of the project. ${
      isProven
        ? "Each orphan has its proof all the same; if it is true, raise suspect_share."
        : 'No snapshot is called orphaned; if the project really has no disk, set control = "waived".'
    }`,
};
