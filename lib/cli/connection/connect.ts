import type { Texts } from "../../audit/catalogue";
import type { AuditClient } from "../../audit/facts/attempt";
import { FactReader } from "../../audit/facts/fact-reader";
import { onlyKindOf } from "../../audit/spec/snapshot-kinds";
import { EvsClient, type EvsClientEvents } from "../../evs";
import { resolveSettings } from "../../settings";
import { TOOL } from "../tool";
import { isProjectId, type SettingsOptions, toSettings } from "./settings-options";

export interface CommandConnection {
  readonly client: EvsClient;
  readonly facts: FactReader;
  /** A reader with the same settings over a client that is watched. */
  readonly readerOf: (client: AuditClient) => FactReader;
}

/**
 * A client by flags, profile and environment, as the provider has it. A project that is named on the command line goes
 * before every other.
 *
 * @throws ConfigurationError
 */
export function connect(options: SettingsOptions, events: EvsClientEvents, texts: Texts): CommandConnection {
  const { deletionTraces = false } = options;
  const { region, ...resolved } = resolveSettings(toSettings(options), process.env)();
  const { project = resolved.project } = { project: projectOf(options) };
  const client = new EvsClient({
    ...resolved,
    project,
    events,
    userAgent: `cdktf-evs-snapshots/${TOOL.version} ${TOOL.name}`,
  });
  const onlyKind = onlyKindOf(options.kinds);
  const readerOf = (watched: AuditClient) =>
    new FactReader(watched, { texts, region, deletionTraces, onlyKind });
  return { client, facts: readerOf(client), readerOf };
}

function projectOf({ project }: SettingsOptions) {
  if (project === undefined) return undefined;
  return isProjectId(project) ? { id: project } : { name: project };
}
