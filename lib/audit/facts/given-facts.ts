import {
  type Attachment,
  BACKUP_KEY,
  comparableId,
  newestFirst,
  type RecycleBinVolume,
  type Snapshot,
  tryToRfc3339,
  type Volume,
} from "../../evs";
import { en, type Texts, textsOfKind } from "../catalogue";
import { unread, whole } from "../known";
import type { GivenColumns, GivenList } from "../spec/given-columns";
import { BACKUP_CATEGORIES } from "./backup-marks";
import { DOUBTS } from "./doubts";
import type { DiskFact, Facts } from "./facts";
import { diskOfRow } from "./rows";
import { joinRows } from "./snapshot-kinds";

/** Facts that are not what they should be: what is allowed, and what was given. */
export class InvalidFactsError extends Error {
  override readonly name = "InvalidFactsError";
}

/** A list by columns, as splats of Terraform write it; all columns have one value for each row. */
type Columns = Readonly<Record<string, readonly unknown[]>>;

export interface GivenOptions {
  /** What must be there beside `id`. @default - nothing */
  readonly columns?: GivenColumns;
  /** The language of what follows from the facts. @default - English */
  readonly texts?: Texts;
  /** @default - the present */
  readonly now?: Date;
}

/**
 * Facts from elsewhere, such as the lists of the official provider: `snapshots`, `standard_snapshots`, `volumes` and
 * `recycle_bin` by columns, of which only `id` must be there, and `project_id` and `region`. Disks can be given twice,
 * `volumes_reversed` as they were read in the other order: a disk that moved out of sight in one list is in the other. A
 * list that is missing was not looked at. Empty texts and sizes of 0 are what the official provider writes for what the
 * API leaves out.
 *
 * @throws InvalidFactsError for a text that is something else
 */
export function parseGivenFacts(
  text: string,
  { columns = {}, texts: language = en, now = new Date() }: GivenOptions = {},
): Facts {
  const given = parseObject(text);
  requireColumns(given, columns);
  const snapshotRows = rowsOf(given, "snapshots");
  if (snapshotRows === undefined) throw new InvalidFactsError("must have snapshots, lists by column");
  const standardRows = rowsOf(given, "standard_snapshots");
  const onlyKind = standardRows === undefined ? "legacy" : undefined;
  const texts = textsOfKind(language, onlyKind);
  const volumeRows = rowsOf(given, "volumes");
  const reversedRows = rowsOf(given, "volumes_reversed") ?? [];
  const binRows = rowsOf(given, "recycle_bin");
  const volumes = unique([...reversedRows, ...(volumeRows ?? [])].map(toVolume));
  const bin = unique((binRows ?? []).map(toRecycleBinVolume));
  const listed = new Set(volumes.map(({ id }) => comparableId(id)));
  const recycled = new Map(bin.map((disk) => [comparableId(disk.id), disk]));
  const context = { texts, readAt: now };
  const diskOfId = (id: string): DiskFact => {
    const identity = comparableId(id);
    if (listed.has(identity)) return { state: "listed" };
    if (volumeRows === undefined) return DOUBTS.disksNotGiven(texts);
    const disk = recycled.get(identity);
    return disk === undefined
      ? { state: "unlisted" }
      : { state: "recycled", recoverableUntil: disk.planDeleteAt };
  };
  return {
    source: "given",
    texts,
    readAt: now,
    projectId: textOf(given.project_id),
    region: textOf(given.region),
    snapshots: whole(allSnapshots(unique(snapshotRows.map(toSnapshot)), standardRows)),
    kinds: standardRows === undefined ? ["legacy"] : ["legacy", "standard"],
    onlyKind,
    volumes: volumeRows === undefined ? unread(DOUBTS.disksNotGiven(texts)) : whole(volumes),
    recycleBin: binRows === undefined ? undefined : whole(bin),
    control: { state: "unneeded" },
    diskOf: (snapshot) => diskOfRow(snapshot, null, diskOfId, context),
    rereadOf: () => ({ state: "unread" }),
    confirmGaps: [],
    suspicions: [
      ...listFaults("snapshots", snapshotRows, texts),
      ...listFaults("standard_snapshots", standardRows ?? [], texts),
      ...listFaults("volumes", volumeRows ?? [], texts),
      ...listFaults("volumes", reversedRows, texts),
      ...listFaults("recycle_bin", binRows ?? [], texts),
    ],
  };
}

/** Snapshots of both kinds, a row of both lists once. */
function allSnapshots(legacy: readonly Snapshot[], standardRows: readonly Row[] | undefined): Snapshot[] {
  const standard = new Map(
    unique((standardRows ?? []).map(toStandardSnapshot)).map((row) => [comparableId(row.id), row]),
  );
  const joined = legacy.map((snapshot) => {
    const same = standard.get(comparableId(snapshot.id));
    standard.delete(comparableId(snapshot.id));
    return same === undefined ? snapshot : joinRows(snapshot, same);
  });
  return [...joined, ...standard.values()].sort(newestFirst);
}

type Row = Readonly<Record<string, unknown>>;

function parseObject(text: string): Row {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    throw new InvalidFactsError("must be JSON, for example from jsonencode()");
  }
  if (isObject(given)) return given;
  throw new InvalidFactsError("must be a JSON object with snapshots, volumes and recycle_bin");
}

/** What is not given must not be taken for what is not there. */
function requireColumns(given: Row, columns: GivenColumns): void {
  const standard = given.standard_snapshots ?? undefined;
  const needed =
    standard === undefined ? columns : { ...columns, standard_snapshots: standardColumns(columns) };
  for (const [list, wanted] of Object.entries(needed)) {
    const known = given[list];
    if (!isObject(known)) throw new InvalidFactsError(`must have ${list}, lists by column`);
    const missing = wanted.filter((column) => !Object.hasOwn(known, column));
    if (missing.length > 0) {
      throw new InvalidFactsError(
        `must have the columns ${wanted.join(", ")} in ${list}; missing: ${missing.join(", ")}`,
      );
    }
  }
}

/** What the list of standard snapshots must say of what the other list says in its own way. */
const standardColumns = ({ snapshots = [] }: GivenColumns): readonly string[] => [
  ...snapshots
    .filter((column) => column !== "description")
    .map((column) => (column === "metadata" ? "tags" : column)),
  "category",
  "retention_at",
];

/** The rows of a list by columns; undefined where there is no such list. */
function rowsOf(given: Row, name: string): Row[] | undefined {
  const columns = given[name] ?? undefined;
  if (columns === undefined) return undefined;
  if (!isColumns(columns)) throw new InvalidFactsError(`${name} must be lists of values by column`);
  const { id } = columns;
  if (id === undefined) throw new InvalidFactsError(`${name} must have the column id`);
  const uneven = Object.entries(columns).find(([, values]) => values.length !== id.length);
  if (uneven !== undefined) {
    throw new InvalidFactsError(
      `${name}.${uneven[0]} must have as many values as ${name}.id, ${id.length}, got ${uneven[1].length}`,
    );
  }
  const entries = Object.entries(columns);
  return id.map((_, index) => Object.fromEntries(entries.map(([column, values]) => [column, values[index]])));
}

function isColumns(value: unknown): value is Columns {
  return isObject(value) && Object.values(value).every(Array.isArray);
}

function toSnapshot(row: Row): Snapshot {
  const fields = new Fields(row);
  const metadata = metadataOf(row.metadata);
  return {
    id: textOf(row.id) ?? "",
    name: textOf(row.name),
    description: textOf(row.description),
    status: textOf(row.status),
    size: sizeOf(row.size),
    volumeId: textOf(row.volume_id),
    createdAt: fields.time("created_at"),
    updatedAt: fields.time("updated_at"),
    metadata,
    projectId: null,
    progress: textOf(row.progress),
    backupGenerated: Object.hasOwn(metadata, BACKUP_KEY),
    kind: "legacy",
    category: null,
    retentionAt: null,
    ...fields.problems,
  };
}

function toStandardSnapshot(row: Row): Snapshot {
  const fields = new Fields(row);
  const category = textOf(row.category);
  const snapshot = toSnapshot({ ...row, metadata: row.tags });
  const retentionAt = fields.time("retention_at");
  return {
    ...snapshot,
    kind: "standard",
    category,
    backupGenerated: category !== null && BACKUP_CATEGORIES.has(category),
    retentionAt,
    unreadable: [...snapshot.unreadable, ...fields.problems.unreadable],
    problem: snapshot.problem ?? fields.problems.problem,
  };
}

function toVolume(row: Row): Volume {
  const fields = new Fields(row);
  return {
    id: textOf(row.id) ?? "",
    name: textOf(row.name),
    status: textOf(row.status),
    size: sizeOf(row.size),
    volumeType: textOf(row.volume_type),
    availabilityZone: textOf(row.availability_zone),
    bootable: row.bootable === undefined ? null : row.bootable === "true" || row.bootable === true,
    encrypted: null,
    fromImage: false,
    serviceType: textOf(row.service_type),
    userId: null,
    orderId: textOf(metadataOf(row.metadata).orderID),
    attachments: Array.isArray(row.attachments) ? row.attachments.filter(isObject).map(toAttachment) : [],
    snapshotId: textOf(row.snapshot_id),
    metadata: metadataOf(row.metadata),
    createdAt: fields.time("created_at"),
    updatedAt: fields.time("updated_at"),
    ...fields.problems,
  };
}

const toAttachment = (row: Row): Attachment => ({
  id: textOf(row.id),
  attachmentId: textOf(row.attachment_id),
  serverId: textOf(row.server_id),
  volumeId: textOf(row.volume_id),
  device: textOf(row.device),
  hostName: textOf(row.host_name),
  attachedAt: textOf(row.attached_at),
});

function toRecycleBinVolume(row: Row): RecycleBinVolume {
  const fields = new Fields(row);
  const times = { planDeleteAt: fields.time("plan_delete_at"), preDeletedAt: fields.time("pre_deleted_at") };
  const volume = toVolume(row);
  const unreadable = [...volume.unreadable, ...fields.problems.unreadable];
  return { ...volume, ...times, unreadable, problem: volume.problem ?? fields.problems.problem };
}

const textOf = (value: unknown) => (typeof value === "string" && value !== "" ? value : null);
const sizeOf = (value: unknown) => (typeof value === "number" && value > 0 ? value : null);

/** Times of a row; what cannot be read of them is said as in rows of the API. */
class Fields {
  private readonly unreadable: string[] = [];

  constructor(private readonly row: Row) {}

  time(name: string): string | null {
    const text = textOf(this.row[name]);
    if (text === null) return null;
    const time = tryToRfc3339(text);
    if (time === undefined) this.unreadable.push(name);
    return time ?? null;
  }

  get problems(): Pick<Snapshot, "problem" | "unreadable"> {
    const { unreadable } = this;
    const problem =
      unreadable.length === 0 ? null : unreadable.map((name) => `${name} is not a valid time`).join("; ");
    return { problem, unreadable };
  }
}

function metadataOf(value: unknown): Readonly<Record<string, string>> {
  return isObject(value)
    ? Object.fromEntries(
        Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
      )
    : {};
}

/** Each row with an ID once. */
function unique<T extends { readonly id: string }>(rows: readonly T[]): T[] {
  return [...new Map(rows.filter(({ id }) => id !== "").map((row) => [row.id, row])).values()];
}

/**
 * What shows that a list was not read as it was: rows that came twice are there because rows moved while it was read by
 * offset, and then others were skipped.
 */
function listFaults(list: GivenList, rows: readonly Row[], { facts }: Texts): string[] {
  const ids = rows.map(({ id }) => textOf(id)).filter((id) => id !== null);
  const twice = ids.length - new Set(ids).size;
  const nameless = rows.length - ids.length;
  return [
    ...(twice === 0 ? [] : [facts.rowsTwice(list, twice)]),
    ...(nameless === 0 ? [] : [facts.rowsWithoutId(list, nameless)]),
  ];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
