import { type ApiVersion, type EvsClientOptions, shownText } from "../evs";
import { API_VERSIONS, type RangedArgument } from "./arguments";
import { tryResolveCertificates } from "./certificates";
import { ConfigurationError } from "./configuration-error";
import { resolveCredentials, tryGetAccount } from "./credentials";
import {
  resolveEndpoint,
  tryResolveEndpoint,
  tryResolveEndpointProject,
  tryResolveGlobal,
  tryResolveNamed,
  tryResolveSts,
} from "./endpoints";
import { given, wrongSetting } from "./given";
import { parseCount, parseMaxWait, parseSwitch } from "./numbers";
import { SettingsSource } from "./source";

/** Resolves each part of the options separately, so each can have its own error. */
export function optionResolvers(source: SettingsSource) {
  return {
    evsEndpoint: () => resolveEndpoint(source, "evs"),
    iamEndpoint: () => resolveEndpoint(source.whereSignedIn, "iam"),
    cbrEndpoint: () => tryResolveEndpoint(source, "cbr"),
    ctsEndpoint: () => tryResolveEndpoint(source, "cts"),
    stsEndpoint: () => tryResolveSts(source.whereSignedIn),
    organizationsEndpoint: () => tryResolveGlobal(source, "organizations"),
    epsEndpoint: () => tryResolveGlobal(source, "eps"),
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

function resolveProject(source: SettingsSource): EvsClientOptions["project"] {
  const { cell } = source;
  if (cell !== undefined) return cell.projectId === null ? undefined : { id: cell.projectId };
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
