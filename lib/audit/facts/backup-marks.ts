/** Prefixes of the names of backups' snapshots. Users can choose such names too, so they prove nothing. */
export const BACKUP_PREFIXES = ["autobk_snapshot_", "manualbk_snapshot_"] as const;

/** Categories of standard snapshots that a backup created and manages. */
export const BACKUP_CATEGORIES = new Set(["backup", "server_backup"]);

/** Categories of standard snapshots that users created. */
export const USER_CATEGORIES = new Set(["standard", "standard_copy"]);
