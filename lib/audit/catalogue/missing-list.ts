/** Lists that are facts as they are read. */
export const FACT_LISTS = [
  "backups",
  "disk details",
  "enterprise projects",
  "snapshot creations",
  "disk creations",
] as const;
export type FactList = (typeof FACT_LISTS)[number];

/**
 * What whole lists can be missing, by the names that `missing_lists` has. `projects` are those of a fleet of which nothing
 * could be read; `reads` are missing where a command was interrupted.
 */
export const MISSING_LISTS = [
  "row",
  "legacy snapshots",
  "standard snapshots",
  "disk list",
  "recycle bin",
  ...FACT_LISTS,
  "deletion traces",
  "projects",
  "reads",
] as const;
export type MissingList = (typeof MISSING_LISTS)[number];
