import type { AlarmRule, ReportedEvent } from "./ces/ces-routes";
import type { ServerHabits } from "./habits";
import { ProjectWorld } from "./project-world";
import type { Scenario } from "./scenario";
import type { PublishedMessage, Subscription, Topic } from "./smn/smn-routes";

/** The resources of the API. Resources that do not belong to another project's world are in the first one's. */
export class World extends ProjectWorld {
  /** By URN. */
  readonly topics = new Map<string, Topic>();
  /** By URN, oldest first. */
  readonly subscriptions = new Map<string, Subscription>();
  /** Messages that topics received, oldest first. */
  readonly published: PublishedMessage[] = [];
  /** Events that were reported, oldest first. */
  readonly events: ReportedEvent[] = [];
  /** By ID. */
  readonly alarmRules = new Map<string, AlarmRule>();
  private readonly cells: ReadonlyMap<string, ProjectWorld>;

  constructor(
    private readonly scenario: Scenario,
    habits: ServerHabits,
  ) {
    super(scenario, habits);
    this.cells = new Map(
      (scenario.cells ?? []).map(({ project, ...rows }) => [project, new ProjectWorld(rows, habits)]),
    );
    for (const { name, display_name } of scenario.topics ?? []) {
      this.addTopic(scenario.projects[0]?.id ?? "", name, display_name);
    }
  }

  /** The resources of a project. */
  of(projectId: string): ProjectWorld {
    return this.cells.get(projectId) ?? this;
  }

  /** Creates a topic. The same name gives the same topic. */
  addTopic(projectId: string, name: string, displayName = ""): Topic {
    const project = this.scenario.projects.find(({ id }) => id === projectId);
    const region = project === undefined ? "unknown" : regionOf(project.name);
    const urn = `urn:smn:${region}:${projectId}:${name}`;
    const topic = this.topics.get(urn) ?? { urn, name, displayName };
    this.topics.set(urn, topic);
    return topic;
  }
}

/** A project's name starts with its region. The region's own project has no suffix. */
export const regionOf = (projectName: string): string => projectName.split("_")[0] ?? "";
