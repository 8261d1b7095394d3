import { type Snapshot, shownText, tryParseTime, type Volume } from "../../evs";
import type { Texts } from "../catalogue";
import { countOf, formatAge, formatSize } from "../catalogue/numbers";
import { oneLine, quotedName } from "../catalogue/text";
import type { Assessed } from "../policies/evaluate-policy";
import type { PolicyWorld } from "../policies/policy";
import type { SnapshotGroup, SubjectKind, SubjectRow } from "../spec/subject";
import type { CopyMarks } from "../verdicts/finding";

/** What lines need to know of a world. */
export type LineContext = Pick<PolicyWorld, "copies" | "now" | "texts">;

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

/** What a row goes by: its name, quoted, and its ID. */
export function labelOf(
  { id, name }: Pick<SubjectRow, "id" | "name">,
  { rows }: Pick<Texts, "rows">,
): string {
  return rows.label(name === null ? rows.noName : quotedName(name), shownText(id));
}

type Details = (assessed: Assessed, context: LineContext) => readonly string[];

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
    const { copiesOfDisk, newestCopyAt } = copies.copiesOf(id);
    return [
      ...(status === null ? [] : [shownText(status)]),
      ...creation(createdAt, now, texts),
      ...(changedAt === undefined ? [] : [texts.rows.unchangedFor(formatAge(changedAt, now, texts))]),
      ...(orderId === null ? [] : [texts.rows.prepaid]),
      copiesOfDisk === 0
        ? copies.backups === undefined
          ? texts.rows.noSnapshot
          : texts.rows.noCopy
        : newestCopyWords(copiesOfDisk, newestCopyAt, now, texts),
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

/** What is to be thought of before the snapshot is deleted. */
export function copyWords(status: string | null, marks: CopyMarks, { rows }: Texts): string[] {
  const { copiesOfDisk, newestCopy, clonedVolumeIds } = marks;
  const clones = clonedVolumeIds.length;
  const copies =
    status !== "available"
      ? []
      : copiesOfDisk > 1
        ? [newestCopy ? rows.newestOf(copiesOfDisk) : rows.notNewestOf(copiesOfDisk)]
        : clones === 0
          ? [rows.onlyCopy]
          : [];
  return [
    ...copies,
    ...(clones === 0 ? [] : [rows.clones(clones)]),
    ...(status === "error_deleting" ? [rows.errorDeleting] : []),
  ];
}
