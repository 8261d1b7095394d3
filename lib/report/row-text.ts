import type { ResultRow } from "../audit/results/result-rows";
import { formatGiB } from "../audit/words/numbers";
import { oneLine, quotedName } from "../audit/words/text";

/** What goes by a row, in one line, whatever its name is. */
export function titleOf(row: ResultRow): string {
  return oneLine("name" in row ? `${quotedName(row.name)} (${row.id})` : row.id);
}

/** A row and why it is one, in one line. */
export function sentenceOf(row: ResultRow): string {
  const size = row.size === null ? "" : `, ${formatGiB(row.size)}`;
  return oneLine(`${titleOf(row)}: ${row.verdict}${size}. ${row.reason}`);
}
