import { Table, type WireRow } from "./evs/table";
import type { ServerHabits } from "./habits";
import type { Scenario } from "./scenario";

/** The cloud behind the API; tests change it while it is read. */
export class World {
  readonly snapshots: Table;
  readonly volumes: Table;
  readonly recycleBin: Table;

  constructor(scenario: Scenario, habits: ServerHabits) {
    const render = (row: WireRow) => withHabits(row, habits);
    this.snapshots = new Table(scenario.snapshots, render);
    this.volumes = new Table(scenario.volumes, render);
    this.recycleBin = new Table(scenario.recycleBin, render);
  }

  /** Moves a disk into the recycle bin. */
  recycle(volumeId: string, planDeleteAt: string): void {
    const disk = this.volumes.delete(volumeId);
    if (disk !== undefined)
      this.recycleBin.put({ ...disk, plan_delete_at: planDeleteAt, pre_deleted_at: null });
  }

  /** Takes a disk out of the recycle bin again. */
  restore(volumeId: string): void {
    const disk = this.recycleBin.delete(volumeId);
    if (disk !== undefined) this.volumes.put(disk);
  }
}

function withHabits(row: WireRow, { extensionKeys, times }: ServerHabits): unknown {
  if (extensionKeys && times === "plain") return row;
  return Object.fromEntries(
    Object.entries(row)
      .filter(([key]) => extensionKeys || !key.startsWith("os-extended-snapshot-attributes:"))
      .map(([key, value]) => [
        key,
        key.endsWith("_at") && typeof value === "string" ? spell(value, times) : value,
      ]),
  );
}

function spell(time: string, times: ServerHabits["times"]): string {
  if (times === "lowercase") return time.replace("T", "t");
  return times === "zoned" ? `${time}Z` : time;
}
