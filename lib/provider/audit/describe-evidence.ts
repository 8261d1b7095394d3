import type { Snapshot } from "../../evs";
import type { DiskFact, SnapshotFact } from "./facts";

/** What was seen of one snapshot and its disk, in the order it was looked at. */
export function describeEvidence(snapshot: Snapshot, disk: DiskFact, reread: SnapshotFact): string[] {
  return [
    ...describeDisk(snapshot.volumeId, disk),
    reread.state === "unknown"
      ? `snapshot could not be read again: ${reread.reason}`
      : `snapshot read again: still there, status ${snapshot.status ?? "null"}`,
    ...(snapshot.backupGenerated ? ["metadata has __system__enableActive"] : []),
  ];
}

function describeDisk(volumeId: string | null, disk: DiskFact): string[] {
  if (volumeId === null) return ["the snapshot names no disk"];
  const unlisted = `disk ${volumeId} is not in the disk list`;
  switch (disk.state) {
    case "gone":
      return [
        unlisted,
        `disk ${volumeId} read by ID: 404, not found`,
        `disk ${volumeId} is not in the recycle bin`,
      ];
    case "recycled":
      return [unlisted, `disk ${volumeId} is in the recycle bin`];
    case "present":
      return [unlisted, `disk ${volumeId} read by ID: status ${disk.status ?? "null"}`];
    case "unknown":
      return [`disk ${volumeId}: ${disk.reason}`];
  }
}
