import { type Snapshot, shownText, tryParseTime, type Volume } from "../../evs";
import type { Texts } from "../catalogue";
import { labelWithin } from "../catalogue/labels";
import { countOf, formatAge, formatSize } from "../catalogue/numbers";
import { columnsOf, oneLine } from "../catalogue/text";
import type { Assessed } from "../engine/evaluate-policy";
import type { World } from "../engine/world";
import type { SnapshotGroup, SubjectKind } from "../spec/subject";
import { Verdict } from "../spec/verdict";
import type { CopyMarks } from "../verdicts/finding";

/** What lines need to know of a world. */
export type LineContext = Pick<World, "copies" | "now" | "texts">;

/** Columns of a row's line: a terminal's 160 without Terraform's frame and the dash before the line. */
const COLUMNS = 154;
/** Columns that a name has at least, if it is that long; what may be left out goes first. */
const SHORTEST_NAME = 14;

/** A part of a line. */
interface Part {
  readonly text: string;
  /** Whether it is left out where the line would be too long. */
  readonly isOptional?: boolean;
}

/**
 * One row in one line, its age at the time of the plan included; no reason, which rows may share. The line fits a
 * terminal: names are shortened, and some of the details left out; IDs never are.
 */
export function lineOf(assessed: Assessed, subject: SubjectKind, context: LineContext): string {
  const { row, verdict } = assessed;
  const { texts } = context;
  const parts: Part[] = [
    { text: verdict },
    { text: formatSize(row.size) },
    ...(assessed.dueAt === undefined ? [] : [{ text: texts.rows.dueBy(toSecond(assessed.dueAt)) }]),
    ...DETAILS[subject](assessed, context),
  ];
  // A group goes by what its members have in common.
  const write =
    subject === "group"
      ? () => shownText(row.id)
      : (columns: number) =>
          labelWithin({ id: row.id, name: (row as Snapshot | Volume).name }, columns, texts);
  return oneLine(fitLine(write, parts, texts));
}

/** A time of RFC 3339 without fractions of a second. */
const toSecond = (time: string) => time.replace(/\.\d+/, "");

/** Leaves out optional parts, the last first, until the name has its least room; then shortens the name. */
function fitLine(label: (columns: number) => string, parts: readonly Part[], texts: Texts): string {
  const line = (columns: number, kept: readonly Part[]) =>
    texts.rows.line(
      label(columns),
      kept.map(({ text }) => text),
    );
  let kept = parts;
  while (columnsOf(line(SHORTEST_NAME, kept)) > COLUMNS) {
    const index = kept.findLastIndex(({ isOptional }) => isOptional);
    if (index < 0) break;
    kept = kept.filter((_, at) => at !== index);
  }
  const room = SHORTEST_NAME + COLUMNS - columnsOf(line(SHORTEST_NAME, kept));
  return line(room, kept);
}

type Details = (assessed: Assessed, context: LineContext) => readonly Part[];

/** Verdicts of snapshots whose disk is gone, or seems to be. */
const LOST: ReadonlySet<string> = new Set([Verdict.ORPHANED, Verdict.SUSPECTED]);

const DETAILS: Readonly<Record<SubjectKind, Details>> = {
  snapshot: ({ row, verdict }, { copies, now, texts }) => {
    const { volumeId, createdAt, status } = row as Snapshot;
    const { kind } = row as Snapshot;
    const marks = copies.marksOf(row as Snapshot);
    const words = copyWords(status, marks, texts);
    const isOneOfMany = marks.copiesOfDisk > 1 && !marks.newestCopy;
    // The last says what keeps it from being deleted, where anything does.
    const isOptional = (index: number) =>
      (isOneOfMany && index === 0) || (status === "error_deleting" && index < words.length - 1);
    return [
      // Which API lists and deletes it, and whether it is known to cost: of lost disks the kinds have other reasons.
      ...(LOST.has(verdict) ? [{ text: kind }] : []),
      { text: ageWords(createdAt, now, texts), isOptional: true },
      {
        text: volumeId === null || volumeId === "" ? texts.rows.noDisk : texts.rows.disk(shownText(volumeId)),
      },
      ...words.map((text, index) => ({ text, isOptional: isOptional(index) })),
    ];
  },
  disk: ({ row }, { copies, now, texts }) => {
    const { id, status, createdAt, updatedAt, orderId } = row as Volume;
    const changedAt = tryParseTime(updatedAt);
    const { copies: count, newestCopyAt } = copies.copiesOf(id);
    return [
      ...(status === null ? [] : [{ text: shownText(status) }]),
      { text: ageWords(createdAt, now, texts), isOptional: true },
      ...(changedAt === undefined
        ? []
        : [{ text: texts.rows.unchangedFor(formatAge(changedAt, now, texts)), isOptional: true }]),
      ...(orderId === null ? [] : [{ text: texts.rows.prepaid }]),
      {
        text:
          count === 0
            ? copies.backups === undefined
              ? texts.rows.noSnapshot
              : texts.rows.noCopy
            : newestCopyWords(count, newestCopyAt, now, texts),
      },
    ];
  },
  group: ({ row }, { texts }) => [
    { text: countOf((row as SnapshotGroup).members.length, texts.subjects.snapshot) },
  ],
};

function newestCopyWords(copies: number, newestCopyAt: string | null, now: Date, texts: Texts): string {
  const at = tryParseTime(newestCopyAt);
  return texts.rows.copies(copies, at === undefined ? undefined : formatAge(at, now, texts));
}

function ageWords(createdAt: string | null, now: Date, texts: Texts): string {
  const at = tryParseTime(createdAt);
  return at === undefined ? texts.rows.ageUnknown : texts.rows.age(formatAge(at, now, texts));
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
