import type { Texts } from "../catalogue";
import { jsonBytes, oneLine } from "../catalogue/text";
import type { Assessed } from "../engine/evaluate-policy";

export interface FoldedList {
  readonly lines: readonly string[];
  /** The rows that are in it. */
  readonly shown: readonly Assessed[];
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
  rows: readonly Assessed[],
  lineOf: (row: Assessed) => string,
  { most, mostBytes = Number.POSITIVE_INFINITY, texts }: FoldOptions,
): FoldedList {
  const groups = new Map<string, string[]>();
  const shown: Assessed[] = [];
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

function headingOf({ reason, evidence }: Assessed, { rows }: Texts): string {
  return oneLine(
    rows.heading(
      reason,
      evidence.filter((seen) => seen !== reason),
    ),
  );
}
