/**
 * The verdicts of an audit on a snapshot whose disk is not in the disk list.
 *
 * @see docs/verdicts.md for what proves each
 */
export const Verdict = {
  /** The snapshot is there, and its disk is proven to be gone. */
  ORPHANED: "orphaned",
  /** Its disk is in no list that was read; nothing proves that it is gone. */
  SUSPECTED: "suspected",
  /** The disk is in the recycle bin. */
  RECYCLED: "recycled",
  /** Another project of the fleet has the disk. */
  MOVED: "moved",
  /** A backup created it; users do not delete it. */
  BACKUP_OWNED: "backup_owned",
  /** EVS deletes it automatically at the end of its retention. */
  EXPIRING: "expiring",
  /** EVS works on the snapshot or its disk. */
  IN_TRANSITION: "in_transition",
  /** Facts are missing or in doubt; the evidence says which. */
  INDETERMINATE: "indeterminate",
} as const;

export type Verdict = (typeof Verdict)[keyof typeof Verdict];
