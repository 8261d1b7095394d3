import { textsOf } from "../audit/catalogue";
import { type CsvOptions, toCsv } from "./csv";
import type { AuditDocument } from "./document";
import type { Grouping } from "./groups";
import { toHtml } from "./html";
import { toJson } from "./json";
import { toJunit } from "./junit";
import { toMarkdown } from "./markdown";
import { type SarifOptions, toSarif } from "./sarif";
import { toText } from "./text";

/** The formats of the commands. */
export const FORMATS = ["text", "json", "csv", "sarif", "junit", "html", "markdown"] as const;
export type Format = (typeof FORMATS)[number];

export interface RenderOptions {
  /** Whether the text format is colored. */
  readonly isColored: boolean;
  /** The built page that the HTML format fills. */
  readonly page: string;
  /** @default - commas, and no byte order mark */
  readonly csv?: CsvOptions;
  readonly sarif?: SarifOptions;
  /** The grouping in text and Markdown. @default - none */
  readonly groupBy?: Grouping | undefined;
}

/** The document in one of its formats. */
export function render(document: AuditDocument, format: Format, options: RenderOptions): string {
  return RENDERERS[format](document, options);
}

const RENDERERS: Readonly<Record<Format, (document: AuditDocument, options: RenderOptions) => string>> = {
  text: (document, options) => toText(document, textsOf(document.language), options),
  json: (document) => toJson(document, textsOf(document.language)),
  csv: (document, { csv }) => toCsv(document, textsOf(document.language), csv),
  sarif: (document, { sarif }) => toSarif(document, textsOf(document.language), sarif),
  junit: (document) => toJunit(document, textsOf(document.language)),
  html: (document, { page }) => toHtml(document, page),
  markdown: (document, { groupBy }) => toMarkdown(document, textsOf(document.language), groupBy),
};
