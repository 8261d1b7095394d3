import { BACKUP_KEY, shownText } from "../../evs";
import type { Texts } from "../catalogue";
import type { ControlFact, DiskFact, Facts, Holder, SnapshotFact } from "../facts/facts";
import { backupSignsOf } from "../facts/ownership";
import { Unknown } from "../known";
import type { SeenSnapshot } from "./judge";

/** The evidence on one snapshot and its disk, in the order of the reads. */
export function describeEvidence(seen: SeenSnapshot): string[] {
  const { snapshot, disk, reread, facts } = seen;
  const { evidence } = facts.texts;
  return [
    ...describeDisk(disk, facts.control, facts.isBinRead ? evidence.notBinned : evidence.binUnread, evidence),
    ...(disk.state === "gone"
      ? [
          ...describeElsewhere(facts, evidence),
          ...describeBinPolicy(facts.binPolicy, evidence),
          ...describeDeletion(seen),
        ]
      : []),
    ...describeReread(reread, evidence),
    ...describeBackup(snapshot, facts),
  ];
}

/** Only signs that exist are named. */
function describeBackup(snapshot: SeenSnapshot["snapshot"], facts: Facts): string[] {
  const { evidence } = facts.texts;
  const { hasKey, category, isNamed, prefix } = backupSignsOf(snapshot, facts);
  return [
    ...(hasKey ? [evidence.backupKey(BACKUP_KEY)] : []),
    ...(category === undefined ? [] : [evidence.category(shownText(category))]),
    ...(isNamed ? [evidence.namedByBackup] : []),
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
    case "moved":
      return [evidence.unlisted, evidence.gone, describeHolder(disk, evidence)];
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

function describeHolder({ to, foundIn }: Holder, evidence: Words): string {
  if (foundIn === "response") return evidence.moved(to);
  return foundIn === "recycle bin" ? evidence.movedInBin(to) : evidence.movedInLists(to);
}

function describeControl(control: ControlFact, evidence: Words): string[] {
  if (control.state === "answered") return [evidence.control(shownText(control.volumeId))];
  return control.state === "none" ? [evidence.noControl(control.reason)] : [];
}

function describeElsewhere({ unreadElsewhere = [], otherShards = 0 }: Facts, evidence: Words): string[] {
  return [
    ...(unreadElsewhere.length === 0 ? [] : [evidence.unreadElsewhere(unreadElsewhere)]),
    ...(otherShards === 0 ? [] : [evidence.otherShards(otherShards)]),
  ];
}

function describeBinPolicy(policy: Facts["binPolicy"], evidence: Words): string[] {
  if (policy === undefined) return [];
  if (policy instanceof Unknown) return [evidence.binPolicyUnread(policy.reason)];
  const { isOn, thresholdDays, keepDays } = policy;
  return [isOn ? evidence.binPolicyOn(thresholdDays, keepDays) : evidence.binPolicyOff];
}

function describeDeletion({ snapshot: { volumeId }, facts: { deletions, texts } }: SeenSnapshot): string[] {
  const { evidence } = texts;
  if (deletions === undefined || volumeId === null) return [];
  if (deletions instanceof Unknown) return [deletions.reason];
  const deletion = deletions.of(volumeId);
  if (deletion !== undefined) {
    const { time, name, userName } = deletion;
    const when = time === null ? null : toMinute(time);
    return [evidence.deleted(when, shownText(name, MOST_OF_NAME), shown(userName, MOST_OF_NAME))];
  }
  if (deletions.unnamed > 0) return [evidence.deletionsUnnamed(deletions.unnamed)];
  return [deletions.isRecorded ? evidence.deletedBefore : evidence.noDeletions];
}

/** Number of characters of a user's or trace's name in evidence. */
const MOST_OF_NAME = 64;
const toMinute = (time: string) => `${time.slice(0, 16)}Z`;

const shown = (text: string | null, longest?: number) => (text === null ? null : shownText(text, longest));

function describeReread(reread: SnapshotFact, evidence: Words): string[] {
  if (reread.state === "present") return [evidence.reread(shown(reread.snapshot.status))];
  return reread.state === "unknown" ? [reread.reason] : [];
}
