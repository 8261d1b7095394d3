// Statuses of the API page and of Cinder. Any other status is "indeterminate".

/** Statuses of snapshots on which EVS is working. */
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

const TRANSITIONAL = new Set<string | null>(TRANSITIONAL_STATUSES);
const RESTING = new Set<string | null>(RESTING_STATUSES);

export const isTransitional = (status: string | null) => TRANSITIONAL.has(status);
/** False also for an undocumented or missing status. */
export const isResting = (status: string | null) => RESTING.has(status);
