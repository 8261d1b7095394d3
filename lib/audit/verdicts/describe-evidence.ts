import type { ControlFact, DiskFact, SnapshotFact } from "../facts/facts";
import { type Case, tryGetBackupPrefix } from "./judge";
import { EVIDENCE } from "./reasons";

/** What was seen of one snapshot and its disk, in the order it was looked at. */
export function describeEvidence({ snapshot, disk, reread, control, isBinRead }: Case): string[] {
  const prefix = tryGetBackupPrefix(snapshot);
  return [
    ...describeDisk(disk, control, isBinRead ? EVIDENCE.notBinned : EVIDENCE.binUnread),
    ...describeReread(reread),
    ...(snapshot.backupGenerated ? [EVIDENCE.backupKey] : []),
    ...(prefix === undefined ? [] : [EVIDENCE.backupName(prefix)]),
  ];
}

function describeDisk(disk: DiskFact, control: ControlFact, notBinned: string): string[] {
  switch (disk.state) {
    case "listed":
      return [];
    case "unnamed":
      return [EVIDENCE.unnamed];
    case "unlisted":
      return [EVIDENCE.unlisted, notBinned];
    case "recycled":
      return [EVIDENCE.unlisted, EVIDENCE.binned];
    case "present":
      return [EVIDENCE.unlisted, EVIDENCE.present(disk.status)];
    case "unknown":
      return [disk.reason];
    case "gone":
      return [
        EVIDENCE.unlisted,
        EVIDENCE.gone,
        ...describeControl(control),
        EVIDENCE.stillUnlisted,
        notBinned,
      ];
  }
}

function describeControl(control: ControlFact): string[] {
  if (control.state === "answered") return [EVIDENCE.control(control.volumeId)];
  return control.state === "none" ? [EVIDENCE.noControl(control.reason)] : [];
}

function describeReread(reread: SnapshotFact): string[] {
  if (reread.state === "present") return [EVIDENCE.reread(reread.snapshot.status)];
  return reread.state === "unknown" ? [reread.reason] : [];
}
