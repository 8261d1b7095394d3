import { type Attachment, type Snapshot, tryParseTime, type Volume } from "../../evs";
import { type Fact, Unknown } from "../known";
import { DOUBTS } from "./doubts";
import type { Facts } from "./facts";
import { isResting, isTransitional } from "./snapshot-state";

// Fields of rows as facts: a field that is absent, unreadable or implausible is unknown, under its name.

/** A row that lists its unreadable fields. */
export interface Row {
  readonly problem: string | null;
  /** Names of those fields, as the API page has them. */
  readonly unreadable: readonly string[];
}

/** The facts that are needed to read fields. */
export type FieldContext = Pick<Facts, "texts" | "readAt">;

/** EVS is younger than 2010: an earlier time means that there is no time. */
const EARLIEST_MS = Date.UTC(2010, 0, 1);
const DAY_MS = 86_400_000;

/** The value of a field. @param column its name in the API */
export function fieldOf<T>(row: Row, value: T, column: string, { texts }: FieldContext): Fact<T> {
  if (row.unreadable.length === 0 || !row.unreadable.includes(column)) return value;
  return DOUBTS.field(texts, missingOf(column), row.problem ?? column);
}

/** The names of missing fields. They are the same in every language, because programs compare them. */
const MISSING: Readonly<Record<string, string>> = {
  volume_id: "disk",
  created_at: "creation time",
  updated_at: "time of the last update",
  retention_at: "retention time",
  plan_delete_at: "deletion time",
  protected_at: "time of a backup",
  expired_at: "end of a backup",
  deleted_at: "deletion time",
  snapshot_id: "source snapshot",
  availability_zone: "availability zone",
};

const missingOf = (column: string) => MISSING[column] ?? column;
/** The name for people. */
const wordFor = (column: string, { doubts }: FieldContext["texts"]) =>
  (doubts.fields as Readonly<Record<string, string>>)[column] ?? column;

export const nameOf = (row: Row & { readonly name: string | null }, context: FieldContext) =>
  fieldOf(row, row.name, "name", context);

export const metadataOf = (row: Pick<Snapshot, "metadata"> & Row, context: FieldContext) =>
  fieldOf(row, row.metadata, "metadata", context);

/** Provisioned GiB. */
export function sizeOf(row: Row & { readonly size: number | null }, context: FieldContext): Fact<number> {
  const size = fieldOf(row, row.size, "size", context);
  return size ?? absent("size", context);
}

/** The status as the server returned it, also an undocumented one. */
export function statusOf(row: Row & { readonly status: string | null }, context: FieldContext): Fact<string> {
  return fieldOf(row, row.status, "status", context) ?? absent("status", context);
}

/** The status of a snapshot, if it is documented. The meaning of others is unknown. */
export function documentedStatusOf(snapshot: Snapshot, context: FieldContext): Fact<string> {
  const status = statusOf(snapshot, context);
  if (status instanceof Unknown || isResting(status) || isTransitional(status)) return status;
  return DOUBTS.status(context.texts);
}

/** The ID of the disk that a snapshot names. */
export function diskIdOf(snapshot: Snapshot, context: FieldContext): Fact<string> {
  const id = fieldOf(snapshot, snapshot.volumeId, "volume_id", context);
  return id === null || (typeof id === "string" && id.trim() === "") ? DOUBTS.unnamed(context.texts) : id;
}

/** Milliseconds since 1970. */
export function createdAtOf(
  row: Row & { readonly createdAt: string | null },
  context: FieldContext,
): Fact<number> {
  return pastTimeOf(row, row.createdAt, "created_at", context) ?? absent("created_at", context);
}

/** Milliseconds since 1970; null without an update. */
export function updatedAtOf(
  row: Row & { readonly updatedAt: string | null },
  context: FieldContext,
): Fact<number | null> {
  return pastTimeOf(row, row.updatedAt, "updated_at", context);
}

/** When EVS deletes a snapshot automatically, in milliseconds since 1970; null for never. */
export const retentionAtOf = (snapshot: Snapshot, context: FieldContext): Fact<number | null> =>
  timeOf(snapshot, snapshot.retentionAt, "retention_at", context);

/** A time that may be in the future. */
export function timeOf(
  row: Row,
  value: string | null,
  column: string,
  context: FieldContext,
): Fact<number | null> {
  const time = fieldOf(row, value, column, context);
  if (time === null || time instanceof Unknown) return time;
  return plausible(time, column, context, Number.POSITIVE_INFINITY);
}

/** A time that must not be in the future. Clocks may differ by a day. */
export function pastTimeOf(
  row: Row,
  value: string | null,
  column: string,
  context: FieldContext,
): Fact<number | null> {
  const time = fieldOf(row, value, column, context);
  if (time === null || time instanceof Unknown) return time;
  return plausible(time, column, context, context.readAt.getTime() + DAY_MS);
}

/** A required field that the row lacks. */
export const absent = (column: string, { texts }: FieldContext) =>
  DOUBTS.absentField(texts, missingOf(column), wordFor(column, texts));

function plausible(time: string, column: string, { texts }: FieldContext, latestMs: number): Fact<number> {
  const at = tryParseTime(time);
  if (at !== undefined && at >= EARLIEST_MS && at <= latestMs) return at;
  return DOUBTS.implausible(texts, missingOf(column), wordFor(column, texts), time);
}

/** The source of a disk: the ID of the snapshot, or null. */
export const sourceOf = (volume: Volume, context: FieldContext): Fact<string | null> => {
  const id = fieldOf(volume, volume.snapshotId, "snapshot_id", context);
  return id === "" ? null : id;
};

/** The servers of a disk. A row without the list may still have some. */
export const attachmentsOf = (volume: Volume, context: FieldContext): Fact<readonly Attachment[]> =>
  fieldOf(volume, volume.attachments, "attachments", context) ?? absent("attachments", context);
