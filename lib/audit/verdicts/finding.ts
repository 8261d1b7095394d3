import type { Snapshot } from "../../evs";
import type { Unknown } from "../known";
import type { Verdict } from "../spec/verdict";

/** What else there is of a snapshot's data, and whether EVS would delete it. */
export interface CopyMarks {
  /** Available snapshots of its disk, this one included if it is available. */
  readonly copiesOfDisk: number;
  /** Backups of its disk that it can be restored from; undefined where backups were not read. */
  readonly backupsOfDisk: number | undefined;
  /** Whether it is the newest of the snapshots; null where the creation time of one of them is unknown. */
  readonly newestCopy: boolean | null;
  /** When the newest of them was made, RFC 3339 in UTC; those of unknown time left out. */
  readonly newestCopyAt: string | null;
  /** Disks that were made from this snapshot, sorted; those in the recycle bin are among them where it was read. */
  readonly clonedVolumeIds: readonly string[];
  /** How many of them are in the recycle bin. */
  readonly recycledClones: number;
  /**
   * Whether EVS lets a user delete it: it is available or failed, no backup owns it, and no disk was made from it, not
   * even one in the recycle bin. Null where that is not known.
   */
  readonly deletable: boolean | null;
}

/** What there is of a disk's data. */
export interface DiskMarks {
  /** Its available snapshots, and its backups as far as they were read. */
  readonly copies: number;
  /** When the newest of them was made, RFC 3339 in UTC; those of unknown time left out. */
  readonly newestCopyAt: string | null;
  /** Whether backups were read. */
  readonly hasBackups: boolean;
  /** Its snapshots in any status, newest first. */
  readonly snapshotIds: readonly string[];
}

/** A snapshot whose disk is not known to be alive, and what was made of it. */
export interface Finding {
  readonly snapshot: Snapshot;
  readonly verdict: Verdict;
  /** One line for people: why this verdict. */
  readonly reason: string;
  /** What was seen. No ages, no times of reading and no request IDs: an unchanged world reads the same. */
  readonly evidence: readonly string[];
  /** Why it is `indeterminate`; only of those. */
  readonly doubt: Unknown | undefined;
  readonly marks: CopyMarks;
  /** When the recycle bin will drop the disk, RFC 3339 in UTC. */
  readonly recoverableUntil: string | null;
}
