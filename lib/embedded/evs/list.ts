import { type Answer, evsError } from "../answer";
import type { ServerHabits } from "../habits";
import type { Table, WireRow } from "./table";

export interface ListRequest {
  /** Key of the list in the response. */
  readonly field: "snapshots" | "volumes" | "snapshot_chains" | "backups";
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** Query parameters that filter. Others, except those for paging, are ignored, as in Cinder. */
  readonly filters: readonly string[];
  /** Those of them that match a part of the value. @default - none */
  readonly partial?: readonly string[];
  /** Whether the response has the total number of rows. */
  readonly withCount?: boolean;
  /** Whether it supports `sort_dir`. @default false */
  readonly mayBeSorted?: boolean;
  /** Whether it can return next links. Without links, only a page after the end is empty. @default true */
  readonly mayLink?: boolean;
  /** Number of lists served before this one. @default 0 */
  readonly index?: number;
}

/** The default of the official provider. */
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
  // Rows are stored oldest first. The other order counts from the end.
  const at = (index: number) =>
    index < habits.mostListed ? filtered[order === "asc" ? index : filtered.length - 1 - index] : undefined;

  let start = paging.offset;
  if (query.marker !== undefined) {
    if (!habits.marker) return evsError(400, "badRequest", "EVS.1024", "invalid filter marker!");
    const index = filtered.findIndex(({ id }) => id === query.marker);
    if (index < 0) return evsError(404, "itemNotFound", "404", `${query.marker} could not be found.`);
    // As in Cinder, an offset counts from the row after the marker.
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

/** All parameters of the request and the marker, with a host that cannot be reached from outside. */
function nextLink({ path, query }: ListRequest, last: WireRow | undefined, { linkHost }: ServerHabits) {
  const parameters = new URLSearchParams({ ...query, ...(last === undefined ? {} : { marker: last.id }) });
  return { href: `${linkHost}${path}?${parameters}`, rel: "next" };
}
