import { stringify } from "csv-stringify/sync";
import type { Texts } from "../audit/catalogue";
import { CSV_COLUMNS, type CsvColumn, csvCellsOf } from "./csv-cells";
import type { AuditDocument } from "./document";
import { allRowsOf } from "./rows";

const CHARACTERS = { comma: ",", semicolon: ";", tab: "\t" } as const;
export type CsvSeparator = keyof typeof CHARACTERS;
/** Separators of cells. Excel needs semicolons where a comma is the decimal sign. */
export const CSV_SEPARATORS = Object.keys(CHARACTERS) as readonly CsvSeparator[];

export interface CsvOptions {
  /** @default "comma" */
  readonly separator?: CsvSeparator | undefined;
  /** Whether it starts with a byte order mark, so that Excel reads it as UTF-8. @default false */
  readonly hasMark?: boolean | undefined;
  /** The columns of a line, in this order. @default - all but tags */
  readonly columns?: readonly CsvColumn[] | undefined;
}

/** A line per row. */
export function toCsv(
  document: AuditDocument,
  texts: Texts,
  { separator = "comma", hasMark = false, columns = CSV_COLUMNS }: CsvOptions = {},
): string {
  return stringify(
    allRowsOf(document).map((row) => csvCellsOf(row, texts, columns)),
    {
      header: true,
      columns: [...columns],
      record_delimiter: "\r\n",
      delimiter: CHARACTERS[separator],
      bom: hasMark,
    },
  );
}
