import type { AlarmRule, ReportedEvent } from "./ces/ces-routes";
import { Table, type WireRow } from "./evs/table";
import type { ServerHabits } from "./habits";
import type { Scenario, ScenarioTrace } from "./scenario";
import type { PublishedMessage, Subscription, Topic } from "./smn/smn-routes";

/** The cloud behind the API; tests change it while it is read. */
export class World {
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
  /** By URN. */
  readonly topics = new Map<string, Topic>();
  /** By URN, oldest first. */
  readonly subscriptions = new Map<string, Subscription>();
  /** Messages that topics took, oldest first. */
  readonly published: PublishedMessage[] = [];
  /** Events that were reported, oldest first. */
  readonly events: ReportedEvent[] = [];
  /** By ID. */
  readonly alarmRules = new Map<string, AlarmRule>();

  constructor(
    private readonly scenario: Scenario,
    habits: ServerHabits,
  ) {
    const render = (row: WireRow) => withHabits(row, habits);
    this.snapshots = new Table(scenario.snapshots, render);
    this.volumes = new Table(scenario.volumes, render);
    this.recycleBin = new Table(scenario.recycleBin, render);
    this.standardSnapshots = new Table(scenario.standardSnapshots ?? [], render);
    this.snapshotChains = new Table(scenario.snapshotChains ?? [], render);
    this.backups = new Table(scenario.backups ?? [], render);
    this.traces = scenario.traces ?? [];
    for (const { name, display_name } of scenario.topics ?? []) {
      this.addTopic(scenario.projects[0]?.id ?? "", name, display_name);
    }
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

  /** Makes a topic; the same name again is the same topic. */
  addTopic(projectId: string, name: string, displayName = ""): Topic {
    const project = this.scenario.projects.find(({ id }) => id === projectId);
    // A project is named after its region, with a suffix of its own unless it is the region's first.
    const [region] = (project?.name ?? "unknown").split("_");
    const urn = `urn:smn:${region}:${projectId}:${name}`;
    const topic = this.topics.get(urn) ?? { urn, name, displayName };
    this.topics.set(urn, topic);
    return topic;
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
