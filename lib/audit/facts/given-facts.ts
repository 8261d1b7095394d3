import { identityOf, type RecycleBinVolume, type Snapshot, tryToRfc3339, type Volume } from "../../evs";
import { en, type Texts } from "../catalogue";
import type { GivenColumns, GivenList } from "../spec/given-columns";
import { DOUBTS } from "../verdicts/doubts";
import type { DiskFact, Facts } from "./facts";

/** Facts that are not what they should be: what is allowed, and what was given. */
export class InvalidFactsError extends Error {
  override readonly name = "InvalidFactsError";
}

/** A list by columns, as splats of Terraform write it; all columns have one value for each row. */
type Columns = Readonly<Record<string, readonly unknown[]>>;

/**
 * Facts from elsewhere, such as the lists of the official provider: `snapshots`, `volumes` and `recycle_bin` by columns,
 * of which only `id` must be there, and `project_id` and `region`. Disks can be given twice, `volumes_reversed` as they were
 * read in the other order: a disk that moved out of sight in one list is in the other. A list that is missing was not looked at. Empty texts
 * and sizes of 0 are what the official provider writes for what the API leaves out.
 *
 * @param columns what must be there beside
 * @param texts the language that facts are told in
 * @throws InvalidFactsError for a text that is something else
 */
export function parseGivenFacts(text: string, columns: GivenColumns = {}, texts: Texts = en): Facts {
  const given = parseObject(text);
  requireColumns(given, columns);
  const snapshotRows = rowsOf(given, "snapshots");
  if (snapshotRows === undefined) throw new InvalidFactsError("must have snapshots, a list by columns");
  const volumeRows = rowsOf(given, "volumes");
  const reversedRows = rowsOf(given, "volumes_reversed") ?? [];
  const binRows = rowsOf(given, "recycle_bin");
  const snapshots = unique(snapshotRows.map(toSnapshot));
  const volumes = unique([...reversedRows, ...(volumeRows ?? [])].map(toVolume));
  const bin = unique((binRows ?? []).map(toRecycleBinVolume));
  const listed = new Set(volumes.map(({ id }) => identityOf(id)));
  const recycled = new Map(bin.map((disk) => [identityOf(disk.id), disk]));
  const diskOf = ({ volumeId }: Snapshot): DiskFact => {
    if (volumeId === null) return { state: "unnamed" };
    const identity = identityOf(volumeId);
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
    projectId: textOf(given.project_id),
    region: textOf(given.region),
    snapshots: snapshots.sort(newestFirst),
    kinds: ["legacy"],
    unreadKinds: [],
    malformedRows: [],
    volumes: volumeRows === undefined ? { failure: texts.facts.notGiven } : { value: volumes },
    recycleBin: binRows === undefined ? undefined : { value: bin },
    control: { state: "unneeded" },
    diskOf,
    rereadOf: () => ({ state: "unread" }),
    failures: volumeRows === undefined ? [DOUBTS.disksNotGiven(texts).reason] : [],
    suspicions: [
      ...listFaults("snapshots", snapshotRows, texts),
      ...listFaults("volumes", volumeRows ?? [], texts),
      ...listFaults("volumes", reversedRows, texts),
      ...listFaults("recycle_bin", binRows ?? [], texts),
    ],
  };
}

type Row = Readonly<Record<string, unknown>>;

function parseObject(text: string): Row {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    throw new InvalidFactsError("must be JSON, such as jsonencode() writes");
  }
  if (isObject(given)) return given;
  throw new InvalidFactsError("must be a JSON object with snapshots, volumes and recycle_bin");
}

/** What is not given must not be taken for what is not there. */
function requireColumns(given: Row, columns: GivenColumns): void {
  for (const [list, wanted] of Object.entries(columns)) {
    const known = given[list];
    if (!isObject(known)) throw new InvalidFactsError(`must have ${list}, a list by columns`);
    const missing = wanted.filter((column) => !Object.hasOwn(known, column));
    if (missing.length > 0) {
      throw new InvalidFactsError(
        `must have the columns ${wanted.join(", ")} in ${list}, lacks ${missing.join(", ")}`,
      );
    }
  }
}

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
  return {
    id: textOf(row.id) ?? "",
    name: textOf(row.name),
    description: textOf(row.description),
    status: textOf(row.status),
    size: sizeOf(row.size),
    volumeId: textOf(row.volume_id),
    createdAt: timeOf(row.created_at),
    updatedAt: timeOf(row.updated_at),
    metadata: metadataOf(row.metadata),
    projectId: null,
    progress: textOf(row.progress),
    backupGenerated: Object.hasOwn(metadataOf(row.metadata), "__system__enableActive"),
    kind: "legacy",
    retentionAt: null,
    problem: null,
    unreadable: [],
  };
}

function toVolume(row: Row): Volume {
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
    attachments: [],
    snapshotId: textOf(row.snapshot_id),
    metadata: metadataOf(row.metadata),
    createdAt: timeOf(row.created_at),
    updatedAt: timeOf(row.updated_at),
    problem: null,
    unreadable: [],
  };
}

const toRecycleBinVolume = (row: Row): RecycleBinVolume => ({
  ...toVolume(row),
  planDeleteAt: timeOf(row.plan_delete_at),
  preDeletedAt: timeOf(row.pre_deleted_at),
});

const textOf = (value: unknown) => (typeof value === "string" && value !== "" ? value : null);
const sizeOf = (value: unknown) => (typeof value === "number" && value > 0 ? value : null);

function timeOf(value: unknown): string | null {
  const text = textOf(value);
  return text === null ? null : (tryToRfc3339(text) ?? null);
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

function newestFirst(a: Snapshot, b: Snapshot): number {
  const [first, second] = [a.createdAt ?? "", b.createdAt ?? ""];
  if (first !== second) return first < second ? 1 : -1;
  return a.id < b.id ? 1 : -1;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
