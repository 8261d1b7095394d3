import { Fn, type IResolvable } from "cdktf";
import type { GivenColumns, GivenList } from "../../audit/spec/given-columns";

/** Lists that another provider has read, and their region. */
export interface GivenLists extends Readonly<Partial<Record<GivenList, IResolvable>>> {
  readonly region: string;
  /** The disks, read again in the other order. */
  readonly volumes_reversed?: IResolvable;
}

/** Columns that every list must have. Some policies need more. */
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
/** The lists in their order, each with the list whose columns it has. */
const LISTS = [
  ["snapshots", "snapshots"],
  ["standard_snapshots", "standard_snapshots"],
  ["volumes", "volumes"],
  ["volumes_reversed", "volumes"],
  ["recycle_bin", "recycle_bin"],
] as const;

/** The needed lists in the form that the `evs` provider accepts: JSON by columns. */
export function givenFacts({ region, ...lists }: GivenLists, needed: GivenColumns = {}): string {
  const columns = LISTS.flatMap(([list, kind]) => {
    const rows = lists[list];
    const names = new Set([...COLUMNS[kind], ...neededOf(kind, needed)]);
    return rows === undefined ? [] : [[list, columnsOf(rows, [...names])] as const];
  });
  return Fn.jsonencode({ region, ...Object.fromEntries(columns) });
}

/** Columns for snapshots are needed from both kinds. */
function neededOf(kind: GivenList, needed: GivenColumns): readonly string[] {
  if (kind !== "standard_snapshots") return needed[kind] ?? [];
  return (needed.snapshots ?? []).filter((column) => column !== "metadata");
}

function columnsOf(rows: IResolvable, names: readonly string[]): Record<string, IResolvable> {
  return Object.fromEntries(names.map((name) => [name, Fn.lookupNested(rows, ["*", name])]));
}
