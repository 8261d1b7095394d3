import type { KeyedRow } from "../audit/results/finding-key";
import type { ReportedRow } from "./rows";

/** A row once, for all policies that list it. */
export type DistinctRow<Row extends ReportedRow = ReportedRow> = Row & {
  /** Names of the policies that list it. */
  readonly policies: readonly string[];
  /** Its maximum monthly cost, by the first policy with a price for it. */
  readonly cost: Cost | undefined;
};

interface Cost {
  readonly amount: number;
  /** Null if it is not set. */
  readonly currency: string | null;
}

/** Number and size of rows. */
export interface Figures {
  readonly count: number;
  /** Provisioned GiB of those with a known size. */
  readonly gib: number;
  readonly unsized: number;
}

/** `legacy`, `standard`, `disk` or `group`. */
export function kindOf(row: KeyedRow): string {
  if ("kind" in row) return row.kind;
  return "members" in row ? "group" : "disk";
}

/** Each snapshot, disk and group once, in the order of their first occurrence. */
export function distinctRows<Row extends ReportedRow>(rows: readonly Row[]): DistinctRow<Row>[] {
  const known = new Map<string, Row & { readonly policies: string[]; cost: Cost | undefined }>();
  for (const reported of rows) {
    const { row, policy } = reported;
    const key = JSON.stringify([row.project_id, kindOf(row), row.id]);
    const first = known.get(key);
    const cost = costOf(reported);
    if (first === undefined) known.set(key, { ...reported, policies: [policy.policy], cost });
    else {
      first.cost ??= cost;
      if (!first.policies.includes(policy.policy)) first.policies.push(policy.policy);
    }
  }
  return [...known.values()];
}

function costOf({ row: { monthly_cost: amount }, policy }: ReportedRow): Cost | undefined {
  return amount === null ? undefined : { amount, currency: policy.cost_currency };
}

export function figuresOf(rows: readonly ReportedRow[]): Figures {
  let gib = 0;
  let unsized = 0;
  for (const { row } of rows) {
    if (row.size === null) unsized += 1;
    else gib += row.size;
  }
  return { count: rows.length, gib, unsized };
}

/** The maximum cost of rows, by currency. Rows without a cost count as nothing. */
export function costsOf(rows: readonly DistinctRow[]): Cost[] {
  const amounts = new Map<string | null, number>();
  for (const { cost } of rows) {
    if (cost !== undefined) amounts.set(cost.currency, (amounts.get(cost.currency) ?? 0) + cost.amount);
  }
  return [...amounts].map(([currency, amount]) => ({ currency, amount }));
}

/** Standard snapshots of a disk with several snapshots, listed or not: they can share a chain, which is billed. */
export function chainSharers(rows: readonly DistinctRow[]): number {
  const ofDisks = new Map<string, { readonly count: number; readonly withOthers: number }>();
  for (const { row } of rows) {
    if (!("kind" in row) || row.kind !== "standard" || row.volume_id === null) continue;
    const disk = JSON.stringify([row.project_id, row.volume_id]);
    const { count, withOthers } = ofDisks.get(disk) ?? { count: 0, withOthers: 0 };
    ofDisks.set(disk, { count: count + 1, withOthers: withOthers + (row.copies_of_disk > 1 ? 1 : 0) });
  }
  return [...ofDisks.values()].reduce(
    (total, { count, withOthers }) => total + (count > 1 ? count : withOthers),
    0,
  );
}

/** Snapshots and disks without groups, because the GiB of a group are those of its snapshots. */
export const withoutGroups = <T extends ReportedRow>(rows: readonly T[]): T[] =>
  rows.filter(({ row }) => kindOf(row) !== "group");
