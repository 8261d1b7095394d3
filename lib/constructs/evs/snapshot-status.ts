/**
 * Snapshot statuses of the EVS API. Servers can report others; a query filters by one of these.
 *
 * @see EVS API reference, "EVS snapshot statuses"
 */
export const SnapshotStatus = {
  /** EVS creates the snapshot. */
  CREATING: "creating",
  /** The snapshot can be used. */
  AVAILABLE: "available",
  /** The creation failed. */
  ERROR: "error",
  /** EVS deletes the snapshot. */
  DELETING: "deleting",
  /** The deletion failed. */
  ERROR_DELETING: "error_deleting",
  /** EVS restores the data of the snapshot to its disk. */
  ROLLBACKING: "rollbacking",
  /** A backup is created through the snapshot. */
  BACKING_UP: "backing-up",
} as const;

export type SnapshotStatus = (typeof SnapshotStatus)[keyof typeof SnapshotStatus];
