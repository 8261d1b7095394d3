import type { Texts } from "../audit/catalogue";
import { formatGiB, formatMoney, formatNumber } from "../audit/catalogue/numbers";
import { oneLine } from "../audit/catalogue/text";
import type { AuditDocument } from "./document";
import { allRowsOf } from "./rows";
import {
  chainSharers,
  costsOf,
  type DistinctRow,
  distinctRows,
  figuresOf,
  kindOf,
  withoutGroups,
} from "./total";

/** The violations of all policies together, or a part of them. */
export interface TotalLine {
  readonly label: string;
  readonly count: string;
  readonly provisioned: string;
  /** At most, in each currency; empty where no row has a cost. */
  readonly cost: string;
}

/** What is added up over all policies, and what is to be known of it. */
export interface Total {
  readonly lines: readonly TotalLine[];
  readonly hasCosts: boolean;
  readonly notes: readonly string[];
}

/** Owners that have a line; the others are together. */
const MOST_OWNERS = 20;

/**
 * Each violating snapshot and disk once, by kind, owner and project. Undefined where that says no more than the policies do: where
 * one policy has all violations, and nobody asked for owners.
 */
export function totalOf(document: AuditDocument, texts: Texts): Total | undefined {
  const rows = withoutGroups(
    distinctRows(allRowsOf(document).filter(({ answer }) => answer === "violation")),
  );
  const hasOwners = rows.some(({ row }) => row.owner_source !== null);
  const policies = new Set(rows.flatMap((row) => row.policies));
  if (rows.length === 0 || (policies.size < 2 && !hasOwners)) return undefined;
  const { totals } = texts.documents;
  const lineOf = (label: string, part: readonly DistinctRow[]): TotalLine => {
    const { count, gib, unsized } = figuresOf(part);
    const size = unsized === 0 ? formatGiB(gib) : totals.unsized(formatGiB(gib), formatNumber(unsized));
    const costs = costsOf(part).map(({ amount, currency }) => totals.cost(formatMoney(amount), currency));
    return {
      label: oneLine(label),
      count: formatNumber(count),
      provisioned: size,
      cost: oneLine(costs.join(", ")),
    };
  };
  const kinds: Readonly<Record<string, string>> = totals.kinds;
  const byKind = partsBy(rows, ({ row }) => kinds[kindOf(row)] ?? kindOf(row));
  const byOwner = hasOwners ? ownerParts(rows, texts) : [];
  const byProject = partsBy(rows, ({ row }) =>
    totals.ofProject(row.project_id ?? texts.documents.notSaid, row.region),
  );
  const sharers = chainSharers(rows);
  return {
    lines: [
      lineOf(totals.all, rows),
      ...[...several(byKind), ...byOwner, ...several(byProject)].map(([label, part]) => lineOf(label, part)),
    ],
    hasCosts: rows.some(({ cost }) => cost !== undefined),
    notes: [totals.once, ...(sharers === 0 ? [] : [totals.chains(sharers)])],
  };
}

type Part = readonly [label: string, rows: readonly DistinctRow[]];

/** A single part says what the whole says. */
const several = (parts: readonly Part[]) => (parts.length > 1 ? parts : []);

/** The largest first. */
function partsBy(rows: readonly DistinctRow[], labelOf: (row: DistinctRow) => string): Part[] {
  const parts = new Map<string, DistinctRow[]>();
  for (const row of rows) {
    const part = parts.get(labelOf(row));
    if (part === undefined) parts.set(labelOf(row), [row]);
    else part.push(row);
  }
  return [...parts].sort(([, a], [, b]) => figuresOf(b).gib - figuresOf(a).gib);
}

function ownerParts(rows: readonly DistinctRow[], { documents: { totals } }: Texts): Part[] {
  const owned = partsBy(
    rows.filter(({ row }) => row.owner !== null),
    ({ row }) => totals.ofOwner(row.owner ?? ""),
  );
  const others = owned.slice(MOST_OWNERS);
  const ownerless = rows.filter(({ row }) => row.owner === null);
  return [
    ...owned.slice(0, MOST_OWNERS),
    ...(others.length === 0
      ? []
      : [[totals.otherOwners(others.length), others.flatMap(([, part]) => part)] as const]),
    ...(ownerless.length === 0 ? [] : [[totals.noOwner, ownerless] as const]),
  ];
}
