import { type Snapshot, shownText, tryParseTime, type Volume } from "../../evs";
import type { Texts } from "../catalogue";
import { labelWithin } from "../catalogue/labels";
import { countOf, formatAge, formatSize } from "../catalogue/numbers";
import { columnsOf, oneLine } from "../catalogue/text";
import type { AssessedRow } from "../engine/evaluate-policy";
import { createdAtOf, fieldOf } from "../facts/fields";
import { nameOfPlace } from "../facts/place";
import { Unknown } from "../known";
import type { SnapshotGroup, SubjectKind } from "../spec/subject";
import { Verdict } from "../spec/verdict";
import type { CopyMarks, DiskMarks } from "../verdicts/finding";

/** The time and the language of lines. */
export interface LineContext {
  readonly now: Date;
  readonly texts: Texts;
}

/** Columns of a row's line: the 160 of a terminal without Terraform's frame and the dash before the line. */
const COLUMNS = 154;
/** Minimum columns of a longer name before the age is omitted, and before other copies are. */
const SHORT_NAME = 12;
const READABLE_NAME = 20;

/** A part of a line. */
interface Part {
  readonly text: string;
  /** Omitted if the name would have fewer columns. @default - never omitted */
  readonly yieldsTo?: number;
}

/**
 * One row in one line, with its age at the time of the plan and without its reason, which rows may share. The line fits
 * a terminal: names are cut and some details omitted, but IDs never.
 */
export function lineOf(assessed: AssessedRow, subject: SubjectKind, context: LineContext): string {
  const { row, verdict, place } = assessed;
  const { texts } = context;
  const parts: Part[] = [
    ...(assessed.isNew === true ? [{ text: texts.memory.isNew }] : []),
    { text: verdict },
    { text: formatSize(row.size) },
    ...(place.projectName === null ? [] : [{ text: nameOfPlace(place) }]),
    ...(assessed.dueAt === undefined ? [] : [{ text: texts.rows.dueBy(toSecond(assessed.dueAt)) }]),
    ...(assessed.owner.name === null
      ? []
      : [{ text: texts.rows.owner(shownText(assessed.owner.name)), yieldsTo: READABLE_NAME }]),
    ...DETAILS[subject](assessed, context),
  ];
  // A group is named by the common value of its members.
  const write =
    subject === "group"
      ? () => shownText(row.id)
      : (columns: number) =>
          labelWithin({ id: row.id, name: (row as Snapshot | Volume).name }, columns, texts);
  return oneLine(fitLine(write, parts, texts));
}

/** A time of RFC 3339 without fractions of a second. */
const toSecond = (time: string) => time.replace(/\.\d+/, "");

/** Omits parts that yield to the name, from the last to the first. Then cuts the name. */
function fitLine(label: (columns: number) => string, parts: readonly Part[], texts: Texts): string {
  const line = (columns: number, kept: readonly Part[]) =>
    texts.rows.line(
      label(columns),
      kept.map(({ text }) => text),
    );
  const whole = line(COLUMNS, parts);
  // True for nearly all lines.
  if (columnsOf(whole) <= COLUMNS) return whole;
  let kept = parts;
  for (const part of [...parts].reverse()) {
    if (part.yieldsTo === undefined || columnsOf(line(part.yieldsTo, kept)) <= COLUMNS) continue;
    kept = kept.filter((other) => other !== part);
  }
  return line(SHORT_NAME + COLUMNS - columnsOf(line(SHORT_NAME, kept)), kept);
}

type Details = (assessed: AssessedRow, context: LineContext) => readonly Part[];

/** Verdicts of snapshots whose disk is gone, or seems to be. */
const LOST: ReadonlySet<string> = new Set([Verdict.ORPHANED, Verdict.SUSPECTED]);

const DETAILS: Readonly<Record<SubjectKind, Details>> = {
  snapshot: ({ row, verdict, marks: known }, { now, texts }) => {
    const snapshot = row as Snapshot;
    const { kind, status } = snapshot;
    const marks = known as CopyMarks;
    const words = copyWords(status, marks, texts);
    const isOneOfMany = marks.copiesOfDisk > 1 && marks.newestCopy !== true;
    // The last part is the reason that prevents its deletion, if there is one.
    const yields = (index: number) =>
      (isOneOfMany && index === 0) || (status === "error_deleting" && index < words.length - 1);
    return [
      // The API that lists and deletes it, and whether its cost is known: for lost disks, kinds have other reasons.
      ...(LOST.has(verdict) ? [{ text: kind }] : []),
      ...ageParts(snapshot, now, texts),
      { text: diskWords(snapshot, now, texts) },
      ...words.map((text, index) => ({ text, ...(yields(index) ? { yieldsTo: READABLE_NAME } : {}) })),
    ];
  },
  disk: ({ row, marks }, { now, texts }) => {
    const { status, updatedAt, orderId } = row as Volume;
    const changedAt = tryParseTime(updatedAt);
    const { copies, newestCopyAt, hasBackups } = marks as DiskMarks;
    return [
      ...(status === null ? [] : [{ text: shownText(status) }]),
      ...ageParts(row as Volume, now, texts),
      ...(changedAt === undefined
        ? []
        : [{ text: texts.rows.unchangedFor(formatAge(changedAt, now, texts)), yieldsTo: SHORT_NAME }]),
      ...(orderId === null ? [] : [{ text: texts.rows.prepaid }]),
      {
        text:
          copies === 0
            ? hasBackups
              ? texts.rows.noCopy
              : texts.rows.noSnapshot
            : newestCopyWords(copies, newestCopyAt, now, texts),
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

function diskWords(snapshot: Snapshot, now: Date, texts: Texts): string {
  const id = fieldOf(snapshot, snapshot.volumeId, "volume_id", { texts, readAt: now });
  if (id instanceof Unknown) return texts.rows.diskUnknown;
  return id === null || id === "" ? texts.rows.noDisk : texts.rows.disk(shownText(id));
}

/** The age of a row. An implausible time is shown without an age. */
function ageParts(row: Snapshot | Volume, now: Date, texts: Texts): Part[] {
  const plausible = createdAtOf(row, { texts, readAt: now });
  if (!(plausible instanceof Unknown)) {
    return [{ text: texts.rows.age(formatAge(plausible, now, texts)), yieldsTo: SHORT_NAME }];
  }
  const at = tryParseTime(row.createdAt);
  return [
    ...(at === undefined
      ? []
      : [{ text: texts.rows.created(toSecond(new Date(at).toISOString())), yieldsTo: SHORT_NAME }]),
    { text: texts.rows.ageUnknown },
  ];
}

const newestWords = (isNewest: boolean | null, rows: Texts["rows"]) =>
  isNewest === null ? rows.oneOf : isNewest ? rows.newestOf : rows.notNewestOf;

/** What to consider before the snapshot is deleted: other copies by their kinds, and disks that depend on it. */
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
