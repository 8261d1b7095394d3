/** Lists that facts can be given as. */
export type GivenList = "snapshots" | "volumes" | "recycle_bin";

/** The columns that each list must have; `id` is always among them. */
export type GivenColumns = Readonly<Partial<Record<GivenList, readonly string[]>>>;

/** What tells a snapshot that backups made from one that users made. */
const OWNER = ["name", "metadata"] as const;

/** What tells the copies of a disk. */
const COPIES = ["volume_id", "status", "created_at"] as const;

/**
 * What given facts must hold for a policy to judge by them, by the policy's name: what is not given must not be taken
 * for what is not there.
 */
export const GIVEN_COLUMNS = {
  orphaned_snapshots: { snapshots: ["volume_id", "status", ...OWNER], volumes: ["snapshot_id"] },
  stale_snapshots: { snapshots: ["created_at", "status", ...OWNER] },
  stuck_snapshots: { snapshots: ["status", "created_at", "updated_at", ...OWNER] },
  failed_snapshots: { snapshots: ["status", "metadata"] },
  excess_snapshots: {
    snapshots: [...COPIES, ...OWNER],
    volumes: ["snapshot_id"],
  },
  missing_metadata: { snapshots: OWNER },
  ambiguous_names: { snapshots: ["volume_id", ...OWNER] },
  leaving_recycle_bin: { snapshots: COPIES, recycle_bin: ["plan_delete_at"] },
  unattached_disks: { snapshots: COPIES, volumes: ["status", "created_at", "updated_at", "metadata"] },
  unprotected_disks: { snapshots: COPIES, volumes: ["status", "created_at"] },
  snapshot_rule: {
    snapshots: ["description", "size", "updated_at", ...COPIES, ...OWNER],
  },
  disk_rule: {
    snapshots: COPIES,
    volumes: [
      "name",
      "status",
      "size",
      "volume_type",
      "availability_zone",
      "bootable",
      "snapshot_id",
      "metadata",
      "created_at",
      "updated_at",
    ],
  },
  capacity_budget: { snapshots: ["size", "volume_id", ...OWNER] },
} as const satisfies Readonly<Record<string, GivenColumns>>;
