import type { AuditDocument } from "./document";

/** Control and format characters, separators of lines: a terminal acts on them, or shows a text in another order. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** JSON that is safe to look at: what is not to be seen is escaped, as JSON allows, and means the same. */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value, null, 2).replace(UNPRINTABLE, (character) =>
    character === "\n" ? character : escaped(character),
  );
  return `${text}\n`;
}

const escaped = (character: string) =>
  Array.from(
    { length: character.length },
    (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`,
  ).join("");

/** The document itself; `docs/report.md` names its schema. */
export const toJson = (document: AuditDocument): string => jsonText(document);
