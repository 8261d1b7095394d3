import type { Texts } from "../audit/catalogue";
import { oneLine } from "../audit/catalogue/text";
import type { ResultRow } from "../audit/results/result-rows";
import type { ReportedPolicy } from "./document";
import { byNews } from "./news";
import { rowLine } from "./row-text";

/** Every violation and every undecided row of a policy, one line each, under headings and reasons. */
export function rowLists(
  { violations, undecided }: Pick<ReportedPolicy, "violations" | "undecided">,
  texts: Texts,
): string[] {
  const { allViolations, allUndecided } = texts.documents;
  return [...listOf(allViolations, violations, texts), ...listOf(allUndecided, undecided, texts)];
}

function listOf(heading: string, rows: readonly ResultRow[], texts: Texts): string[] {
  if (rows.length === 0) return [];
  const groups = new Map<string, string[]>();
  for (const row of [...rows].sort(byNews)) {
    const lines = groups.get(row.reason);
    if (lines === undefined) groups.set(row.reason, [rowLine(row, texts)]);
    else lines.push(rowLine(row, texts));
  }
  return [heading, ...[...groups].flatMap(([reason, lines]) => [oneLine(reason), ...lines])];
}
