import type { MalformedRow } from "../../evs";
import type { Missing, Unknown } from "../facts/facts";
import { BACKUP_KEY } from "./backup-marks";

// Every text that says why: of verdicts, of facts that are missing, of what was seen. Texts hold no ages, no times of
// reading and no request IDs, so that an unchanged world reads the same.

/** Why there is a finding, where the facts are known. */
export const REASONS = {
  snapshotInTransition: (status: string) => `The snapshot is ${status}.`,
  backupOwned: "A server backup made it; it is managed by the backup service.",
  recycled: "Its disk is in the recycle bin.",
  diskInTransition: (status: string) => `Its disk is ${status}.`,
  orphaned:
    "Its disk is not in this project (deleted, or moved to another): EVS does not know it, and it is not in the recycle bin.",
  orphanedWithoutBin:
    "Its disk is not in this project (deleted, or moved to another): EVS does not know it; the recycle bin was not looked at.",
  suspected:
    "Its disk is in no list, as if it were not in this project (deleted, or moved to another); lists alone are no proof: disks that were deleted while they were read by offset can hide living ones.",
} as const;

const unknown = (missing: Missing, reason: string, failedRead: boolean): Unknown => ({
  state: "unknown",
  missing,
  reason,
  failedRead,
});

/** What keeps a snapshot from being called anything certain. */
export const DOUBTS = {
  malformed: (problem: string) => unknown("row", `Its row is not what the API describes: ${problem}.`, false),
  foreign: (projectId: string) =>
    unknown(
      "project",
      `It says that it is of another project, ${projectId}, whose disks were not read.`,
      false,
    ),
  diskList: (failure: string) => unknown("disk list", `The disk list could not be read: ${failure}.`, true),
  disksNotGiven: unknown("disk list", "The disks were not given.", false),
  secondDiskList: (failure: string) =>
    unknown(
      "disk list",
      `The disk list could not be read a second time: ${failure}. A disk that it holds by now cannot be told from a lost one.`,
      true,
    ),
  recycleBin: (failure: string, isAbsent: boolean) =>
    unknown(
      "recycle bin",
      `The recycle bin could not be read: ${failure}. A disk in it cannot be told from a lost one.${
        isAbsent ? " Where the region has no recycle bin, set recycle_bin = false (recycleBin: false)." : ""
      }`,
      true,
    ),
  namelessBinRow: (count: number, { where, problem }: MalformedRow) =>
    unknown(
      "recycle bin",
      `The recycle bin has rows without a usable ID (${count}, such as ${where}: ${problem}), and its disk may be one of them.`,
      false,
    ),
  disk: (failure: string) => unknown("disk", `Its disk could not be read: ${failure}.`, true),
  unnamed: unknown("disk", "The snapshot names no disk.", false),
  unlistedDiskAnswers: unknown(
    "disk list",
    "Its disk answers, although the disk list does not hold it.",
    false,
  ),
  noDiskListed: unknown(
    "control",
    "Not one disk is listed, so the disk list is more likely at fault than the disk lost.",
    false,
  ),
  control: (reason: string, failedRead: boolean) =>
    unknown(
      "control",
      `EVS does not know its disk, but that proves nothing, since no listed disk answers by its ID: ${reason}.`,
      failedRead,
    ),
  snapshot: (failure: string) =>
    unknown("snapshot", `The snapshot could not be read again: ${failure}.`, true),
  snapshotMoved: unknown("snapshot", "Read again, the snapshot names another disk.", false),
  snapshotUnread: unknown("snapshot", "The snapshot was not read again.", false),
  status: unknown("status", "The snapshot's status is not one that is documented.", false),
  backupName: (prefix: string) =>
    unknown("name", `Its name starts with ${prefix}, as those of backups do.`, false),
  suspect: (reason: string) => unknown("trust", reason, false),
} as const;

/** Why the scan as a whole is suspect. */
export const SUSPICIONS = {
  noDisks: "There are snapshots, but not one disk is listed.",
  share: (lost: number, scanned: number) =>
    `So many snapshots without a disk (${lost} of ${scanned}) point to a fault of the scan.`,
} as const;

/** What was seen. */
export const EVIDENCE = {
  unnamed: "snapshot: names no disk",
  unlisted: "disk list: not there",
  stillUnlisted: "disk list read again: not there",
  gone: "disk read by ID: 404 not found",
  present: (status: string | null) => `disk read by ID: ${status ?? "no status"}`,
  binned: "recycle bin: there",
  notBinned: "recycle bin: not there",
  binUnread: "recycle bin: not looked at",
  control: (volumeId: string) => `control: the listed disk ${volumeId} answers by its ID`,
  noControl: (reason: string) => `control: waived, and none: ${reason}`,
  share: (lost: number, scanned: number) => `share: ${lost} of ${scanned} snapshots have lost their disk`,
  reread: (status: string | null) => `snapshot read again: ${status ?? "no status"}`,
  backupKey: `snapshot metadata: ${BACKUP_KEY}`,
  backupName: (prefix: string) => `snapshot name: starts with ${prefix}`,
} as const;
