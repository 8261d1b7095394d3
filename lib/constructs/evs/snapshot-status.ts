/**
 * Snapshot statuses of the EVS API. Servers can report others; a query filters by one of these.
 *
 * @see EVS API reference, "EVS snapshot statuses"
 */
export const SnapshotStatus = {
  CREATING: "creating",
  AVAILABLE: "available",
  ERROR: "error",
  DELETING: "deleting",
  ERROR_DELETING: "error_deleting",
  ROLLBACKING: "rollbacking",
  BACKING_UP: "backing-up",
} as const;

export type SnapshotStatus = (typeof SnapshotStatus)[keyof typeof SnapshotStatus];
