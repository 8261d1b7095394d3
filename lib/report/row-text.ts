import type { Texts } from "../audit/catalogue";
import { labelOf } from "../audit/catalogue/labels";
import { formatGiB, formatSize } from "../audit/catalogue/numbers";
import { oneLine } from "../audit/catalogue/text";
import type { ResultRow } from "../audit/results/result-rows";
import { placeWords } from "./cell-words";

/** The title of a row, in one line for any name. */
export function titleOf(row: ResultRow, texts: Texts): string {
  return oneLine("name" in row ? labelOf(row, texts) : row.id);
}

/** A row and its reason, in one line. */
export function sentenceOf(row: ResultRow, texts: Texts): string {
  const size = row.size === null ? undefined : formatGiB(row.size);
  return oneLine(texts.documents.sentence(titleOf(row, texts), row.verdict, size, row.reason));
}

/** A row in one line of a list. */
export const rowLine = (...parts: Parameters<typeof rowWords>): string => `  - ${rowWords(...parts)}`;

/**
 * A row in one line under a heading with the reason.
 *
 * @param policies that list it, if the heading does not name them
 */
export function rowWords(row: ResultRow, texts: Texts, policies: readonly string[] = []): string {
  const parts = [
    ...(row.is_new === true ? [texts.memory.isNew] : []),
    row.verdict,
    formatSize(row.size),
    ...(row.due_at === null ? [] : [texts.rows.dueBy(row.due_at)]),
    ...(row.owner === null ? [] : [texts.rows.owner(row.owner)]),
    ...("volume_id" in row && row.volume_id !== null ? [texts.rows.disk(row.volume_id)] : []),
    ...placeWords(row, texts),
  ];
  const title = titleOf(row, texts);
  return oneLine(
    policies.length === 0 ? texts.rows.line(title, parts) : texts.rows.lineOfPolicies(title, parts, policies),
  );
}
