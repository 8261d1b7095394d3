import { bool, list, listBlock, map, number, optional, type Schema, string } from "../plugin";
import {
  type ArgumentName,
  ENDPOINT_KEYS,
  type RangedArgument,
  rangeOf,
  variablesOf,
} from "../settings/arguments";

/** What an argument is, the environment variables that stand in for it, and what it is when nothing is set. */
function words(name: ArgumentName, what: string, byDefault?: string): string {
  const variables = variablesOf(name);
  return [
    what,
    ...(variables.length === 0 ? [] : [`Env: ${variables.join(", ")}.`]),
    ...(byDefault === undefined ? [] : [`Default: ${byDefault}.`]),
  ].join(" ");
}

const secret = { sensitive: true } as const;
const range = (name: RangedArgument) => rangeOf(name).join(" to ");

/**
 * The provider block. Argument names, environment variables and defaults are those of the official
 * `huaweicloud/huaweicloud` provider, so that a block can be moved over as it is; `page_size`,
 * `max_concurrency`, `request_timeout`, `deletion_traces`, `kinds` and `language` are our own.
 */
export const providerSchema = {
  description:
    "Reads Huawei Cloud EVS disk snapshots. Every argument is optional: what is left out is taken from the " +
    "environment variable that its description names.",
  attributes: {
    region: optional(
      string,
      words(
        "region",
        "Region, for example `cn-north-4`. Needed unless `endpoints` names the EVS endpoint and `project_id` is given.",
      ),
    ),
    project_id: optional(
      string,
      words(
        "project_id",
        "Project ID that requests are scoped to. With `assume_role`, a project of the account whose role it is.",
        "looked up once through IAM by `project_name`",
      ),
    ),
    project_name: optional(
      string,
      words("project_name", "Project name to look the project ID up by.", "the region name"),
    ),
    access_key: optional(string, words("access_key", "Access key (AK). Requires `secret_key`.")),
    secret_key: optional(string, words("secret_key", "Secret key (SK). Requires `access_key`."), secret),
    security_token: optional(
      string,
      words("security_token", "Security token of a temporary access key. Requires `access_key`."),
      secret,
    ),
    token: optional(string, words("token", "IAM token; it takes precedence over an access key."), secret),
    user_name: optional(string, words("user_name", "IAM user name. Requires `password` and a domain.")),
    user_id: optional(
      string,
      words("user_id", "IAM user ID, instead of `user_name` and a domain. Requires `password`."),
    ),
    password: optional(string, words("password", "Password of the IAM user."), secret),
    domain_name: optional(string, words("domain_name", "Account name of the IAM user.")),
    domain_id: optional(string, words("domain_id", "Account ID of the IAM user.")),
    auth_url: optional(string, words("auth_url", "IAM endpoint.", "`https://iam.{region}.{cloud}/v3`")),
    cloud: optional(
      string,
      words(
        "cloud",
        "Domain of the cloud's endpoints.",
        "`myhuaweicloud.com`, and `myhuaweicloud.eu` for regions that start with `eu-west-1`",
      ),
    ),
    endpoints: optional(
      map(string),
      `Endpoints to use instead of the region's; keys ${ENDPOINT_KEYS.map((key) => `\`${key}\``).join(", ")}. ` +
        `Env for \`evs\`: ${variablesOf("endpoints.evs").join(", ")}; for \`cbr\`: ` +
        `${variablesOf("endpoints.cbr").join(", ")}; for \`cts\`: ${variablesOf("endpoints.cts").join(", ")}. ` +
        `\`iam\` takes precedence over \`auth_url\`.`,
    ),
    insecure: optional(bool, words("insecure", "Skip the check of the server's TLS certificate.", "`false`")),
    cacert_file: optional(
      string,
      words(
        "cacert_file",
        "CA certificates to trust besides the well-known ones: the path of a PEM file, or the PEM text.",
      ),
    ),
    max_retries: optional(
      number,
      words(
        "max_retries",
        `How often a failed request is repeated, ${range("max_retries")}.`,
        "`5`, so six requests at most",
      ),
    ),
    shared_config_file: optional(
      string,
      words(
        "shared_config_file",
        "KooCLI configuration file to take keys, region, project, account and agency from; its values take precedence.",
        "`~/.hcloud/config.json`, read only if this or `profile` is given",
      ),
    ),
    profile: optional(
      string,
      words("profile", "Profile in the shared configuration file.", "the file's current profile"),
    ),
    page_size: optional(
      number,
      words("page_size", `Rows asked for per request in a full read, ${range("page_size")}.`, "`500`"),
    ),
    max_concurrency: optional(
      number,
      words("max_concurrency", `Most requests in flight at once, ${range("max_concurrency")}.`, "`8`"),
    ),
    request_timeout: optional(
      number,
      words("request_timeout", `Seconds one request may take, ${range("request_timeout")}.`, "`30`"),
    ),
    deletion_traces: optional(
      bool,
      "Whether to ask CTS (Cloud Trace Service) when lost disks were deleted, and by whom: it keeps that for 7 days. " +
        "Needs the permission `cts:trace:list`. Default: `false`.",
    ),
    kinds: optional(
      list(string),
      'Kinds of snapshots that policies and audits look at: `["legacy"]` for who may not read standard ones, which are ' +
        "not asked for then, and every text says *legacy*. Default: both, standard ones where the region has them.",
    ),
    language: optional(
      string,
      "Language of reasons, reports and alerts: `en`, or `zh` for Simplified Chinese. Verdicts, statuses and error " +
        "messages stay as they are. Default: `en`.",
    ),
  },
  blocks: {
    assume_role: listBlock({
      description:
        "An agency of another account to act for: its projects are read, with temporary keys that are renewed. " +
        "Several are assumed one after the other.",
      attributes: {
        agency_name: optional(string, words("assume_role.agency_name", "Name of the agency.")),
        domain_name: optional(
          string,
          words(
            "assume_role.domain_name",
            "Name of the account that has made the agency, and whose resources are read.",
          ),
        ),
        duration: optional(
          number,
          words(
            "assume_role.duration",
            `Seconds that the temporary keys are good for, ${range("assume_role.duration")}.`,
            "`43200`",
          ),
        ),
      },
    }),
  },
} satisfies Schema;
