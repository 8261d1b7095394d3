import type { Texts } from "../audit/catalogue";
import type { AuditDocument } from "./document";
import { remedyGroupsOf } from "./remedy";

/**
 * Control and format characters, separators of lines: a terminal executes them, or shows a text in another order. The
 * line feeds are those of the indentation, because JSON escapes them in texts.
 */
const UNPRINTABLE = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** JSON that is safe to print: invisible characters are escaped, which does not change its meaning. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`.replace(UNPRINTABLE, escaped);
}

const escaped = (character: string) =>
  Array.from(
    { length: character.length },
    (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`,
  ).join("");

/** The document with remedies, once for equal findings. `docs/report.md` names its schema. */
export const toJson = (document: AuditDocument, texts: Texts): string =>
  jsonText({
    ...document,
    policies: document.policies.map((policy) => ({ ...policy, remedies: remedyGroupsOf(policy, texts) })),
  });
