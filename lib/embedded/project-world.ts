import { Table, type WireRow } from "./evs/table";
import type { Fault } from "./faults";
import type { ServerHabits } from "./habits";
import type { ScenarioCell, ScenarioTrace } from "./scenario";

/** The resources of one project. Tests change them during a read. */
export class ProjectWorld {
  readonly snapshots: Table;
  readonly volumes: Table;
  readonly recycleBin: Table;
  /** Snapshots in object storage. */
  readonly standardSnapshots: Table;
  readonly snapshotChains: Table;
  /** CBR's backups. */
  readonly backups: Table;
  /** CTS's traces. */
  readonly traces: readonly ScenarioTrace[];
  /** Failure of every request for the project. */
  readonly fault: Fault | undefined;

  constructor(rows: Omit<ScenarioCell, "project">, habits: ServerHabits) {
    const table = (list: readonly WireRow[] = []) => new Table(list, (row) => withHabits(row, habits));
    this.snapshots = table(rows.snapshots);
    this.volumes = table(rows.volumes);
    this.recycleBin = table(rows.recycleBin);
    this.standardSnapshots = table(rows.standardSnapshots);
    this.snapshotChains = table(rows.snapshotChains);
    this.backups = table(rows.backups);
    this.traces = rows.traces ?? [];
    this.fault = rows.fault;
  }

  /** Moves a disk to the recycle bin. */
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
