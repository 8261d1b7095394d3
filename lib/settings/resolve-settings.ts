import type { EvsClientOptions } from "../evs";
import { checkSettings } from "./check-settings";
import { ConfigurationError } from "./configuration-error";
import { isForOneRegion, isInCatalog } from "./endpoints";
import { optionResolvers } from "./option-resolvers";
import type { ProviderSettings } from "./provider-settings";
import { refuseUnsupported } from "./refusals";
import { type RegionFacts, resolveRegion } from "./regions";
import { readSharedProfile } from "./shared-profile";
import { type CellSettings, type Environment, SettingsSource } from "./source";

/** The options of a client, and other results of the same settings. */
export interface ResolvedSettings extends EvsClientOptions {
  /** The features of the region. */
  readonly regionFacts: RegionFacts;
}

/**
 * The client's options from the provider block, the shared configuration file and the environment, in two steps: an
 * invalid value is an error immediately; a missing or unsupported setting is an error at the first read.
 *
 * @returns a function that returns the options, or throws ConfigurationError for a setting that reads need
 * @throws ConfigurationError
 */
export function resolveSettings(
  settings: ProviderSettings,
  environment: Environment,
): () => ResolvedSettings {
  for (const error of checkSettings(settings)) throw error;
  try {
    const options = resolveOptions(sourceOf(settings, environment));
    return () => options;
  } catch (error) {
    if (!(error instanceof ConfigurationError) || error.concerns !== "reads") throw error;
    return () => {
      throw error;
    };
  }
}

/** The settings of the projects of a fleet. */
export interface FleetSettings {
  /** Undefined if no region is set. */
  readonly region: string | undefined;
  /** Whether every region has the same endpoint of EVS. */
  readonly isForOneRegion: boolean;
  /** @throws ConfigurationError */
  inCell(cell: CellSettings): ResolvedSettings;
}

/**
 * As `resolveSettings`, for many projects: the settings are checked, and the shared configuration file is read, once.
 *
 * @throws ConfigurationError
 */
export function resolveFleetSettings(settings: ProviderSettings, environment: Environment): FleetSettings {
  for (const error of checkSettings(settings)) throw error;
  const source = sourceOf(settings, environment);
  return {
    region: source.tryGetText("region"),
    isForOneRegion: isForOneRegion(source),
    inCell: (cell) => resolveOptions(source.inCell(cell)),
  };
}

function sourceOf(settings: ProviderSettings, environment: Environment): SettingsSource {
  refuseUnsupported(environment);
  return withSharedProfile(new SettingsSource(settings, environment));
}

function resolveOptions(source: SettingsSource): ResolvedSettings {
  const parts = optionResolvers(source);
  const { evsEndpoint, iamEndpoint, credentials, project, tls, ...inRegion } = parts;
  const region = source.tryGetText("region");
  const known = isInCatalog(source) ? undefined : evsEndpoint();
  const signIn = credentials();
  const projectToRead = project();
  // The user's own Keystone returns the endpoint of block storage with the token. No request goes to a guessed address.
  const isFound = known === undefined && (signIn.kind === "password" || signIn.kind === "token");
  const { cbrEndpoint, ctsEndpoint, ...anywhere } = inRegion;
  const optional = isFound ? anywhere : inRegion;
  return {
    ...(region === undefined ? {} : { region }),
    regionFacts: resolveRegion(source.settings, region),
    ...(isFound ? {} : { evsEndpoint: known ?? evsEndpoint() }),
    iamEndpoint: iamEndpoint(),
    credentials: signIn,
    ...(projectToRead === undefined ? {} : { project: projectToRead }),
    tls: tls(),
    ...Object.fromEntries(
      Object.entries(optional).flatMap(([name, resolve]) => {
        const value = resolve();
        return value === undefined ? [] : [[name, value]];
      }),
    ),
  };
}

function withSharedProfile(source: SettingsSource): SettingsSource {
  const [file, profile] = [source.tryGet("shared_config_file"), source.tryGet("profile")];
  if (file === undefined && profile === undefined) return source;
  return source.withProfile(readSharedProfile(file, profile));
}
