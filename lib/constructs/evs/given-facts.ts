import { Fn, type IResolvable } from "cdktf";
import type { GivenColumns, GivenList } from "../../audit/limits/given-columns";

/** Lists that another provider has read, and where. */
export interface GivenLists extends Readonly<Partial<Record<GivenList, IResolvable>>> {
  readonly region: string;
}

/** The columns that say what a row is; policies ask for some more. */
const COLUMNS: Readonly<Record<GivenList, readonly string[]>> = {
  snapshots: ["id", "name", "status", "size", "volume_id", "created_at", "metadata"],
  volumes: ["id", "name", "status", "size", "snapshot_id", "created_at"],
  recycle_bin: ["id", "name", "status", "size", "plan_delete_at"],
};
const LISTS = Object.keys(COLUMNS) as GivenList[];

/** Lists in the form in which the `evs` provider takes facts: JSON by columns, those that are needed. */
export function givenFacts({ region, ...lists }: GivenLists, needed: GivenColumns = {}): string {
  const columns = LISTS.flatMap((list) => {
    const rows = lists[list];
    const names = new Set([...COLUMNS[list], ...(needed[list] ?? [])]);
    return rows === undefined ? [] : [[list, columnsOf(rows, [...names])] as const];
  });
  return Fn.jsonencode({ region, ...Object.fromEntries(columns) });
}

function columnsOf(rows: IResolvable, names: readonly string[]): Record<string, IResolvable> {
  return Object.fromEntries(names.map((name) => [name, Fn.lookupNested(rows, ["*", name])]));
}
