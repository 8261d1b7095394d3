import { gzipSync } from "node:zlib";
import { textsOf } from "../audit/catalogue";
import type { AuditDocument } from "./document";
import { packDocument } from "./pack";

/** The place of the page's data, as base64 of gzip of a packed document. */
export const DATA_PLACE = "<!--data-->";

/** The places of texts in the page's frame, by their keys. */
const TEXT_PLACE = /\{\{(\w+)\}\}/g;
/** The names of languages in HTML. */
const TAGS = { en: "en", zh: "zh-CN" } as const;

/**
 * One file that needs neither network nor server.
 *
 * @param page the built page, see `lib/report/page`
 */
export function toHtml(document: AuditDocument, page: string): string {
  const packed = gzipSync(JSON.stringify(packDocument(document)), { level: 9 });
  const { language } = document;
  const frame: Readonly<Record<string, string>> = textsOf(language).page.frame;
  return page
    .replace('lang="en"', `lang="${TAGS[language]}"`)
    .replaceAll(TEXT_PLACE, (place, key: string) => frame[key] ?? place)
    .replace(DATA_PLACE, () => packed.toString("base64"));
}
