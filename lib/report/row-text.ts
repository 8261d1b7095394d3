import type { Texts } from "../audit/catalogue";
import { labelOf } from "../audit/catalogue/labels";
import { formatGiB } from "../audit/catalogue/numbers";
import { oneLine } from "../audit/catalogue/text";
import type { ResultRow } from "../audit/results/result-rows";

/** What goes by a row, in one line, whatever its name is. */
export function titleOf(row: ResultRow, texts: Texts): string {
  return oneLine("name" in row ? labelOf(row, texts) : row.id);
}

/** A row and why it is one, in one line. */
export function sentenceOf(row: ResultRow, texts: Texts): string {
  const size = row.size === null ? undefined : formatGiB(row.size);
  return oneLine(texts.documents.sentence(titleOf(row, texts), row.verdict, size, row.reason));
}
