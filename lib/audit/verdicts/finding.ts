import type { Snapshot } from "../../evs";
import type { Missing } from "../facts/facts";
import type { Verdict } from "./verdict";

/** What else there is of a snapshot's data, and whether EVS would delete it. */
export interface CopyMarks {
  /** Available snapshots of its disk, this one included if it is available. */
  readonly copiesOfDisk: number;
  /** Whether it is the newest of them. */
  readonly newestCopy: boolean;
  /** When the newest of them was made, RFC 3339 in UTC. */
  readonly newestCopyAt: string | null;
  /** Living disks that were made from this snapshot, sorted. */
  readonly clonedVolumeIds: readonly string[];
  /**
   * Whether EVS lets a user delete it: it is available or failed, no backup owns it, and no living disk was made from
   * it. False where that is not known.
   */
  readonly deletable: boolean;
}

/** Why a snapshot is `indeterminate`. */
export interface Doubt {
  readonly missing: Missing;
  /** Whether a read failed, so that reading again may settle it; otherwise the snapshot itself is the reason. */
  readonly failedRead: boolean;
}

/** A snapshot whose disk is not known to be alive, and what was made of it. */
export interface Finding {
  readonly snapshot: Snapshot;
  readonly verdict: Verdict;
  /** One line for people: why this verdict. */
  readonly reason: string;
  /** What was seen. No ages, no times of reading and no request IDs: an unchanged world reads the same. */
  readonly evidence: readonly string[];
  /** Only of `indeterminate` ones. */
  readonly doubt: Doubt | undefined;
  readonly marks: CopyMarks;
  /** When the recycle bin will drop the disk, RFC 3339 in UTC. */
  readonly recoverableUntil: string | null;
}
