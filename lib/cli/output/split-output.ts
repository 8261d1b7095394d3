import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { countOf, regular } from "../../audit/catalogue/numbers";
import { type AuditDocument, type Format, ownerFile, splitByOwner } from "../../report";
import { replaceFile } from "../files/replace-file";

/** The ways to divide a document. */
export const SPLITS = ["owner"] as const;
export type Split = (typeof SPLITS)[number];

/** Formats for people. Formats for programs are not divided, for example the answer that later ones compare with. */
const ENDINGS = { text: "txt", csv: "csv", html: "html", markdown: "md" } as const;
export type SplitFormat = keyof typeof ENDINGS;
export const SPLIT_FORMATS = Object.keys(ENDINGS) as readonly SplitFormat[];
export const isSplitFormat = (format: Format): format is SplitFormat =>
  SPLIT_FORMATS.some((one) => one === format);

/**
 * Writes a file for each owner into a folder, and creates it if it does not exist.
 *
 * @param render renders a part of the document
 * @returns a line about the files
 */
export function writeSplit(
  document: AuditDocument,
  format: SplitFormat,
  folder: string,
  render: (part: AuditDocument) => string,
): string {
  mkdirSync(folder, { recursive: true });
  const parts = splitByOwner(document);
  for (const { owner, document: part } of parts) {
    replaceFile(join(folder, `${ownerFile(owner)}.${ENDINGS[format]}`), render(part));
  }
  return `${countOf(parts.length, regular("file"))} in ${folder}.`;
}
