import type { Texts } from "../audit/catalogue";
import { formatNumber } from "../audit/catalogue/numbers";
import type { AuditDocument } from "./document";
import { type Grouping, groupsOf } from "./groups";
import { allRowsOf, type ReportedRow } from "./rows";
import { type DistinctRow, distinctRows, figuresOf, withoutGroups } from "./total";
import { type TotalLine, totalLine, totalNotes } from "./total-lines";

/** What has something in common, with its subtotals. */
export interface Subtotal extends TotalLine {
  readonly undecided: string;
  /** Each violating snapshot or disk once. */
  readonly violations: readonly DistinctRow[];
}

/** Findings by what somebody chose. */
export interface Subtotals {
  readonly title: string;
  readonly groups: readonly Subtotal[];
  readonly hasCosts: boolean;
  readonly notes: readonly string[];
}

/** Violations and undecided rows by what they have in common; groups of snapshots are left out, as in the total. */
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
      // The largest group by what its line says.
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
