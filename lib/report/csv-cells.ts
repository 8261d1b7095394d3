import type { Texts } from "../audit/catalogue";
import { oneLine } from "../audit/catalogue/text";
import { remedyOf } from "./remedy";
import type { ReportedRow } from "./rows";

/** The columns of a line of CSV, in this order. */
export const CSV_COLUMNS = [
  "project_id",
  "region",
  "account",
  "project_name",
  "rule",
  "policy",
  "answer",
  "id",
  "name",
  "size",
  "kind",
  "verdict",
  "reason",
  "evidence",
  "missing",
  "exemption",
  "exempt_through",
  "due_at",
  "volume_id",
  "deleted_at",
  "deleted_by",
  "status",
  "created_at",
  "updated_at",
  "copies_of_disk",
  "backups_of_disk",
  "newest_copy",
  "newest_copy_at",
  "copies",
  "cloned_volume_ids",
  "deletable",
  "order_id",
  "snapshot_ids",
  "members",
  "metadata",
  "owner",
  "owner_source",
  "monthly_cost",
  "link",
  "first_seen",
  "is_new",
  "remedy",
  "key",
] as const;
/** A tag or metadata key as a column. */
export type TagColumn = `${typeof TAG_PREFIX}${string}`;
export type CsvColumn = (typeof CSV_COLUMNS)[number] | TagColumn;

export const TAG_PREFIX = "tag:";

/** Whether it is a valid column. */
export const isCsvColumn = (name: string): name is CsvColumn =>
  isTagColumn(name) || CSV_COLUMNS.some((column) => column === name);

const isTagColumn = (name: string): name is TagColumn =>
  name.startsWith(TAG_PREFIX) && name.length > TAG_PREFIX.length;

/**
 * The cells of a row. A value that a spreadsheet would read as a formula gets an apostrophe, and no cell breaks its
 * line, because names are foreign text.
 */
export function csvCellsOf(
  finding: ReportedRow,
  texts: Texts,
  columns: readonly CsvColumn[] = CSV_COLUMNS,
): string[] {
  const { policy, answer, row } = finding;
  const all: Readonly<Record<string, unknown>> = {
    ...row,
    rule: policy.rule,
    policy: policy.policy,
    answer,
  };
  const metadata = "metadata" in row ? row.metadata : {};
  const valueAt = (column: CsvColumn) => {
    if (column === "remedy") return remedyOf(finding, texts).join(" ");
    if (!isTagColumn(column)) return all[column];
    const key = column.slice(TAG_PREFIX.length);
    return Object.hasOwn(metadata, key) ? metadata[key] : null;
  };
  return columns.map((column) => guarded(oneLine(textOf(valueAt(column)))));
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.join("; ");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** The start of a cell, also for programs that use another separator than the file. Quotes may be before it. */
const FORMULA = /(?<before>(?:^|[,;|])[\s"']*)(?=[=+\-@＝＋－＠])/g;

const guarded = (text: string) => text.replace(FORMULA, "$<before>'");
