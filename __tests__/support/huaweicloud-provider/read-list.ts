import type { Cloud } from "./cloud";
import { crash } from "./crash";
import type { Values } from "./values";

export interface List {
  readonly service: string;
  readonly path: string;
  /** Query in front of the offset, beginning with `?`, or empty. */
  readonly query: string;
  /** Key of the rows in the answer. */
  readonly field: string;
  /** Whether the first request has an offset too. */
  readonly offsetFirst: boolean;
}

/**
 * Reads a list as the official provider does: from where the rows received so far end, until a page is empty. Rows that
 * come or go meanwhile shift the pages, so that others are there twice or are missing.
 */
export async function readList(cloud: Cloud, { service, path, query, field, offsetFirst }: List) {
  const all: Values[] = [];
  for (;;) {
    const offset = all.length > 0 || offsetFirst ? `${query === "" ? "?" : "&"}offset=${all.length}` : "";
    const page = (await cloud.call("GET", service, `${path}${query}${offset}`)) as Values;
    const rows = page[field] ?? [];
    if (!Array.isArray(rows)) crash(rows, "[]interface {}");
    if (rows.length === 0) return all;
    all.push(...(rows as Values[]));
  }
}
