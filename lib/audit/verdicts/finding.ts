import type { Snapshot } from "../../evs";
import type { Unknown } from "../known";
import type { Verdict } from "../spec/verdict";

/** Other copies of a snapshot's data, and whether EVS would delete it. */
export interface CopyMarks {
  /** Available snapshots of its disk, this one included if it is available. */
  readonly copiesOfDisk: number;
  /** Backups from which its disk can be restored; undefined if backups were not read. */
  readonly backupsOfDisk: number | undefined;
  /** Whether it is the newest of the snapshots; null if the creation time of one of them is unknown. */
  readonly newestCopy: boolean | null;
  /** When the newest of them was created, RFC 3339 in UTC. Those of unknown time do not count. */
  readonly newestCopyAt: string | null;
  /** Disks that were created from this snapshot, sorted, also those in the recycle bin if it was read. */
  readonly clonedVolumeIds: readonly string[];
  /** How many of them are in the recycle bin. */
  readonly recycledClones: number;
  /**
   * Whether EVS allows users to delete it: it is available or failed, no backup owns it, and no disk was created from
   * it, not even one in the recycle bin. Null if that is unknown.
   */
  readonly deletable: boolean | null;
}

/** The copies of a disk's data. */
export interface DiskMarks {
  /** Number of its available snapshots, and of its backups if they were read. */
  readonly copies: number;
  /** When the newest of them was created, RFC 3339 in UTC. Those of unknown time do not count. */
  readonly newestCopyAt: string | null;
  /** Whether backups were read. */
  readonly hasBackups: boolean;
  /** Its snapshots in any status, newest first. */
  readonly snapshotIds: readonly string[];
}

/** A snapshot whose disk is not known to exist, and the verdict on it. */
export interface Finding {
  readonly snapshot: Snapshot;
  readonly verdict: Verdict;
  /** The reason for the verdict, in one line for people. */
  readonly reason: string;
  /** The evidence. It has no ages, no times of reading and no request IDs: an unchanged project gives the same text. */
  readonly evidence: readonly string[];
  /** Why it is `indeterminate`; only for that verdict. */
  readonly doubt: Unknown | undefined;
  readonly marks: CopyMarks;
  /** When the recycle bin will delete the disk, RFC 3339 in UTC. */
  readonly recoverableUntil: string | null;
}
