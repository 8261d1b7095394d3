/**
 * What an audit can say of a snapshot whose disk is not in the disk list.
 *
 * | verdict | means |
 * |---|---|
 * | `orphaned` | the snapshot is there and its disk is positively gone |
 * | `suspected` | its disk is in no list that was read; nothing proves that it is gone |
 * | `recycled` | the disk is in the recycle bin |
 * | `backup_owned` | made by the backup of a server; not the user's to delete |
 * | `expiring` | EVS deletes it by itself, at the end of its retention |
 * | `in_transition` | something is under way with the snapshot or its disk |
 * | `indeterminate` | the facts could not be had; the evidence says which |
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
