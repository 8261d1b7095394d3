import { shortHash } from "../engine/short-hash";
import type { SubjectKind } from "../spec/subject";
import type { ResultRow } from "./result-rows";

/** A row with its key, which is the same in every run, on every machine and in every format. */
export type KeyedRow = ResultRow & { readonly key: string };

/** The source of a finding. The row's own project is preferred. */
export interface FindingSource {
  readonly rule: string;
  /** The user's name of the policy. */
  readonly policy: string;
  readonly subject: SubjectKind;
  readonly projectId: string | null;
}

/** Rows with their keys: rule, policy's label, project ID, kind and row ID, as a hash. */
export function withKeys(rows: readonly ResultRow[], source: FindingSource): KeyedRow[] {
  // The spread is last, as in the rows themselves.
  return rows.map((row) => ({ key: keyOf(row, source), ...row }));
}

function keyOf(row: ResultRow, { rule, policy, subject, projectId }: FindingSource): string {
  const kind = "kind" in row ? row.kind : subject;
  return shortHash([rule, policy, row.project_id ?? projectId, kind, row.id]);
}
