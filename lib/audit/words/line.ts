import { type Snapshot, tryParseTime, type Volume } from "../../evs";
import type { Assessed } from "../policies/evaluate-policy";
import type { PolicyWorld } from "../policies/policy";
import type { SnapshotGroup, SubjectKind, SubjectRow } from "../policies/subject";
import type { CopyMarks } from "../verdicts/finding";
import { countOf, formatAge, formatGiB, regular } from "./numbers";
import { oneLine, quotedName } from "./text";

/** What lines need to know of a world. */
export type LineContext = Pick<PolicyWorld, "copies" | "now">;

/** One row in one line, its age at the time of the plan included; no reason, which rows may share. */
export function lineOf(assessed: Assessed, subject: SubjectKind, context: LineContext): string {
  const { row, verdict } = assessed;
  const parts = [
    verdict,
    row.size === null ? "? GiB" : formatGiB(row.size),
    ...(assessed.dueAt === undefined ? [] : [`by ${assessed.dueAt}`]),
    ...DETAILS[subject](assessed, context),
  ];
  return oneLine(`${labelOf(row, subject)}: ${parts.join(", ")}`);
}

/** A group goes by what its members have in common, everything else by its name and ID. */
function labelOf({ id, name }: SubjectRow, subject: SubjectKind): string {
  return subject === "group" ? id : `${quotedName(name)} (${id})`;
}

type Details = (assessed: Assessed, context: LineContext) => readonly string[];

const DETAILS: Readonly<Record<SubjectKind, Details>> = {
  snapshot: ({ row }, { copies, now }) => {
    const { volumeId, createdAt, status } = row as Snapshot;
    return [
      ...creation(createdAt, now),
      volumeId === null || volumeId === "" ? "names no disk" : `disk ${volumeId}`,
      ...copyWords(status, copies.marksOf(row as Snapshot)),
    ];
  },
  disk: ({ row }, { copies, now }) => {
    const { id, status, createdAt, updatedAt, orderId } = row as Volume;
    const changedAt = updatedAt === null ? undefined : tryParseTime(updatedAt);
    const { copiesOfDisk, newestCopyAt } = copies.copiesOf(id);
    return [
      ...(status === null ? [] : [status]),
      ...creation(createdAt, now),
      ...(changedAt === undefined ? [] : [`unchanged for ${formatAge(changedAt, now)}`]),
      ...(orderId === null ? [] : ["paid by the month or year"]),
      copiesOfDisk === 0 ? "no copy at all" : newestCopyWords(copiesOfDisk, newestCopyAt, now),
    ];
  },
  group: ({ row }) => [countOf((row as SnapshotGroup).members.length, regular("snapshot"))],
};

function newestCopyWords(copies: number, newestCopyAt: string | null, now: Date): string {
  const at = newestCopyAt === null ? undefined : tryParseTime(newestCopyAt);
  const age = at === undefined ? "of unknown age" : `${formatAge(at, now)} old`;
  return `${countOf(copies, { one: "copy", many: "copies" })}, the newest ${age}`;
}

function creation(createdAt: string | null, now: Date): string[] {
  const at = createdAt === null ? undefined : tryParseTime(createdAt);
  return at === undefined
    ? ["age unknown"]
    : [`created ${new Date(at).toISOString().slice(0, 19)}Z`, `${formatAge(at, now)} old`];
}

/** What is to be thought of before the snapshot is deleted. */
export function copyWords(status: string | null, marks: CopyMarks): string[] {
  const { copiesOfDisk, newestCopy, clonedVolumeIds } = marks;
  const clones = clonedVolumeIds.length;
  const copies =
    status !== "available"
      ? []
      : copiesOfDisk > 1
        ? [newestCopy ? `newest of ${copiesOfDisk}` : `not the newest of ${copiesOfDisk}`]
        : clones === 0
          ? ["the only copy"]
          : [];
  return [
    ...copies,
    ...(clones === 0
      ? []
      : [`${countOf(clones, regular("disk"))} ${clones === 1 ? "was" : "were"} made from it`]),
    ...(status === "error_deleting" ? ["error_deleting: EVS will not delete it; open a ticket"] : []),
  ];
}
