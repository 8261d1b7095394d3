// Statuses of the API page and of Cinder. Any other is left to "indeterminate".

/** Statuses in which something is under way with a snapshot. */
export const TRANSITIONAL_STATUSES = [
  "creating",
  "deleting",
  "rollbacking",
  "backing-up",
  "restoring",
  "unmanaging",
] as const;

/** Statuses in which a snapshot stays until someone changes it. */
export const RESTING_STATUSES = ["available", "error", "error_deleting"] as const;
