import { createHash } from "node:crypto";
import { isObject, type JsonObject } from "./http/json";
import type { MalformedRow } from "./listing";
import { kindOf, Row } from "./row";
import { type RequestLine, shapeError } from "./shape-error";
import { keepText, tryWriteJson } from "./text";

/** A row of a list and what it is known by while the list is read. */
export interface ListedRow<T> {
  /** The row's ID, or what stands in for it. */
  readonly id: string;
  /** Whether the ID stands in for one that the row lacks. */
  readonly isStandIn: boolean;
  /** Its place in the whole list, from 0. */
  readonly place: number;
  readonly row: { readonly value: T } | { readonly malformed: MalformedRow };
}

/** One answer of a list. */
export interface ListAnswer<T> {
  readonly rows: readonly ListedRow<T>[];
  readonly links: readonly Readonly<Record<string, string>>[];
  /** Behind which row the next page is, where the server says so. */
  readonly marker: string | undefined;
  /** How many rows the server says the whole list has, where it does. */
  readonly count: number | undefined;
}

/** Which list it is, and how its rows are read. */
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
 * @param offset where in the list it was asked to start
 * @throws EvsError unless it has the documented shape: a list, links with texts, and a count that is one
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

/** Differs from every ID, since those are in Unicode; the same for the same row at the same place. */
function standIn(fields: unknown, place: number): string {
  const content = createHash("sha256")
    .update(tryWriteJson(fields) ?? "")
    .digest("hex");
  return `\uD800${place}:${content}`;
}

/** Links to further pages; missing and null mean none. */
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

/** The total of the list, as v3 has it; v2 has none. Some servers count the page alone, which shows nothing. */
function readCount({ count }: JsonObject, asked: RequestLine): number | undefined {
  if (count === undefined || count === null) return undefined;
  if (!Number.isSafeInteger(count) || Number(count) < 0) {
    throw shapeError("count is not a non-negative integer", asked);
  }
  return Number(count);
}
