import type { KeyedRow } from "../audit/results/finding-key";
import type { AuditDocument, ReportedPolicy, Scan } from "./document";

/** What a policy says of a row, in one word. */
export type RowAnswer = "violation" | "undecided" | "exempt";

/** A row, and where it comes from. */
export interface ReportedRow {
  readonly scan: Scan;
  readonly policy: ReportedPolicy;
  readonly answer: RowAnswer;
  readonly row: KeyedRow;
}

/** Every row of a policy: violations, undecided and exempt rows. */
export function rowsOf(scan: Scan, policy: ReportedPolicy): ReportedRow[] {
  const tag = (rows: readonly KeyedRow[], answer: RowAnswer) =>
    rows.map((row) => ({ scan, policy, answer, row }));
  return [
    ...tag(policy.violations, "violation"),
    ...tag(policy.undecided, "undecided"),
    ...tag(policy.exempt, "exempt"),
  ];
}

/** Every row of every policy. */
export function allRowsOf({ scans }: AuditDocument): ReportedRow[] {
  return scans.flatMap((scan) => scan.policies.flatMap((policy) => rowsOf(scan, policy)));
}
