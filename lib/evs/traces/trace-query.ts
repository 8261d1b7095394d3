/** How long CTS keeps traces. */
export const TRACED_DAYS = 7;

/** Names of disk deletions in traces: one disk, several disks, and the deletion of remaining ones. */
export const DELETIONS = ["deleteVolume", "bulkDeleteVolume", "cleanupEvsResources"] as const;

/** Names of creations in traces. EVS documents those of disks, but not that of a snapshot. */
export const CREATIONS = {
  snapshot: ["createSnapshot"],
  disk: ["createVolume", "batchCreateVolume"],
} as const;

/** The query for traces of one kind, for the time that CTS keeps them. */
export function toTraceQuery(name: string, now: number) {
  return {
    trace_type: "system",
    service_type: "EVS",
    trace_name: name,
    from: now - TRACED_DAYS * 86_400_000,
    to: now,
  };
}
