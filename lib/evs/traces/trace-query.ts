/** How long CTS keeps traces. */
export const TRACED_DAYS = 7;

/** What EVS calls the deletion of a disk in traces: one, several at once, and whatever is left of them. */
export const DELETIONS = ["deleteVolume", "bulkDeleteVolume", "cleanupEvsResources"] as const;

/** What EVS calls creations. Its guide names those of disks; that of a snapshot is not documented. */
export const CREATIONS = {
  snapshot: ["createSnapshot"],
  disk: ["createVolume", "batchCreateVolume"],
} as const;

/** The query for traces of one kind, as far back as they are kept. */
export function toTraceQuery(name: string, now: number) {
  return {
    trace_type: "system",
    service_type: "EVS",
    trace_name: name,
    from: now - TRACED_DAYS * 86_400_000,
    to: now,
  };
}
