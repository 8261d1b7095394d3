import type { Texts } from "../audit/catalogue";
import type { AuditDocument } from "./document";
import { remedyGroupsOf } from "./remedy";

/**
 * Control and format characters, separators of lines: a terminal acts on them, or shows a text in another order. The line
 * feeds are those of the indentation; within texts JSON has escaped them already.
 */
const UNPRINTABLE = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** JSON that is safe to look at: what is not to be seen is escaped, as JSON allows, and means the same. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`.replace(UNPRINTABLE, escaped);
}

const escaped = (character: string) =>
  Array.from(
    { length: character.length },
    (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`,
  ).join("");

/** The document with what to do, once for findings that are alike; `docs/report.md` names its schema. */
export const toJson = (document: AuditDocument, texts: Texts): string =>
  jsonText({
    ...document,
    policies: document.policies.map((policy) => ({ ...policy, remedies: remedyGroupsOf(policy, texts) })),
  });
