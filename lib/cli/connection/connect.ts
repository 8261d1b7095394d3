import type { Texts } from "../../audit/catalogue";
import { onlyKindOf } from "../../audit/catalogue/snapshot-kinds";
import { FactReader, type FactReaderOptions } from "../../audit/facts/fact-reader";
import { EvsClient, type EvsClientEvents } from "../../evs";
import { resolveSettings } from "../../settings";
import { TOOL } from "../tool";
import { isProjectId, type SettingsOptions, toSettings } from "./settings-options";

export interface CommandConnection {
  readonly client: EvsClient;
  readonly facts: FactReader;
  /** What is known of the region, and how facts are read. */
  readonly reading: FactReaderOptions;
}

/**
 * A client by flags, profile and environment, as the provider has it. A project that is named on the command line goes
 * before every other.
 *
 * @throws ConfigurationError
 */
export function connect(options: SettingsOptions, events: EvsClientEvents, texts: Texts): CommandConnection {
  const { deletionTraces = false } = options;
  const { regionFacts, ...resolved } = resolveSettings(toSettings(options), process.env)();
  const { region = null } = resolved;
  const recycleBin = regionFacts.recycleBin && options.recycleBin !== false;
  const { project = resolved.project } = { project: projectOf(options) };
  const client = new EvsClient({
    ...resolved,
    project,
    events,
    userAgent: `cdktf-evs-snapshots/${TOOL.version} ${TOOL.name}`,
  });
  const onlyKind = onlyKindOf(options.kinds);
  const reading = { texts, place: { region }, deletionTraces, recycleBin, onlyKind };
  return { client, reading, facts: new FactReader(client, reading) };
}

function projectOf({ project }: SettingsOptions) {
  if (project === undefined) return undefined;
  return isProjectId(project) ? { id: project } : { name: project };
}
