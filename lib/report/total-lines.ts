import type { Texts } from "../audit/catalogue";
import { formatGiB, formatMoney, formatNumber } from "../audit/catalogue/numbers";
import { oneLine } from "../audit/catalogue/text";
import type { AuditDocument } from "./document";
import { type Grouping, groupsOf, type RowGroup } from "./groups";
import { allRowsOf } from "./rows";
import { chainSharers, costsOf, type DistinctRow, distinctRows, figuresOf, withoutGroups } from "./total";

/** The violations of all policies together, or a part of them. */
export interface TotalLine {
  readonly label: string;
  readonly count: string;
  readonly provisioned: string;
  /** The maximum in each currency, and the number of rows with unknown cost. */
  readonly cost: string;
}

/** The totals over all policies, and notes on them. */
export interface Total {
  readonly lines: readonly TotalLine[];
  readonly hasCosts: boolean;
  readonly notes: readonly string[];
}

/** Number of owners or projects with their own line. The others share one. */
const MOST_PARTS = 20;

/**
 * Each violating snapshot and disk once, by kind, owner and project. Undefined if it equals the total of one policy:
 * one policy has all violations, all are of one kind and project, and there are no rules for owners.
 */
export function totalOf(document: AuditDocument, texts: Texts): Total | undefined {
  const rows = withoutGroups(
    distinctRows(allRowsOf(document).filter(({ answer }) => answer === "violation")),
  );
  const hasOwners = rows.some(({ row }) => row.owner_source !== null);
  const hasCosts = rows.some(({ cost }) => cost !== undefined);
  const { totals } = texts.documents;
  const partsBy = (by: Grouping) => groupsOf(rows, by, texts);
  const byKind = partsBy("kind");
  const byOwner = hasOwners ? partsBy("owner") : [];
  const byProject = partsBy("project");
  const parts = [
    ...several(byKind),
    ...most(
      byOwner.map((part) => (part.key === null ? part : { ...part, label: totals.ofOwner(part.label) })),
      totals.otherOwners,
    ),
    ...most(
      several(byProject).map((part) => ({ ...part, label: totals.ofProject(part.label) })),
      totals.otherProjects,
    ),
  ];
  const policies = new Set(rows.flatMap((row) => row.policies));
  if (rows.length === 0 || (policies.size < 2 && parts.length === 0)) return undefined;
  return {
    lines: [
      totalLine(totals.all, rows, hasCosts, texts),
      ...parts.map(({ label, rows: part }) => totalLine(label, part, hasCosts, texts)),
    ],
    hasCosts,
    notes: totalNotes(rows, texts),
  };
}

/** @param hasCosts whether any row of the table has a cost, so that a missing cost is unknown */
export function totalLine(
  label: string,
  rows: readonly DistinctRow[],
  hasCosts: boolean,
  { documents: { totals } }: Texts,
): TotalLine {
  const { count, gib, unsized } = figuresOf(rows);
  const costs = costsOf(rows).map(({ amount, currency }) => totals.cost(formatMoney(amount), currency));
  const uncosted = hasCosts ? rows.filter(({ cost }) => cost === undefined).length : 0;
  return {
    label: oneLine(label),
    count: formatNumber(count),
    provisioned: unsized === 0 ? formatGiB(gib) : totals.unsized(formatGiB(gib), formatNumber(unsized)),
    cost: oneLine(totals.costsAndUnknown(costs, uncosted)),
  };
}

/** Notes on the totals. */
export function totalNotes(
  rows: readonly DistinctRow[],
  { documents: { totals } }: Texts,
): readonly string[] {
  const sharers = chainSharers(rows);
  return [totals.once, ...(sharers === 0 ? [] : [totals.chains(sharers)])];
}

type Part = RowGroup<DistinctRow>;

/** A single part equals the whole. */
const several = (parts: readonly Part[]) => (parts.length > 1 ? parts : []);

/** The largest parts. Then the other parts with a name in one line, and those without a name. */
function most(parts: readonly Part[], otherWords: (count: number) => string): readonly Part[] {
  const named = parts.filter(({ key }) => key !== null);
  const others = named.slice(MOST_PARTS);
  if (others.length === 0) return parts;
  const together = { key: "", label: otherWords(others.length), rows: others.flatMap(({ rows }) => rows) };
  return [...named.slice(0, MOST_PARTS), together, ...parts.filter(({ key }) => key === null)];
}
