import { createHash } from "node:crypto";
import { isObject, type JsonObject } from "./http/json";
import type { MalformedRow } from "./listing";
import { kindOf, Row } from "./row";
import { type RequestLine, shapeError } from "./shape-error";
import { keepText, tryWriteJson } from "./text";

/** A row of a list, and its ID during the read. */
export interface ListedRow<T> {
  /** The row's ID, or a replacement for it. */
  readonly id: string;
  /** Whether the row has no ID, and this replaces it. */
  readonly isStandIn: boolean;
  /** Its position in the whole list, from 0. */
  readonly place: number;
  readonly row: { readonly value: T } | { readonly malformed: MalformedRow };
}

/** One answer of a list. */
export interface ListAnswer<T> {
  readonly rows: readonly ListedRow<T>[];
  readonly links: readonly Readonly<Record<string, string>>[];
  /** The row after which the next page starts, if the server states it. */
  readonly marker: string | undefined;
  /** The number of rows of the whole list, if the server states it. */
  readonly count: number | undefined;
}

/** A list, and how its rows are parsed. */
export interface ListKind<T> {
  /** Key of the list. */
  readonly field: string;
  /** @default "id" */
  readonly idField?: string;
  readonly parse: (row: Row, id: string) => T;
}

/**
 * Reads an answer of a list.
 *
 * @param offset position in the list where the request starts
 * @throws EvsError unless it has the documented form: a list, links that are strings, and a count that is a number
 */
export function readListAnswer<T>(
  body: JsonObject,
  kind: ListKind<T>,
  offset: number,
  asked: RequestLine,
): ListAnswer<T> {
  const { field } = kind;
  const list = body[field];
  if (!Array.isArray(list)) throw shapeError(`${field} is ${kindOf(list)}, not a list`, asked);
  const rows = list.map((fields: unknown, index) => readRow(fields, kind, offset + index));
  return {
    rows,
    links: readLinks(body, `${field}_links`, asked),
    marker: isObject(body.meta_data) ? (new Row(body.meta_data).id("marker") ?? undefined) : undefined,
    count: readCount(body, asked),
  };
}

function readRow<T>(fields: unknown, kind: ListKind<T>, place: number): ListedRow<T> {
  if (!isObject(fields)) return malformed(fields, kind, place, `is ${kindOf(fields)}, not an object`);
  const row = new Row(fields);
  const id = row.ownId(kind.idField);
  if (id === null) return malformed(fields, kind, place, row.problem ?? "id is missing");
  return { id, isStandIn: false, place, row: { value: kind.parse(row, id) } };
}

function malformed<T>(fields: unknown, kind: ListKind<T>, place: number, problem: string): ListedRow<T> {
  const row = { malformed: { where: `${kind.field}[${place}]`, problem } };
  return { id: standIn(fields, place), isStandIn: true, place, row };
}

/**
 * An ID for a row without one. It differs from every ID, because IDs are valid Unicode. The same row at the same
 * position has the same one.
 */
function standIn(fields: unknown, place: number): string {
  const content = createHash("sha256")
    .update(tryWriteJson(fields) ?? "")
    .digest("hex");
  return `\uD800${place}:${content}`;
}

/** Links to further pages. A missing field and null mean none. */
function readLinks(body: JsonObject, name: string, asked: RequestLine): Readonly<Record<string, string>>[] {
  const links = body[name] ?? [];
  if (!Array.isArray(links)) throw shapeError(`${name} is ${kindOf(links)}, not a list`, asked);
  return links.map((link: unknown, index): Record<string, string> => {
    const where = `${name}[${index}]`;
    if (!isObject(link)) throw shapeError(`${where} is ${kindOf(link)}, not an object`, asked);
    const { href, rel = null } = link;
    if (typeof href !== "string") throw shapeError(`${where}.href is ${kindOf(href)}, not a string`, asked);
    if (rel === null) return { href: keepText(href) };
    if (typeof rel !== "string") throw shapeError(`${where}.rel is ${kindOf(rel)}, not a string`, asked);
    return { href: keepText(href), rel: keepText(rel) };
  });
}

/**
 * The total of the list, as v3 returns it; v2 does not. Some servers count only the rows of the page, which proves
 * nothing.
 */
function readCount({ count }: JsonObject, asked: RequestLine): number | undefined {
  if (count === undefined || count === null) return undefined;
  if (!Number.isSafeInteger(count) || Number(count) < 0) {
    throw shapeError("count is not a non-negative integer", asked);
  }
  return Number(count);
}
