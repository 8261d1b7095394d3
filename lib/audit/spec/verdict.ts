/**
 * The verdicts of an audit on a snapshot whose disk is not in the disk list.
 *
 * | verdict | means |
 * |---|---|
 * | `orphaned` | the snapshot is there, and its disk is proven to be gone |
 * | `suspected` | its disk is in no list that was read; nothing proves that it is gone |
 * | `recycled` | the disk is in the recycle bin |
 * | `backup_owned` | a backup created it; users do not delete it |
 * | `expiring` | EVS deletes it automatically at the end of its retention |
 * | `in_transition` | EVS works on the snapshot or its disk |
 * | `indeterminate` | facts are missing or in doubt; the evidence says which |
 */
export const Verdict = {
  ORPHANED: "orphaned",
  SUSPECTED: "suspected",
  RECYCLED: "recycled",
  BACKUP_OWNED: "backup_owned",
  EXPIRING: "expiring",
  IN_TRANSITION: "in_transition",
  INDETERMINATE: "indeterminate",
} as const;

export type Verdict = (typeof Verdict)[keyof typeof Verdict];
