import { type ApiVersion, type EvsClientOptions, shownText } from "../evs";
import { API_VERSIONS, type RangedArgument } from "./arguments";
import { tryResolveCertificates } from "./certificates";
import { ConfigurationError } from "./configuration-error";
import { resolveCredentials, tryGetAccount } from "./credentials";
import {
  checkEndpointKeys,
  isInCatalog,
  resolveEndpoint,
  tryResolveEndpoint,
  tryResolveEndpointProject,
  tryResolveNamed,
  tryResolveSts,
} from "./endpoints";
import { given, wrongSetting } from "./given";
import { parseCount, parseMaxWait, parseSwitch } from "./numbers";
import type { ProviderSettings } from "./provider-settings";
import { refuseUnsupported } from "./refusals";
import { type RegionFacts, resolveRegion } from "./regions";
import { resolveRoles } from "./roles";
import { readSharedProfile } from "./shared-profile";
import { type Environment, SettingsSource } from "./source";

/** A client's options, and what goes by the same settings. */
export interface ResolvedSettings extends EvsClientOptions {
  /** What the region has. */
  readonly regionFacts: RegionFacts;
}

/**
 * What can be told from the provider block alone, so that `terraform validate` tells it. What the block leaves out may
 * be in the environment when it is needed.
 */
export function checkSettings(settings: ProviderSettings): readonly ConfigurationError[] {
  const source = new SettingsSource(settings, {});
  // Roles on their own, too: who assumes them may be known from the environment only.
  const parts = [
    () => checkEndpointKeys(settings),
    () => resolveRegion(settings, undefined),
    () => resolveRoles(source),
    ...Object.values(partsOf(source)),
  ];
  const errors = parts.flatMap((resolve) => tryCatch(resolve) ?? []);
  // One setting can be at fault in several parts.
  const distinct = new Map(errors.map((error) => [error.message, error]));
  return [...distinct.values()].filter(({ concerns }) => concerns === "everybody");
}

/**
 * The client's options from the provider block, the shared configuration file and the environment, in two steps: what
 * is given and wrong is told at once; what is missing or not supported is told to whoever reads.
 *
 * @returns gives the options, or throws ConfigurationError with what reading needs
 * @throws ConfigurationError
 */
export function resolveSettings(
  settings: ProviderSettings,
  environment: Environment,
): () => ResolvedSettings {
  for (const error of checkSettings(settings)) throw error;
  try {
    refuseUnsupported(environment);
    const options = resolveOptions(withSharedProfile(new SettingsSource(settings, environment)));
    return () => options;
  } catch (error) {
    if (!(error instanceof ConfigurationError) || error.concerns !== "reads") throw error;
    return () => {
      throw error;
    };
  }
}

/** Each part of the options apart, so that each can be wrong on its own. */
function partsOf(source: SettingsSource) {
  return {
    evsEndpoint: () => resolveEndpoint(source, "evs"),
    iamEndpoint: () => resolveEndpoint(source, "iam"),
    cbrEndpoint: () => tryResolveEndpoint(source, "cbr"),
    ctsEndpoint: () => tryResolveEndpoint(source, "cts"),
    stsEndpoint: () => tryResolveSts(source),
    metadataEndpoint: () => tryResolveNamed(source, "metadata"),
    credentials: () => resolveCredentials(source),
    project: () => resolveProject(source),
    tls: () => resolveTls(source),
    maxRetries: () => tryResolveCount(source, "max_retries"),
    pageSize: () => tryResolveCount(source, "page_size"),
    maxConcurrency: () => tryResolveCount(source, "max_concurrency"),
    apiVersion: () => tryResolveVersion(source),
    requestTimeoutMs: () => {
      const seconds = tryResolveCount(source, "request_timeout");
      return seconds === undefined ? undefined : seconds * 1000;
    },
    maxWaitMs: () => {
      const found = source.tryGet("max_wait");
      return found === undefined ? undefined : parseMaxWait(found);
    },
  };
}

function resolveOptions(source: SettingsSource): ResolvedSettings {
  const parts = partsOf(source);
  const { evsEndpoint, iamEndpoint, credentials, project, tls, ...inRegion } = parts;
  const region = source.tryGetText("region");
  const known = isInCatalog(source) ? undefined : evsEndpoint();
  const signIn = credentials();
  // A Keystone of somebody's own says with the token where block storage is; nothing is sent to a guessed address.
  const isFound = known === undefined && (signIn.kind === "password" || signIn.kind === "token");
  const { cbrEndpoint, ctsEndpoint, ...anywhere } = inRegion;
  const optional = isFound ? anywhere : inRegion;
  return {
    ...(region === undefined ? {} : { region }),
    regionFacts: resolveRegion(source.settings, region),
    ...(isFound ? {} : { evsEndpoint: known ?? evsEndpoint() }),
    iamEndpoint: iamEndpoint(),
    credentials: signIn,
    project: project(),
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

function resolveProject(source: SettingsSource): EvsClientOptions["project"] {
  const id = source.tryGetHeader("project_id") ?? source.tryGetHeader("tenant_id");
  const delegated = source.tryGet("delegated_project");
  const inEndpoint = tryResolveEndpointProject(source);
  if (id !== undefined) {
    if (delegated !== undefined) throw wrongSetting(delegated, namesAnother(id.from));
    if (inEndpoint !== undefined && inEndpoint.value !== id.value) {
      throw wrongSetting(inEndpoint, namesAnother(id.from));
    }
    return { id: id.value };
  }
  const name = delegated ?? source.tryGet("project_name") ?? source.tryGet("tenant_name");
  if (name === undefined && inEndpoint !== undefined) return { id: inEndpoint.value };
  const found = name ?? source.tryGet("region");
  if (found !== undefined) return { name: found.value, ...tryGetAccount(source, "PROJECT") };
  throw new ConfigurationError(
    "No project",
    `The project to read is unknown. ${SettingsSource.remedy("project_id")} ` +
      "With a region or project_name, the provider looks up the project ID through IAM.",
    { argument: ["project_id"], concerns: "reads" },
  );
}

const namesAnother = (other: string) => `and ${other} both name a project. Set only one of them.`;

function resolveTls(source: SettingsSource): NonNullable<EvsClientOptions["tls"]> {
  const { insecure } = source.settings;
  const found = source.tryGetFromEnvironment("insecure");
  const caCertificate = tryResolveCertificates(source);
  return {
    insecure: insecure ?? (found === undefined ? false : parseSwitch(found)),
    ...(caCertificate === undefined ? {} : { caCertificate }),
  };
}

function tryResolveCount(
  source: SettingsSource,
  argument: Exclude<RangedArgument, `assume_role${string}`>,
): number | undefined {
  const found =
    given(source.settings[argument]?.toString(), argument, [argument]) ??
    source.tryGetFromEnvironment(argument);
  return found === undefined ? undefined : parseCount(found, argument);
}

function tryResolveVersion(source: SettingsSource): ApiVersion | undefined {
  const found = source.tryGet("api_version");
  if (found === undefined) return undefined;
  const version = API_VERSIONS.find((one) => one === found.value);
  if (version !== undefined) return version;
  throw wrongSetting(found, `must be one of ${API_VERSIONS.join(", ")}, got ${shownText(found.value)}.`);
}

function tryCatch(work: () => unknown): ConfigurationError | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    if (error instanceof ConfigurationError) return error;
    throw error;
  }
}
