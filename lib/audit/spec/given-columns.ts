/** Lists that can be given. */
export type GivenList = "snapshots" | "standard_snapshots" | "volumes" | "recycle_bin";

/**
 * The columns that each given list must have for a policy, because a value that was not given must not count as absent.
 * `id` is always required.
 */
export type GivenColumns = Readonly<Partial<Record<GivenList, readonly string[]>>>;

/** The columns that show whether a backup or a user created a snapshot. */
export const OWNER_COLUMNS = ["name", "metadata"] as const;

/** The columns that identify the copies of a disk. */
export const COPY_COLUMNS = ["volume_id", "status", "created_at"] as const;
