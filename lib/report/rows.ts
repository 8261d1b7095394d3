import type { KeyedRow } from "../audit/results/finding-key";
import type { AuditDocument, ReportedPolicy } from "./document";

/** A policy's answer for a row, in one word. */
export type RowAnswer = "violation" | "undecided" | "exempt";

/** A row and its policy. */
export interface ReportedRow {
  readonly policy: ReportedPolicy;
  readonly answer: RowAnswer;
  readonly row: KeyedRow;
}

/** Every row of a policy: violations, undecided and exempt rows. */
export function rowsOf(policy: ReportedPolicy): ReportedRow[] {
  const tag = (rows: readonly KeyedRow[], answer: RowAnswer) => rows.map((row) => ({ policy, answer, row }));
  return [
    ...tag(policy.violations, "violation"),
    ...tag(policy.undecided, "undecided"),
    ...tag(policy.exempt, "exempt"),
  ];
}

/** Every row of every policy. */
export const allRowsOf = ({ policies }: AuditDocument): ReportedRow[] => policies.flatMap(rowsOf);
