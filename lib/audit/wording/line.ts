import { type Snapshot, shownText, tryParseTime, type Volume } from "../../evs";
import type { Texts } from "../catalogue";
import { labelOf } from "../catalogue/labels";
import { countOf, formatAge, formatSize } from "../catalogue/numbers";
import { oneLine } from "../catalogue/text";
import type { AssessedRow } from "../engine/evaluate-policy";
import type { World } from "../engine/world";
import type { SnapshotGroup, SubjectKind } from "../spec/subject";
import type { CopyMarks } from "../verdicts/finding";

/** What lines need to know of a world. */
export type LineContext = Pick<World, "copies" | "now" | "texts">;

/** One row in one line, its age at the time of the plan included; no reason, which rows may share. */
export function lineOf(assessed: AssessedRow, subject: SubjectKind, context: LineContext): string {
  const { row, verdict } = assessed;
  const { texts } = context;
  const parts = [
    verdict,
    formatSize(row.size),
    ...(assessed.dueAt === undefined ? [] : [texts.rows.dueBy(assessed.dueAt)]),
    ...DETAILS[subject](assessed, context),
  ];
  // A group goes by what its members have in common.
  const label = subject === "group" ? shownText(row.id) : labelOf(row, texts);
  return oneLine(texts.rows.line(label, parts));
}

type Details = (assessed: AssessedRow, context: LineContext) => readonly string[];

const DETAILS: Readonly<Record<SubjectKind, Details>> = {
  snapshot: ({ row }, { copies, now, texts }) => {
    const { volumeId, createdAt, status } = row as Snapshot;
    return [
      ...creation(createdAt, now, texts),
      volumeId === null || volumeId === "" ? texts.rows.noDisk : texts.rows.disk(shownText(volumeId)),
      ...copyWords(status, copies.marksOf(row as Snapshot), texts),
    ];
  },
  disk: ({ row }, { copies, now, texts }) => {
    const { id, status, createdAt, updatedAt, orderId } = row as Volume;
    const changedAt = tryParseTime(updatedAt);
    const { copies: count, newestCopyAt } = copies.copiesOf(id);
    return [
      ...(status === null ? [] : [shownText(status)]),
      ...creation(createdAt, now, texts),
      ...(changedAt === undefined ? [] : [texts.rows.unchangedFor(formatAge(changedAt, now, texts))]),
      ...(orderId === null ? [] : [texts.rows.prepaid]),
      count === 0
        ? copies.backups === undefined
          ? texts.rows.noSnapshot
          : texts.rows.noCopy
        : newestCopyWords(count, newestCopyAt, now, texts),
    ];
  },
  group: ({ row }, { texts }) => [countOf((row as SnapshotGroup).members.length, texts.subjects.snapshot)],
};

function newestCopyWords(copies: number, newestCopyAt: string | null, now: Date, texts: Texts): string {
  const at = tryParseTime(newestCopyAt);
  return texts.rows.copies(copies, at === undefined ? undefined : formatAge(at, now, texts));
}

function creation(createdAt: string | null, now: Date, texts: Texts): string[] {
  const at = tryParseTime(createdAt);
  return at === undefined
    ? [texts.rows.ageUnknown]
    : [
        texts.rows.created(`${new Date(at).toISOString().slice(0, 19)}Z`),
        texts.rows.age(formatAge(at, now, texts)),
      ];
}

/** What is to be thought of before the snapshot is deleted: other copies by their kinds, and disks that depend on it. */
export function copyWords(status: string | null, marks: CopyMarks, { rows }: Texts): string[] {
  const { copiesOfDisk, backupsOfDisk, newestCopy, clonedVolumeIds, recycledClones } = marks;
  const clones = clonedVolumeIds.length;
  const copies =
    status !== "available"
      ? []
      : copiesOfDisk > 1
        ? [(newestCopy ? rows.newestOf : rows.notNewestOf)(copiesOfDisk, backupsOfDisk)]
        : clones === 0
          ? [rows.onlySnapshot(backupsOfDisk)]
          : [];
  return [
    ...copies,
    ...(clones === 0 ? [] : [rows.clones(clones, recycledClones)]),
    ...(status === "error_deleting" ? [rows.errorDeleting] : []),
  ];
}
