import { stringify } from "csv-stringify/sync";
import { oneLine } from "../audit/words/text";
import type { AuditDocument } from "./document";
import { allRowsOf, type ReportedRow } from "./rows";

const COLUMNS = [
  "project_id",
  "region",
  "rule",
  "policy",
  "answer",
  "id",
  "name",
  "size",
  "verdict",
  "reason",
  "evidence",
  "missing",
  "exemption",
  "due_at",
  "volume_id",
  "status",
  "created_at",
  "updated_at",
  "copies_of_disk",
  "newest_copy",
  "newest_copy_at",
  "copies",
  "cloned_volume_ids",
  "deletable",
  "order_id",
  "snapshot_ids",
  "members",
  "metadata",
] as const;

/**
 * A line per row. Cells that a spreadsheet would take for a formula begin with an apostrophe, and no cell breaks its
 * line: names are foreign text.
 */
export function toCsv(document: AuditDocument): string {
  const rows = allRowsOf(document).map(cellsOf);
  return stringify(rows, {
    header: true,
    columns: [...COLUMNS],
    escape_formulas: true,
    record_delimiter: "\r\n",
  });
}

function cellsOf({ scan, policy, answer, row }: ReportedRow): string[] {
  const all: Readonly<Record<string, unknown>> = {
    ...row,
    project_id: row.project_id ?? scan.project_id,
    region: row.region ?? scan.region,
    rule: policy.rule,
    policy: policy.policy,
    answer,
  };
  return COLUMNS.map((column) => oneLine(cellOf(all[column])));
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.join("; ");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
