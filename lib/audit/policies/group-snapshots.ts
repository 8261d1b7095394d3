import type { Snapshot } from "../../evs";
import { groupBy } from "../engine/group-by";
import type { World } from "../engine/world";
import { fieldOf } from "../facts/fields";
import { type List, Unknown } from "../known";
import type { Grouping } from "../spec/grouping";
import type { WholeGroup } from "../spec/subject";

/** Groups of snapshots, and snapshots that may be in any group. */
export interface SnapshotGroups extends List<WholeGroup> {
  /** The members of a group, with those that it may have in addition as gaps. */
  membersOf(group: WholeGroup): List<Snapshot>;
}

/** The groups of snapshots. A row that may not count, or may be in any group, is not a member but a gap of each. */
export function groupSnapshots(world: World, { column, keyOf }: Grouping): SnapshotGroups {
  const { rows, gaps } = world.snapshots;
  const members: Snapshot[] = [];
  const doubts: Unknown[] = [];
  for (const row of rows) {
    const key = column === undefined ? undefined : fieldOf(row, row.id, column, world.facts);
    const doubt = key instanceof Unknown ? key : world.tryGetDoubt(row, "snapshot");
    if (doubt === undefined) members.push(row);
    else doubts.push(doubt);
  }
  const beside = [...doubts.slice(0, 1), ...gaps];
  return {
    rows: [...groupBy(members, keyOf)].map(([id, own]) => groupOf(id, own)),
    gaps: beside,
    membersOf: (group) => ({ rows: group.members, gaps: beside }),
  };
}

const groupOf = (id: string, members: readonly Snapshot[]): WholeGroup => ({
  id,
  name: id,
  size: members.reduce((sum, { size }) => sum + (size ?? 0), 0),
  metadata: {},
  createdAt: null,
  problem: null,
  unreadable: [],
  members: [...members].sort((a, b) => (b.size ?? 0) - (a.size ?? 0) || (a.id < b.id ? -1 : 1)),
});
