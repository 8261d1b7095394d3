/** How the names of backups' snapshots start. Anyone may choose such a name, so it proves nothing. */
export const BACKUP_PREFIXES = ["autobk_snapshot_", "manualbk_snapshot_"] as const;

/** Categories of standard snapshots that a backup made, and that it manages. */
export const BACKUP_CATEGORIES = new Set(["backup", "server_backup"]);

/** Categories of standard snapshots that are the user's own. */
export const USER_CATEGORIES = new Set(["standard", "standard_copy"]);
