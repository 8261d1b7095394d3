import type { Texts } from "../catalogue";
import { jsonBytes, oneLine } from "../catalogue/text";
import type { AssessedRow } from "../engine/evaluate-policy";

export interface FoldedList {
  readonly lines: readonly string[];
  /** The rows that are in it. */
  readonly shown: readonly AssessedRow[];
}

export interface FoldOptions {
  readonly most: number;
  /** Room for the lines, in bytes as JSON. @default - any */
  readonly mostBytes?: number;
  readonly texts: Texts;
}

/**
 * The first rows as lines, under headings that say the reason and the evidence once for all rows that share them. Rows
 * are taken in the order given, as many as there is room for.
 */
export function foldList(
  rows: readonly AssessedRow[],
  lineOf: (row: AssessedRow) => string,
  { most, mostBytes = Number.POSITIVE_INFINITY, texts }: FoldOptions,
): FoldedList {
  const groups = new Map<string, string[]>();
  const shown: AssessedRow[] = [];
  let bytes = 0;
  for (const row of rows.slice(0, most)) {
    const heading = headingOf(row, texts);
    const line = `  - ${lineOf(row)}`;
    const known = groups.get(heading);
    // Two bytes for the line break.
    bytes += jsonBytes(line) + 2 + (known === undefined ? jsonBytes(heading) + 2 : 0);
    if (bytes > mostBytes) break;
    if (known === undefined) groups.set(heading, [line]);
    else known.push(line);
    shown.push(row);
  }
  return { lines: [...groups].flatMap(([heading, lines]) => [heading, ...lines]), shown };
}

function headingOf({ reason, evidence }: AssessedRow, { rows }: Texts): string {
  return oneLine(
    rows.heading(
      reason,
      evidence.filter((seen) => seen !== reason),
    ),
  );
}
