import type { KeyedRow } from "../audit/results/finding-key";
import type { ReportedRow } from "./rows";

/** A row once, however many policies speak of it. */
export interface DistinctRow extends ReportedRow {
  /** Names of the policies that speak of it. */
  readonly policies: readonly string[];
}

/** How many rows, and how large. */
export interface Figures {
  readonly count: number;
  /** Provisioned GiB of those whose size is known. */
  readonly gib: number;
  readonly unsized: number;
}

/** `legacy`, `standard`, `disk` or `group`. */
export function kindOf(row: KeyedRow): string {
  if ("kind" in row) return row.kind;
  return "members" in row ? "group" : "disk";
}

/** Each snapshot, disk and group once, in the order in which they first come. */
export function distinctRows(rows: readonly ReportedRow[]): DistinctRow[] {
  const known = new Map<string, DistinctRow & { readonly policies: string[] }>();
  for (const reported of rows) {
    const { row, policy } = reported;
    const key = JSON.stringify([row.project_id, kindOf(row), row.id]);
    const first = known.get(key);
    if (first === undefined) known.set(key, { ...reported, policies: [policy.policy] });
    else if (!first.policies.includes(policy.policy)) first.policies.push(policy.policy);
  }
  return [...known.values()];
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

/** Snapshots and disks without groups: a group is made of snapshots, so that its GiB are theirs. */
export const withoutGroups = <T extends ReportedRow>(rows: readonly T[]): T[] =>
  rows.filter(({ row }) => kindOf(row) !== "group");
