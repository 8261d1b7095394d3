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
 * `max_concurrency`, `request_timeout`, `max_wait`, `api_version`, `deletion_traces`, `kinds`, `ecs_agency`, `regions` and
 * `language` are our own.
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
    tenant_id: optional(string, words("tenant_id", "Older name of `project_id`, which goes before it.")),
    tenant_name: optional(
      string,
      words("tenant_name", "Older name of `project_name`, which goes before it."),
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
    domain_name: optional(string, words("domain_name", "Account name of the IAM user, and of its project.")),
    domain_id: optional(
      string,
      words("domain_id", "Account ID of the IAM user, and of its project; tells projects of one name apart."),
    ),
    ecs_agency: optional(
      bool,
      words(
        "ecs_agency",
        "Whether to sign in as the agency of the ECS on which Terraform runs, with keys of its metadata service.",
        "`false`: the service is never asked",
      ),
    ),
    agency_name: optional(
      string,
      words(
        "agency_name",
        "Name of an agency to act for, in the older form, with a token of IAM. Requires `agency_domain_name`; rather use " +
          "`assume_role`.",
      ),
    ),
    agency_domain_name: optional(
      string,
      words("agency_domain_name", "Name of the account that has made the agency `agency_name`."),
    ),
    delegated_project: optional(
      string,
      words(
        "delegated_project",
        "Name of that account's project to read, with `agency_name`.",
        "`project_name`, else the region name",
      ),
    ),
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
        "`iam` takes precedence over `auth_url`; `evs` may end in a version and a project, as catalogues of services have " +
        "it; `metadata` is that of an ECS, by default `http://169.254.169.254`.",
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
    api_version: optional(
      string,
      "Version of the API to ask for snapshots and disks: `v2`, `v3`, or `auto` for v2, and v3 where the gateway does not " +
        "have that. Default: `auto`.",
    ),
    max_wait: optional(
      string,
      words(
        "max_wait",
        "How long requests may wait, in all, where the gateway lets through only so many in a window of time: a whole " +
          "number and a unit, such as `15m`, `90s` or `1h`, at most `24h`; `0s` waits for none. What cannot be asked " +
          "for by then is undecided, or an error where it is a list. Waiting does not count as time that confirming " +
          "lost disks takes.",
        "`15m`",
      ),
    ),
    deletion_traces: optional(
      bool,
      "Whether to ask CTS (Cloud Trace Service) when lost disks were deleted, and by whom: it keeps that for 7 days. " +
        "Needs the permission `cts:trace:list`. Default: `false`.",
    ),
    regions: optional(
      map(map(bool)),
      'What regions lack, by their names: `{ "la-south-2" = { recycle_bin = false } }` where there is no recycle bin. It ' +
        "holds for every data source and policy. Default: they lack nothing; a region without standard snapshots is " +
        "noticed by itself.",
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
        domain_id: optional(
          string,
          words("assume_role.domain_id", "ID of that account, instead of its name or beside it."),
        ),
        api: optional(
          string,
          words(
            "assume_role.api",
            "Who hands out the keys: `iam` (version 3), or `sts` (version 5), which knows accounts by their ID.",
            "`sts` where `domain_id` is given, else `iam`",
          ),
        ),
        external_id: optional(
          string,
          words("assume_role.external_id", "What the agency wants to be told; of STS only."),
        ),
        duration: optional(
          number,
          words(
            "assume_role.duration",
            `Seconds that the temporary keys are good for, ${range("assume_role.duration")}, of STS up to 43200; they are ` +
              "renewed. STS gives 3600 at most to whoever has temporary keys, and no more is asked for then.",
            "`43200` of IAM, `3600` of STS",
          ),
        ),
      },
    }),
    assume_role_with_oidc: listBlock(
      {
        description:
          "An agency to act for by the token of an OpenID Connect identity provider, without any key. `assume_role` blocks " +
          "are assumed after it.",
        attributes: {
          idp_id: optional(
            string,
            words(
              "assume_role_with_oidc.idp_id",
              'The identity provider: its ID in IAM; with `api = "sts"` its name, or its URN.',
            ),
          ),
          agency_name: optional(
            string,
            words(
              "assume_role_with_oidc.agency_name",
              'Name of the agency, with `api = "sts"` of a trust agency.',
            ),
          ),
          domain_id: optional(
            string,
            words("assume_role_with_oidc.domain_id", "ID of the account that has made it."),
          ),
          api: optional(
            string,
            words(
              "assume_role_with_oidc.api",
              "`iam`: as the official provider, a token of IAM's version 3, for which STS assumes the agency; `sts`: STS " +
                "assumes it by the provider's token itself.",
              "`sts` where `idp_id` is a URN, which only STS knows; else `iam`",
            ),
          ),
          id_token: optional(
            string,
            words(
              "assume_role_with_oidc.id_token",
              "The provider's token. It is not renewed: rather name a file.",
            ),
            secret,
          ),
          id_token_file: optional(
            string,
            words(
              "assume_role_with_oidc.id_token_file",
              "A file with it, which is read again whenever keys are renewed.",
            ),
          ),
          id_token_variable: optional(
            string,
            words(
              "assume_role_with_oidc.id_token_variable",
              "The environment variable that holds it, as GitLab's `id_tokens` make one.",
              "without any of the three, GitHub Actions is asked for one, where its variables are there",
            ),
          ),
          audience: optional(
            string,
            words(
              "assume_role_with_oidc.audience",
              "Whom the token of GitHub Actions is for; the provider in IAM must have it as a client ID.",
              "GitHub's own, the page of the repository's owner",
            ),
          ),
          duration: optional(
            number,
            words(
              "assume_role_with_oidc.duration",
              `Seconds that the temporary keys are good for, ${range("assume_role_with_oidc.duration")}; they are renewed.`,
              "`3600`",
            ),
          ),
        },
      },
      { maxItems: 1 },
    ),
  },
} satisfies Schema;
