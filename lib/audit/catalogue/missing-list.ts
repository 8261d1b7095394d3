/** Lists that are facts without further processing. */
export const FACT_LISTS = [
  "backups",
  "disk details",
  "enterprise projects",
  "snapshot creations",
  "disk creations",
] as const;
export type FactList = (typeof FACT_LISTS)[number];

/**
 * Names in `missing_lists`. `projects` are projects of a fleet that could not be read. `reads` are missing if a command
 * was interrupted.
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
