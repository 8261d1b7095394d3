import { stringify } from "csv-stringify/sync";
import { CSV_COLUMNS, csvCellsOf } from "./csv-cells";
import type { AuditDocument } from "./document";
import { allRowsOf } from "./rows";

/** A line per row. */
export function toCsv(document: AuditDocument): string {
  const rows = allRowsOf(document).map(csvCellsOf);
  return stringify(rows, { header: true, columns: [...CSV_COLUMNS], record_delimiter: "\r\n" });
}
