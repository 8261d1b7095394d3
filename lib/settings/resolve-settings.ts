import { readFileSync } from "node:fs";
import type { EvsClientOptions } from "../evs";
import { resolveCredentials } from "./credentials";
import { resolveEndpoints } from "./endpoints";
import { readSharedProfile } from "./shared-profile";
import { configurationError, type Environment, type KnownProviderConfig, SettingsSource } from "./source";

/**
 * The client's options from the provider block, the shared configuration file and the environment.
 *
 * @throws DiagnosticError naming the argument that is missing or wrong
 */
export function resolveSettings(config: KnownProviderConfig, environment: Environment): EvsClientOptions {
  const source = withSharedProfile(new SettingsSource(config, environment));
  const endpoints = resolveEndpoints(source);
  return {
    evsEndpoint: endpoints.evs,
    iamEndpoint: endpoints.iam,
    credentials: resolveCredentials(source),
    project: resolveProject(source),
    tls: resolveTls(source),
    ...withoutNull({
      maxRetries: config.max_retries ?? countFrom(source, "HW_MAX_RETRIES"),
      pageSize: config.page_size,
      maxConcurrency: config.max_concurrency,
      requestTimeoutMs: config.request_timeout === null ? null : config.request_timeout * 1000,
    }),
  };
}

function withSharedProfile(source: SettingsSource): SettingsSource {
  const file = source.tryGetText("shared_config_file");
  const profile = source.tryGetText("profile");
  if (file === undefined && profile === undefined) return source;
  return source.withProfile(readSharedProfile(file, profile));
}

function resolveProject(source: SettingsSource): EvsClientOptions["project"] {
  const id = source.tryGetText("project_id");
  if (id !== undefined) return { id };
  const name = source.tryGetText("project_name") ?? source.tryGetText("region");
  if (name !== undefined) return { name };
  throw configurationError(
    "No project",
    `The evs provider does not know which project to read. ${SettingsSource.remedy("project_id")} ` +
      "With a region or project_name the project ID is looked up through IAM.",
    "project_id",
  );
}

function resolveTls(source: SettingsSource): NonNullable<EvsClientOptions["tls"]> {
  const insecure = source.config.insecure ?? switchFrom(source, "HW_INSECURE", "OS_INSECURE");
  const caCertificate = source.tryGetText("cacert_file");
  return {
    insecure,
    ...(caCertificate === undefined ? {} : { caCertificate: readCertificate(caCertificate) }),
  };
}

/** A PEM text is taken as it is, anything else is a path. */
function readCertificate(pathOrText: string): string {
  if (pathOrText.includes("-----BEGIN")) return pathOrText;
  try {
    return readFileSync(pathOrText, "utf8");
  } catch (error) {
    throw configurationError(
      "CA certificate cannot be read",
      `${pathOrText}: ${(error as NodeJS.ErrnoException).code}. Give the path of a PEM file, or the PEM text.`,
      "cacert_file",
    );
  }
}

function switchFrom(source: SettingsSource, ...variables: readonly string[]): boolean {
  const given = source.tryGetVariable(...variables)?.toLowerCase();
  if (given === undefined || ["false", "0", "f"].includes(given)) return false;
  if (["true", "1", "t"].includes(given)) return true;
  throw configurationError(
    "Invalid environment variable",
    `${variables[0]} must be true or false.`,
    "insecure",
  );
}

function countFrom(source: SettingsSource, variable: string): number | null {
  const given = source.tryGetVariable(variable);
  if (given === undefined) return null;
  if (/^\d+$/.test(given)) return Number(given);
  throw configurationError(
    "Invalid environment variable",
    `${variable} must be a whole number of at least 0, got "${given}".`,
    "max_retries",
  );
}

function withoutNull<T extends Record<string, number | null>>(values: T): { [K in keyof T]?: number } {
  const entries = Object.entries(values).filter((entry): entry is [string, number] => entry[1] !== null);
  return Object.fromEntries(entries) as { [K in keyof T]?: number };
}
