/** Lists that facts can be given as. */
export type GivenList = "snapshots" | "standard_snapshots" | "volumes" | "recycle_bin";

/**
 * The columns that each list must have for a policy to judge by them: what is not given must not be taken for what is
 * not there. `id` is always among them.
 */
export type GivenColumns = Readonly<Partial<Record<GivenList, readonly string[]>>>;

/** What tells a snapshot that backups made from one that users made. */
export const OWNER_COLUMNS = ["name", "metadata"] as const;

/** What tells the copies of a disk. */
export const COPY_COLUMNS = ["volume_id", "status", "created_at"] as const;
