import { type Snapshot, shownText, tryParseTime, type Volume } from "../../evs";
import type { Texts } from "../catalogue";
import { labelOf } from "../catalogue/labels";
import { countOf, formatAge, formatSize } from "../catalogue/numbers";
import { oneLine } from "../catalogue/text";
import type { Assessed } from "../engine/evaluate-policy";
import type { World } from "../engine/world";
import { createdAtOf, fieldOf } from "../facts/fields";
import { Unknown } from "../known";
import type { SnapshotGroup, SubjectKind } from "../spec/subject";
import type { CopyMarks } from "../verdicts/finding";

/** What lines need to know of a world. */
export type LineContext = Pick<World, "copies" | "now" | "texts">;

/** One row in one line, its age at the time of the plan included; no reason, which rows may share. */
export function lineOf(assessed: Assessed, subject: SubjectKind, context: LineContext): string {
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

type Details = (assessed: Assessed, context: LineContext) => readonly string[];

const DETAILS: Readonly<Record<SubjectKind, Details>> = {
  snapshot: ({ row }, { copies, now, texts }) => {
    const snapshot = row as Snapshot;
    return [
      ...creation(snapshot, now, texts),
      diskWords(snapshot, now, texts),
      ...copyWords(snapshot.status, copies.marksOf(snapshot), texts),
    ];
  },
  disk: ({ row }, { copies, now, texts }) => {
    const { id, status, updatedAt, orderId } = row as Volume;
    const changedAt = tryParseTime(updatedAt);
    const { copies: count, newestCopyAt } = copies.copiesOf(id);
    return [
      ...(status === null ? [] : [shownText(status)]),
      ...creation(row as Volume, now, texts),
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

function diskWords(snapshot: Snapshot, now: Date, texts: Texts): string {
  const id = fieldOf(snapshot, snapshot.volumeId, "volume_id", { texts, readAt: now });
  if (id instanceof Unknown) return texts.rows.diskUnknown;
  return id === null || id === "" ? texts.rows.noDisk : texts.rows.disk(shownText(id));
}

/** A time that is not plausible is shown, and no age made of it. */
function creation(row: Snapshot | Volume, now: Date, texts: Texts): string[] {
  const at = tryParseTime(row.createdAt);
  const plausible = createdAtOf(row, { texts, readAt: now });
  return [
    ...(at === undefined ? [] : [texts.rows.created(`${new Date(at).toISOString().slice(0, 19)}Z`)]),
    plausible instanceof Unknown ? texts.rows.ageUnknown : texts.rows.age(formatAge(plausible, now, texts)),
  ];
}

const newestWords = (isNewest: boolean | null, rows: Texts["rows"]) =>
  isNewest === null ? rows.oneOf : isNewest ? rows.newestOf : rows.notNewestOf;

/** What is to be thought of before the snapshot is deleted: other copies by their kinds, and disks that depend on it. */
export function copyWords(status: string | null, marks: CopyMarks, { rows }: Texts): string[] {
  const { copiesOfDisk, backupsOfDisk, newestCopy, clonedVolumeIds, recycledClones } = marks;
  const clones = clonedVolumeIds.length;
  const copies =
    status !== "available"
      ? []
      : copiesOfDisk > 1
        ? [newestWords(newestCopy, rows)(copiesOfDisk, backupsOfDisk)]
        : clones === 0
          ? [rows.onlySnapshot(backupsOfDisk)]
          : [];
  return [
    ...copies,
    ...(clones === 0 ? [] : [rows.clones(clones, recycledClones)]),
    ...(status === "error_deleting" ? [rows.errorDeleting] : []),
  ];
}
