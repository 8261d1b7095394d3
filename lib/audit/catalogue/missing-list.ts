/**
 * What whole lists can be missing, by the names that `missing_lists` has. `reads` are missing where a command was
 * interrupted.
 */
export const MISSING_LISTS = [
  "row",
  "legacy snapshots",
  "standard snapshots",
  "disk list",
  "recycle bin",
  "backups",
  "deletion traces",
  "reads",
] as const;
export type MissingList = (typeof MISSING_LISTS)[number];
