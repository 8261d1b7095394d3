import { comparableId, newestFirst, type Snapshot } from "../../evs";
import { en, type Texts, textsOfKind } from "../catalogue";
import { unread, whole } from "../known";
import type { GivenColumns, GivenList } from "../spec/given-columns";
import {
  type GivenRow,
  givenRecycleBinVolume,
  givenSnapshot,
  givenStandardSnapshot,
  givenVolume,
  isObject,
  textOf,
} from "./audit-rows";
import { DOUBTS } from "./doubts";
import type { DiskFact, Facts } from "./facts";
import { NO_PLACE } from "./place";
import { diskOfRow } from "./rows";
import { joinRows } from "./snapshot-kinds";

/** Given facts that are invalid: what is allowed, and what was given. */
export class InvalidFactsError extends Error {
  override readonly name = "InvalidFactsError";
}

/** A list by columns, as splats of Terraform write it. Each column has one value for each row. */
type Columns = Readonly<Record<string, readonly unknown[]>>;

export interface GivenOptions {
  /** Required columns in addition to `id`. @default - nothing */
  readonly columns?: GivenColumns;
  /** The language of the results. @default - English */
  readonly texts?: Texts;
  /** @default - the present */
  readonly now?: Date;
}

/**
 * Given facts, such as the lists of the official provider: `snapshots`, `standard_snapshots`, `volumes` and
 * `recycle_bin` by columns, of which only `id` is required, and `project_id` and `region`. Disks can be given twice,
 * with `volumes_reversed` read in the other order: a disk that moved and is missing in one list is in the other. A
 * missing list was not read. The official provider writes empty texts and sizes of 0 for values that the API omits.
 *
 * @throws InvalidFactsError for an invalid text
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
  const volumes = unique([...reversedRows, ...(volumeRows ?? [])].map(givenVolume));
  const bin = unique((binRows ?? []).map(givenRecycleBinVolume));
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
    ...NO_PLACE,
    projectId: textOf(given.project_id),
    region: textOf(given.region),
    snapshots: whole(allSnapshots(unique(snapshotRows.map(givenSnapshot)), standardRows)),
    kinds: standardRows === undefined ? ["legacy"] : ["legacy", "standard"],
    onlyKind,
    volumes: volumeRows === undefined ? unread(DOUBTS.disksNotGiven(texts)) : whole(volumes),
    recycleBin: binRows === undefined ? undefined : whole(bin),
    isBinRead: binRows !== undefined,
    lists: {},
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

/** Snapshots of both kinds. A row in both lists is returned once. */
function allSnapshots(
  legacy: readonly Snapshot[],
  standardRows: readonly GivenRow[] | undefined,
): Snapshot[] {
  const standard = new Map(
    unique((standardRows ?? []).map(givenStandardSnapshot)).map((row) => [comparableId(row.id), row]),
  );
  const joined = legacy.map((snapshot) => {
    const same = standard.get(comparableId(snapshot.id));
    standard.delete(comparableId(snapshot.id));
    return same === undefined ? snapshot : joinRows(snapshot, same);
  });
  return [...joined, ...standard.values()].sort(newestFirst);
}

function parseObject(text: string): GivenRow {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    throw new InvalidFactsError("must be JSON, for example from jsonencode()");
  }
  if (isObject(given)) return given;
  throw new InvalidFactsError("must be a JSON object with snapshots, volumes and recycle_bin");
}

/** A value that was not given must not count as absent. */
function requireColumns(given: GivenRow, columns: GivenColumns): void {
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

/** Columns of standard snapshots that the other list has in another form. */
const standardColumns = ({ snapshots = [] }: GivenColumns): readonly string[] => [
  ...snapshots
    .filter((column) => column !== "description")
    .map((column) => (column === "metadata" ? "tags" : column)),
  "category",
  "retention_at",
];

/** The rows of a list by columns; undefined without such a list. */
function rowsOf(given: GivenRow, name: string): GivenRow[] | undefined {
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

/** Each row with an ID once. */
function unique<T extends { readonly id: string }>(rows: readonly T[]): T[] {
  return [...new Map(rows.filter(({ id }) => id !== "").map((row) => [row.id, row])).values()];
}

/**
 * The signs of a faulty read: rows occur twice if rows moved while the list was read by offset, and then others were
 * skipped.
 */
function listFaults(list: GivenList, rows: readonly GivenRow[], { facts }: Texts): string[] {
  const ids = rows.map(({ id }) => textOf(id)).filter((id) => id !== null);
  const twice = ids.length - new Set(ids).size;
  const nameless = rows.length - ids.length;
  return [
    ...(twice === 0 ? [] : [facts.rowsTwice(list, twice)]),
    ...(nameless === 0 ? [] : [facts.rowsWithoutId(list, nameless)]),
  ];
}
