import { toCsv } from "./csv";
import type { AuditDocument } from "./document";
import { toJson } from "./json";
import { toJunit } from "./junit";
import { toSarif } from "./sarif";
import { toText } from "./text";

/** What the commands can write. */
export const FORMATS = ["text", "json", "csv", "sarif", "junit"] as const;
export type Format = (typeof FORMATS)[number];

export interface RenderOptions {
  /** Whether the text format is colored. */
  readonly isColored: boolean;
}

/** The document in one of its formats. */
export function render(document: AuditDocument, format: Format, { isColored }: RenderOptions): string {
  return RENDERERS[format](document, isColored);
}

const RENDERERS: Readonly<Record<Format, (document: AuditDocument, isColored: boolean) => string>> = {
  text: toText,
  json: toJson,
  csv: toCsv,
  sarif: toSarif,
  junit: toJunit,
};
