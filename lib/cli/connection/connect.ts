import type { Texts } from "../../audit/catalogue";
import { onlyKindOf } from "../../audit/catalogue/snapshot-kinds";
import { FactReader, type FactReaderOptions } from "../../audit/facts/fact-reader";
import type { Place } from "../../audit/facts/place";
import { EvsClient, type EvsClientEvents } from "../../evs";
import { type CellConnection, FleetConnector } from "../../fleet";
import { type ResolvedSettings, resolveSettings } from "../../settings";
import { TOOL } from "../tool";
import { isProjectId, type SettingsOptions, toSettings } from "./settings-options";

export interface CommandConnection {
  readonly client: EvsClient;
  readonly facts: FactReader;
  /** The features of the region, and options for reading facts. */
  readonly reading: FactReaderOptions;
}

/**
 * A client from flags, profile and environment, as in the provider. The project of the command line takes precedence.
 *
 * @throws ConfigurationError
 */
export function connect(options: SettingsOptions, events: EvsClientEvents, texts: Texts): CommandConnection {
  const { regionFacts, ...resolved } = resolveSettings(toSettings(options), process.env)();
  const { region = null } = resolved;
  const { project = resolved.project } = { project: projectOf(options) };
  const client = new EvsClient({ ...resolved, project, events, userAgent: USER_AGENT });
  const reading = readingOf(options, { place: { region }, regionFacts, texts });
  return { client, reading, facts: new FactReader(client, reading) };
}

const USER_AGENT = `cdktf-evs-snapshots/${TOOL.version} ${TOOL.name}`;

/** Clients for the cells of a fleet, and readers of their facts. */
export interface FleetConnection {
  readonly connector: FleetConnector;
  readonly readerOf: (connection: CellConnection, place: Place) => FactReader;
}

/**
 * The same for a fleet.
 *
 * @param regions undefined for that of the settings
 * @throws ConfigurationError
 */
export function connectFleet(
  options: SettingsOptions,
  regions: readonly string[] | undefined,
  events: EvsClientEvents,
  texts: Texts,
): FleetConnection {
  const common = { events, userAgent: USER_AGENT };
  return {
    connector: new FleetConnector(toSettings(options), process.env, regions, common),
    readerOf: ({ client, settings: { regionFacts } }, place) =>
      new FactReader(client, readingOf(options, { place, regionFacts, texts })),
  };
}

function readingOf(
  options: SettingsOptions,
  {
    place,
    regionFacts,
    texts,
  }: Pick<FactReaderOptions, "place"> & Pick<ResolvedSettings, "regionFacts"> & { readonly texts: Texts },
): FactReaderOptions {
  const { deletionTraces = false } = options;
  const recycleBin = regionFacts.recycleBin && options.recycleBin !== false;
  return { texts, place, deletionTraces, recycleBin, onlyKind: onlyKindOf(options.kinds) };
}

function projectOf({ project }: SettingsOptions) {
  if (project === undefined) return undefined;
  return isProjectId(project) ? { id: project } : { name: project };
}
