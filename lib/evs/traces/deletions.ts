/** How long CTS keeps traces. */
export const TRACED_DAYS = 7;

/** Names of disk deletions in traces: one disk, several disks, and the deletion of remaining ones. */
export const DELETIONS = ["deleteVolume", "bulkDeleteVolume", "cleanupEvsResources"] as const;

/** The query for traces of one kind of deletion, for the time that CTS keeps them. */
export function toTraceQuery(name: (typeof DELETIONS)[number], now: number) {
  return {
    trace_type: "system",
    service_type: "EVS",
    trace_name: name,
    from: now - TRACED_DAYS * 86_400_000,
    to: now,
  };
}
