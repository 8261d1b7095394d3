import type { Snapshot, SnapshotFilter } from "../../evs";

/** Whether the filter lets the snapshot through. */
export function isInScope(snapshot: Snapshot, { name, status, volumeId }: SnapshotFilter): boolean {
  return (
    (name === undefined || snapshot.name === name) &&
    (status === undefined || snapshot.status === status) &&
    (volumeId === undefined || snapshot.volumeId === volumeId)
  );
}
