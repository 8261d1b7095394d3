import type { KeyedRow } from "../audit/results/finding-key";
import type { AuditDocument } from "./document";

/**
 * A small document: every value is stored once for all rows. Keys of findings are omitted: they are all different,
 * would take a tenth of the size, and the page does not show them.
 */
export interface PackedDocument {
  /** The document without rows. */
  readonly head: AuditDocument;
  /** Distinct values, in the order of their first use. */
  readonly values: readonly unknown[];
  /** The rows of each policy: violations, undecided, exempt. */
  readonly lists: readonly PackedRows[];
}

/** Rows by columns. A cell is 0 for the next new value, else 1 + the index of a known one. */
interface PackedRows {
  readonly count: number;
  readonly columns: Readonly<Record<string, readonly number[]>>;
}

const LISTS = ["violations", "undecided", "exempt"] as const;

export function packDocument(document: AuditDocument): PackedDocument {
  const values: unknown[] = [];
  const places = new Map<string, number>();
  const cell = (value: unknown) => {
    const key = JSON.stringify(value);
    const place = places.get(key);
    if (place !== undefined) return place;
    places.set(key, values.push(value));
    return 0;
  };
  const lists = document.policies.flatMap((policy) =>
    LISTS.map((name): PackedRows => {
      const rows = policy[name].map((row): Readonly<Record<string, unknown>> => ({ ...row }));
      const names = Object.keys(rows[0] ?? {}).filter((name) => name !== "key");
      const columns = names.map((key) => [key, rows.map((row) => cell(row[key] ?? null))]);
      return { count: rows.length, columns: Object.fromEntries(columns) };
    }),
  );
  return { head: withRows(document, () => []), values, lists };
}

/** The original document, but with empty keys of findings. */
export function unpackDocument({ head, values, lists }: PackedDocument): AuditDocument {
  let known = 0;
  const unpacked = lists.map(({ count, columns }) => {
    const rows = Array.from({ length: count }, (): Record<string, unknown> => ({ key: "" }));
    for (const [key, cells] of Object.entries(columns)) {
      for (const [index, cell] of cells.entries()) {
        const row = rows[index];
        if (cell === 0) known += 1;
        if (row !== undefined) row[key] = values[cell === 0 ? known - 1 : cell - 1];
      }
    }
    return rows as unknown as readonly KeyedRow[];
  });
  return withRows(head, (list) => unpacked[list] ?? []);
}

/** The document with other rows, by the number of the list. */
function withRows(document: AuditDocument, rowsOf: (list: number) => readonly KeyedRow[]): AuditDocument {
  let list = 0;
  const next = () => rowsOf(list++);
  return {
    ...document,
    policies: document.policies.map((policy) => ({
      ...policy,
      violations: next(),
      undecided: next(),
      exempt: next(),
    })),
  };
}
