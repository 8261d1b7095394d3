import { shownText } from "../../evs";
import type { Texts } from "../catalogue";
import type { ControlFact, DiskFact, SnapshotFact } from "../facts/facts";
import { BACKUP_KEY } from "./backup-marks";
import { type Case, tryGetBackupPrefix } from "./judge";

/** What was seen of one snapshot and its disk, in the order it was looked at. */
export function describeEvidence(seen: Case): string[] {
  const { snapshot, disk, reread, control, isBinRead, binPolicy, texts } = seen;
  const { evidence } = texts;
  const prefix = tryGetBackupPrefix(snapshot);
  return [
    ...describeDisk(disk, control, isBinRead ? evidence.notBinned : evidence.binUnread, evidence),
    ...(disk.state === "gone" ? [...describeBinPolicy(binPolicy, evidence), ...describeDeletion(seen)] : []),
    ...describeReread(reread, evidence),
    ...(snapshot.backupGenerated ? [evidence.backupKey(BACKUP_KEY)] : []),
    ...(prefix === undefined ? [] : [evidence.backupName(prefix)]),
  ];
}

type Words = Texts["evidence"];

function describeDisk(disk: DiskFact, control: ControlFact, notBinned: string, evidence: Words): string[] {
  switch (disk.state) {
    case "listed":
      return [];
    case "unnamed":
      return [evidence.unnamed];
    case "unlisted":
      return [evidence.unlisted, notBinned];
    case "recycled":
      return [evidence.unlisted, evidence.binned];
    case "present":
      return [evidence.unlisted, evidence.present(shown(disk.status))];
    case "unknown":
      return [disk.reason];
    case "gone":
      return [
        evidence.unlisted,
        evidence.gone,
        ...describeControl(control, evidence),
        evidence.stillUnlisted,
        notBinned,
      ];
  }
}

function describeControl(control: ControlFact, evidence: Words): string[] {
  if (control.state === "answered") return [evidence.control(shownText(control.volumeId))];
  return control.state === "none" ? [evidence.noControl(control.reason)] : [];
}

function describeBinPolicy(policy: Case["binPolicy"], evidence: Words): string[] {
  if (policy === undefined) return [];
  if ("failure" in policy) return [evidence.binPolicyUnread(policy.failure)];
  const { isOn, thresholdDays, keepDays } = policy.value;
  return [isOn ? evidence.binPolicyOn(thresholdDays, keepDays) : evidence.binPolicyOff];
}

function describeDeletion({ snapshot: { volumeId }, deletions, texts }: Case): string[] {
  const { evidence } = texts;
  if (deletions === undefined || volumeId === null) return [];
  if ("failure" in deletions) return [evidence.deletionsUnread(deletions.failure)];
  const { value: traces } = deletions;
  const deletion = traces.of(volumeId);
  if (deletion !== undefined) {
    const { at, name, userName } = deletion;
    return [evidence.deleted(toMinute(at), shownText(name, MOST_OF_NAME), shown(userName, MOST_OF_NAME))];
  }
  if (traces.unnamed > 0) return [evidence.deletionsUnnamed(traces.unnamed)];
  return [traces.isRecorded ? evidence.deletedBefore : evidence.noDeletions];
}

/** Longest name of a user or a trace that evidence repeats. */
const MOST_OF_NAME = 64;
const toMinute = (time: string) => `${time.slice(0, 16)}Z`;

const shown = (text: string | null, longest?: number) => (text === null ? null : shownText(text, longest));

function describeReread(reread: SnapshotFact, evidence: Words): string[] {
  if (reread.state === "present") return [evidence.reread(shown(reread.snapshot.status))];
  return reread.state === "unknown" ? [reread.reason] : [];
}
