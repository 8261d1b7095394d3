import type { Snapshot } from "../../evs";
import type { DiskFact, SnapshotFact } from "../facts/facts";
import { BACKUP_KEY } from "./backup-marks";
import { tryGetBackupPrefix } from "./judge";

/** What was seen of one snapshot and its disk, in the order it was looked at. */
export function describeEvidence(snapshot: Snapshot, disk: DiskFact, reread: SnapshotFact): string[] {
  const prefix = tryGetBackupPrefix(snapshot);
  return [
    ...describeDisk(snapshot.volumeId, disk),
    reread.state === "unknown"
      ? `snapshot read again: ${reread.reason}`
      : `snapshot read again: ${snapshot.status ?? "no status"}`,
    ...(snapshot.backupGenerated ? [`snapshot metadata: ${BACKUP_KEY}`] : []),
    ...(prefix === undefined ? [] : [`snapshot name: starts with ${prefix}`]),
  ];
}

function describeDisk(volumeId: string | null, disk: DiskFact): string[] {
  if (volumeId === null) return ["snapshot: names no disk"];
  const unlisted = "disk list: not there";
  switch (disk.state) {
    case "gone":
      return [unlisted, "disk read by ID: 404 not found", "recycle bin: not there"];
    case "recycled":
      return [unlisted, "recycle bin: there"];
    case "present":
      return [unlisted, `disk read by ID: ${disk.status ?? "no status"}`];
    case "unknown":
      return [disk.reason];
  }
}
