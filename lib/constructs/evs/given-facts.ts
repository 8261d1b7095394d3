import { Fn, type IResolvable } from "cdktf";
import type { GivenColumns, GivenList } from "../../audit/spec/given-columns";

/** Lists that another provider has read, and where. */
export interface GivenLists extends Readonly<Partial<Record<GivenList, IResolvable>>> {
  readonly region: string;
  /** The disks once more, in the other order. */
  readonly volumes_reversed?: IResolvable;
}

/** The columns that say what a row is; policies ask for some more. */
const COLUMNS: Readonly<Record<GivenList, readonly string[]>> = {
  snapshots: ["id", "name", "status", "size", "volume_id", "created_at", "metadata"],
  standard_snapshots: [
    "id",
    "name",
    "status",
    "size",
    "volume_id",
    "created_at",
    "updated_at",
    "retention_at",
    "category",
    "tags",
  ],
  volumes: ["id", "name", "status", "size", "snapshot_id", "created_at"],
  recycle_bin: ["id", "name", "status", "size", "plan_delete_at"],
};
/** The lists in their order, each with the one whose columns it has. */
const LISTS = [
  ["snapshots", "snapshots"],
  ["standard_snapshots", "standard_snapshots"],
  ["volumes", "volumes"],
  ["volumes_reversed", "volumes"],
  ["recycle_bin", "recycle_bin"],
] as const;

/** Lists in the form in which the `evs` provider takes facts: JSON by columns, those that are needed. */
export function givenFacts({ region, ...lists }: GivenLists, needed: GivenColumns = {}): string {
  const columns = LISTS.flatMap(([list, kind]) => {
    const rows = lists[list];
    const names = new Set([...COLUMNS[kind], ...neededOf(kind, needed)]);
    return rows === undefined ? [] : [[list, columnsOf(rows, [...names])] as const];
  });
  return Fn.jsonencode({ region, ...Object.fromEntries(columns) });
}

/** What policies ask of snapshots, they ask of both kinds. */
function neededOf(kind: GivenList, needed: GivenColumns): readonly string[] {
  if (kind !== "standard_snapshots") return needed[kind] ?? [];
  return (needed.snapshots ?? []).filter((column) => column !== "metadata");
}

function columnsOf(rows: IResolvable, names: readonly string[]): Record<string, IResolvable> {
  return Object.fromEntries(names.map((name) => [name, Fn.lookupNested(rows, ["*", name])]));
}
