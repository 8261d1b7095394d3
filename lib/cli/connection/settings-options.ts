import { type Command, InvalidArgumentError, Option } from "commander";
import { type SnapshotKind, tryGetKindsProblem } from "../../audit/catalogue/snapshot-kinds";
import type { ProviderSettings } from "../../settings";
import {
  API_VERSIONS,
  ENDPOINT_KEYS,
  type RangedArgument,
  rangeOf,
  tryParseMaxWait,
} from "../../settings/arguments";

/** Flags for the arguments of the provider block. Secrets come from the environment or a profile only. */
export interface SettingsOptions {
  readonly region?: string;
  readonly project?: string;
  readonly profile?: string;
  readonly sharedConfigFile?: string;
  readonly cloud?: string;
  readonly authUrl?: string;
  readonly endpoint?: Readonly<Record<string, string>>;
  readonly cacertFile?: string;
  readonly insecure?: boolean;
  readonly maxRetries?: number;
  readonly pageSize?: number;
  readonly maxConcurrency?: number;
  readonly requestTimeout?: number;
  readonly apiVersion?: string;
  readonly maxWait?: string;
  readonly deletionTraces?: boolean;
  readonly ecsAgency?: boolean;
  readonly recycleBin?: boolean;
  readonly kinds?: readonly SnapshotKind[];
}

export function addSettingsOptions(command: Command): Command {
  return command
    .option("--region <name>", "region, for example cn-north-4")
    .option("--project <id or name>", "project to read (default: from the environment or the region)")
    .option("--profile <name>", "profile of the shared configuration file")
    .option("--shared-config-file <path>", "KooCLI configuration file (default: ~/.hcloud/config.json)")
    .option("--cloud <domain>", "domain of the cloud's endpoints")
    .option("--auth-url <url>", "IAM endpoint")
    .option(
      "--endpoint <service=url>",
      `endpoint of ${ENDPOINT_KEYS.join(" or ")}; may be repeated`,
      addEndpoint,
    )
    .option("--cacert-file <path>", "additional CA certificates to trust")
    .option("--insecure", "do not verify the server's TLS certificate")
    .addOption(count("--max-retries", "max_retries", "how often to retry a failed request"))
    .addOption(count("--page-size", "page_size", "rows per request"))
    .addOption(
      count("--max-concurrency", "max_concurrency", "maximum number of concurrent requests to one endpoint"),
    )
    .addOption(count("--request-timeout", "request_timeout", "timeout of a request in seconds"))
    .addOption(
      new Option("--api-version <version>", "API version for snapshots and disks").choices(API_VERSIONS),
    )
    .option(
      "--max-wait <duration>",
      "total time to wait for rate limits of the gateway (default: 15m)",
      parseMaxWait,
    )
    .option("--deletion-traces", "read from CTS when lost disks were deleted, and by whom")
    .option("--ecs-agency", "sign in as the agency of the ECS on which this runs")
    .option("--no-recycle-bin", "do not read the recycle bin; the region has none")
    .option(
      "--kinds <kinds>",
      "kinds of snapshots to read: legacy, or legacy,standard (default: both, if the region has them)",
      parseKinds,
    );
}

/** The flags as arguments of the provider block. */
export function toSettings(options: SettingsOptions): ProviderSettings {
  return {
    region: options.region ?? null,
    ...(options.project === undefined ? {} : projectOf(options.project)),
    profile: options.profile ?? null,
    shared_config_file: options.sharedConfigFile ?? null,
    cloud: options.cloud ?? null,
    auth_url: options.authUrl ?? null,
    ecs_agency: options.ecsAgency ?? null,
    endpoints: options.endpoint ?? null,
    cacert_file: options.cacertFile ?? null,
    insecure: options.insecure ?? null,
    max_retries: options.maxRetries ?? null,
    page_size: options.pageSize ?? null,
    max_concurrency: options.maxConcurrency ?? null,
    request_timeout: options.requestTimeout ?? null,
    api_version: options.apiVersion ?? null,
    max_wait: options.maxWait ?? null,
  };
}

/** IAM's project IDs are 32 hexadecimal digits. Any other value is a name. */
export const isProjectId = (text: string) => /^[\da-f]{32}$/i.test(text);

const projectOf = (project: string) =>
  isProjectId(project) ? { project_id: project } : { project_name: project };

function count(flag: string, argument: RangedArgument, description: string): Option {
  const [least, most] = rangeOf(argument);
  return new Option(`${flag} <number>`, `${description}, ${least} to ${most}`).argParser((text) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= least && value <= most) return value;
    throw new InvalidArgumentError(`It must be an integer from ${least} to ${most}.`);
  });
}

function parseMaxWait(text: string): string {
  if (tryParseMaxWait(text) !== undefined) return text;
  throw new InvalidArgumentError("It must be a duration such as 15m, 90s or 1h, at most 24h.");
}

function parseKinds(text: string): readonly SnapshotKind[] {
  const kinds = text.split(",").map((kind) => kind.trim());
  if (tryGetKindsProblem(kinds) === undefined) return kinds as SnapshotKind[];
  throw new InvalidArgumentError("It must be legacy, or legacy,standard for both.");
}

function addEndpoint(text: string, known: Readonly<Record<string, string>> = {}): Record<string, string> {
  const [service, ...url] = text.split("=");
  if (service && url.length > 0) return { ...known, [service]: url.join("=") };
  throw new InvalidArgumentError("It must be a service and its URL, such as evs=https://evs.example.com.");
}
