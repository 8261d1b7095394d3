import type { Texts } from "../audit/catalogue";
import { cellKeyOf } from "./cell-key";
import { cellName } from "./cell-words";
import type { ReportedRow } from "./rows";
import { distinctRows, figuresOf, kindOf } from "./total";

/** The groupings of findings. */
export const GROUPINGS = ["owner", "project", "kind", "policy", "status"] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Findings with a common value. */
export interface RowGroup<Row> {
  /** Null for rows without an owner or a status. */
  readonly key: string | null;
  readonly label: string;
  readonly rows: readonly Row[];
}

/** Findings by a common value, the largest group first. Rows without an owner or a status are last. */
export function groupsOf<Row extends ReportedRow>(
  rows: readonly Row[],
  by: Grouping,
  texts: Texts,
): RowGroup<Row>[] {
  const { keyOf, labelOf } = TERMS[by];
  const groups = new Map<string | null, { readonly label: string; readonly rows: Row[] }>();
  for (const row of rows) {
    const key = keyOf(row);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { label: labelOf(row, texts), rows: [row] });
    else known.rows.push(row);
  }
  return [...groups]
    .map(([key, group]) => ({ group: { key, ...group }, gib: figuresOf(distinctRows(group.rows)).gib }))
    .sort((a, b) => Number(a.group.key === null) - Number(b.group.key === null) || b.gib - a.gib)
    .map(({ group }) => group);
}

/** The status of a row in EVS; null for groups of snapshots, and if EVS does not return it. */
export const statusOf = ({ row }: Pick<ReportedRow, "row">): string | null =>
  "status" in row ? row.status : null;

interface Terms {
  readonly keyOf: (row: ReportedRow) => string | null;
  readonly labelOf: (row: ReportedRow, texts: Texts) => string;
}

const TERMS: Readonly<Record<Grouping, Terms>> = {
  owner: {
    keyOf: ({ row }) => row.owner,
    labelOf: ({ row }, { documents }) => row.owner ?? documents.totals.noOwner,
  },
  project: { keyOf: ({ row }) => cellKeyOf(row), labelOf: ({ row }, texts) => cellName(row, texts) },
  kind: {
    keyOf: ({ row }) => kindOf(row),
    labelOf: ({ row }, { documents }) => kindWords(kindOf(row), documents.totals.kinds),
  },
  policy: { keyOf: ({ policy }) => policy.policy, labelOf: ({ policy }) => policy.policy },
  status: {
    keyOf: statusOf,
    labelOf: (row, { documents }) => statusOf(row) ?? documents.totals.noStatus,
  },
};

const kindWords = (kind: string, words: Readonly<Record<string, string>>) => words[kind] ?? kind;
