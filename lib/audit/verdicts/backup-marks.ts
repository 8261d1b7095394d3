/**
 * Metadata key of the snapshots that the backup of a server makes; its value does not matter.
 *
 * @see EVS API reference, "Querying details about snapshots", `metadata`
 */
export const BACKUP_KEY = "__system__enableActive";

/** How the names of backups' snapshots start. Anyone may choose such a name, so it proves nothing. */
export const BACKUP_PREFIXES = ["autobk_snapshot_", "manualbk_snapshot_"] as const;
