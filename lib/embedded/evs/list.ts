import { type Answer, evsError } from "../answer";
import type { ServerHabits } from "../habits";
import type { Table, WireRow } from "./table";

export interface ListRequest {
  /** Key of the list in the answer. */
  readonly field: "snapshots" | "volumes" | "snapshot_chains" | "backups";
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** Query parameters that filter; all others but the paging ones are dropped, as Cinder does. */
  readonly filters: readonly string[];
  /** Those of them that match any part of the value. @default - none */
  readonly partial?: readonly string[];
  /** Whether the answer tells how many rows there are on all pages together. */
  readonly withCount?: boolean;
  /** Whether it knows `sort_dir`. @default false */
  readonly mayBeSorted?: boolean;
  /** Whether it may have next links; without them, no page is empty but behind the end. @default true */
  readonly mayLink?: boolean;
  /** Lists served before this one. @default 0 */
  readonly index?: number;
}

/** What the official provider requests by default. */
const EVERY_ENTERPRISE_PROJECT = "all_granted_eps";

/** Serves one page of a table. */
export function list(table: Table, request: ListRequest, habits: ServerHabits): Answer {
  const { field, query, index: served = 0, mayLink = true } = request;
  const paging = parsePaging(query, habits);
  if ("status" in paging) return paging;
  const order = (request.mayBeSorted && query.sort_dir) || habits.order;
  if (order !== "asc" && order !== "desc")
    return evsError(400, "badRequest", "EVS.1040", "invalid sort_dir!");
  const filtered = filter(table.rows, request);
  // Rows are kept oldest first; the other order only counts from the end.
  const at = (index: number) =>
    index < habits.mostListed ? filtered[order === "asc" ? index : filtered.length - 1 - index] : undefined;

  let start = paging.offset;
  if (query.marker !== undefined) {
    if (!habits.marker) return evsError(400, "badRequest", "EVS.1024", "invalid filter marker!");
    const index = filtered.findIndex(({ id }) => id === query.marker);
    if (index < 0) return evsError(404, "itemNotFound", "404", `${query.marker} could not be found.`);
    // As Cinder has it, an offset counts from behind the marker.
    start += (order === "asc" ? index : filtered.length - 1 - index) + 1;
  }
  const skipped = mayLink && habits.emptyPageEvery > 0 && (served + 1) % habits.emptyPageEvery === 0;
  const rows: WireRow[] = [];
  for (let index = start; !skipped && rows.length < paging.limit; index += 1) {
    const row = at(index);
    if (row === undefined) break;
    rows.push(row);
  }
  const hasLink =
    mayLink &&
    (habits.links === "always" ||
      (habits.links === "cinder" &&
        ((skipped && at(start) !== undefined) || (rows.length > 0 && rows.length >= paging.limit))));
  const link = hasLink ? `,"${field}_links":${JSON.stringify([nextLink(request, rows.at(-1), habits)])}` : "";
  const count = request.withCount ? `,"count":${filtered.length}` : "";
  const body = `{"${field}":[${rows.map((row) => table.textOf(row)).join(",")}]${link}${count}}`;
  return { status: 200, body };
}

function parsePaging(
  query: Readonly<Record<string, string>>,
  { maxLimit, overLimit }: ServerHabits,
): Answer | { offset: number; limit: number } {
  const refuse = (message: string) => evsError(400, "badRequest", "EVS.5400", message);
  const { offset = "0", limit = String(maxLimit) } = query;
  if (!/^\d+$/.test(offset)) return refuse("offset param must be an integer.");
  if (!/^-?\d+$/.test(limit)) return refuse("limit param must be an integer.");
  if (Number(limit) <= 0) return refuse("limit param must be positive.");
  if (Number(limit) > maxLimit && overLimit === "reject") {
    return evsError(400, "badRequest", "EVS.2142", `invalid filter limit, can not greater than ${maxLimit}.`);
  }
  return { offset: Number(offset), limit: Math.min(Number(limit), maxLimit) };
}

function filter(rows: readonly WireRow[], { query, filters, partial = [] }: ListRequest) {
  const wanted = filters.filter(
    (name) => query[name] !== undefined && query[name] !== EVERY_ENTERPRISE_PROJECT,
  );
  if (wanted.length === 0) return rows;
  const matches = (row: WireRow, name: string) =>
    partial.includes(name) ? String(row[name] ?? "").includes(query[name] ?? "") : row[name] === query[name];
  return rows.filter((row) => wanted.every((name) => matches(row, name)));
}

/** All parameters of the request and the marker, at a host that nobody outside can reach. */
function nextLink({ path, query }: ListRequest, last: WireRow | undefined, { linkHost }: ServerHabits) {
  const parameters = new URLSearchParams({ ...query, ...(last === undefined ? {} : { marker: last.id }) });
  return { href: `${linkHost}${path}?${parameters}`, rel: "next" };
}
