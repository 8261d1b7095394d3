import { gzipSync } from "node:zlib";
import type { AuditDocument } from "./document";
import { packDocument } from "./pack";

/** Where the page has its data, as base64 of gzip of a packed document. */
export const DATA_PLACE = "<!--data-->";

/**
 * One file that needs neither network nor server.
 *
 * @param page the built page, see `lib/report/page`
 */
export function toHtml(document: AuditDocument, page: string): string {
  const packed = gzipSync(JSON.stringify(packDocument(document)), { level: 9 });
  return page.replace(DATA_PLACE, () => packed.toString("base64"));
}
