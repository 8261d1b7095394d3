import type { Texts } from "../audit/catalogue";
import { formatNumber } from "../audit/catalogue/numbers";
import type { AuditDocument } from "./document";
import { type Grouping, groupsOf } from "./groups";
import { allRowsOf, type ReportedRow } from "./rows";
import { type DistinctRow, distinctRows, figuresOf, withoutGroups } from "./total";
import { type TotalLine, totalLine, totalNotes } from "./total-lines";

/** Rows with a common value, and their subtotals. */
export interface Subtotal extends TotalLine {
  readonly undecided: string;
  /** Each violating snapshot or disk once. */
  readonly violations: readonly DistinctRow[];
}

/** Findings by the chosen grouping. */
export interface Subtotals {
  readonly title: string;
  readonly groups: readonly Subtotal[];
  readonly hasCosts: boolean;
  readonly notes: readonly string[];
}

/** Violations and undecided rows by a common value. As in the total, groups of snapshots are omitted. */
export function subtotalsOf(document: AuditDocument, by: Grouping, texts: Texts): Subtotals {
  const rows = withoutGroups(allRowsOf(document).filter(({ answer }) => answer !== "exempt"));
  const ofAnswer = (part: readonly ReportedRow[], answer: ReportedRow["answer"]) =>
    distinctRows(part.filter((row) => row.answer === answer));
  const violations = ofAnswer(rows, "violation");
  const hasCosts = violations.some(({ cost }) => cost !== undefined);
  return {
    title: texts.documents.totals.groupedBy[by],
    groups: groupsOf(rows, by, texts)
      .map((group) => ({ ...group, own: ofAnswer(group.rows, "violation") }))
      // Sorted by size, in the form of its line.
      .sort(
        (a, b) =>
          Number(a.key === null) - Number(b.key === null) || figuresOf(b.own).gib - figuresOf(a.own).gib,
      )
      .map(({ label, rows: part, own }) => ({
        ...totalLine(label, own, hasCosts, texts),
        undecided: formatNumber(ofAnswer(part, "undecided").length),
        violations: own,
      })),
    hasCosts,
    notes: totalNotes(violations, texts),
  };
}
