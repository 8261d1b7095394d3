import { OWNER_FIELDS } from "../audit/spec/owners";
import { SHARED_TERMS } from "../audit/spec/shared-terms";
import { bool, list, listBlock, map, number, object, optional, type Schema, string } from "../plugin";
import {
  type ArgumentName,
  ENDPOINT_KEYS,
  type RangedArgument,
  rangeOf,
  variablesOf,
} from "../settings/arguments";

/** The description of an argument, with its environment variables and its default. */
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

/** A rule for the owner of rows. */
const ownerAttributes = {
  tag: optional(string, OWNER_FIELDS.tag.description),
  disk_tag: optional(string, OWNER_FIELDS.disk_tag.description),
  name_pattern: optional(string, OWNER_FIELDS.name_pattern.description),
  owner: optional(string, OWNER_FIELDS.owner.description),
  claim: optional(string, OWNER_FIELDS.claim.description),
  enterprise_project: optional(bool, OWNER_FIELDS.enterprise_project.description),
  enterprise_project_name: optional(bool, OWNER_FIELDS.enterprise_project_name.description),
  creator: optional(bool, OWNER_FIELDS.creator.description),
} satisfies Record<keyof typeof OWNER_FIELDS, unknown>;

/**
 * The provider block. Argument names, environment variables and defaults are those of the official
 * `huaweicloud/huaweicloud` provider, so that a block can be moved over as it is; `page_size`,
 * `max_concurrency`, `request_timeout`, `max_wait`, `api_version`, `deletion_traces`, `kinds`, `since`, `owners`, `prices`, `currency`,
 * `link_template`, `ecs_agency`, `regions` and `language` are our own.
 */
export const providerSchema = {
  description:
    "Reads Huawei Cloud EVS disk snapshots. Every argument is optional. An argument that is not set is read from the " +
    "environment variable that its description names.",
  attributes: {
    region: optional(
      string,
      words(
        "region",
        "Region, for example `cn-north-4`. Required unless `endpoints` sets the EVS endpoint and `project_id` is set.",
      ),
    ),
    project_id: optional(
      string,
      words(
        "project_id",
        "ID of the project to read. With `assume_role`, a project of the account that owns the role.",
        "looked up once through IAM by `project_name`",
      ),
    ),
    project_name: optional(
      string,
      words("project_name", "Name of the project, to look up its ID.", "the region name"),
    ),
    tenant_id: optional(string, words("tenant_id", "Older name of `project_id`, which takes precedence.")),
    tenant_name: optional(
      string,
      words("tenant_name", "Older name of `project_name`, which takes precedence."),
    ),
    access_key: optional(string, words("access_key", "Access key (AK). Requires `secret_key`.")),
    secret_key: optional(string, words("secret_key", "Secret key (SK). Requires `access_key`."), secret),
    security_token: optional(
      string,
      words("security_token", "Security token of a temporary access key. Requires `access_key`."),
      secret,
    ),
    token: optional(string, words("token", "IAM token. It takes precedence over an access key."), secret),
    user_name: optional(string, words("user_name", "IAM user name. Requires `password` and a domain.")),
    user_id: optional(
      string,
      words("user_id", "IAM user ID, instead of `user_name` and a domain. Requires `password`."),
    ),
    password: optional(string, words("password", "Password of the IAM user."), secret),
    domain_name: optional(string, words("domain_name", "Account name of the IAM user and of its project.")),
    domain_id: optional(
      string,
      words(
        "domain_id",
        "Account ID of the IAM user and of its project. Distinguishes projects with the same name.",
      ),
    ),
    ecs_agency: optional(
      bool,
      words(
        "ecs_agency",
        "Whether to sign in as the agency of the ECS on which Terraform runs, with keys of its metadata service.",
        "`false`; the service is not used",
      ),
    ),
    agency_name: optional(
      string,
      words(
        "agency_name",
        "Name of an agency to use with an IAM token (older form). Requires `agency_domain_name`. Prefer " +
          "`assume_role`.",
      ),
    ),
    agency_domain_name: optional(
      string,
      words("agency_domain_name", "Name of the account that owns the agency `agency_name`."),
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
      `Endpoints to use instead of those of the region. Keys: ${ENDPOINT_KEYS.map((key) => `\`${key}\``).join(", ")}. ` +
        `Environment variables for \`evs\`: ${variablesOf("endpoints.evs").join(", ")}; for \`cbr\`: ` +
        `${variablesOf("endpoints.cbr").join(", ")}; for \`cts\`: ${variablesOf("endpoints.cts").join(", ")}; for \`eps\`: ` +
        `${variablesOf("endpoints.eps").join(", ")}. ` +
        "`iam` takes precedence over `auth_url`. `evs` can end in a version and a project, as in service catalogues. " +
        "`metadata` is the metadata service of an ECS, by default `http://169.254.169.254`. `{region}` and `{cloud}` in an " +
        "endpoint are replaced, as in `https://evs.{region}.{cloud}`.",
    ),
    insecure: optional(
      bool,
      words("insecure", "Whether to skip the verification of the server's TLS certificate.", "`false`"),
    ),
    cacert_file: optional(
      string,
      words("cacert_file", "Additional CA certificates to trust: the path of a PEM file, or the PEM text."),
    ),
    max_retries: optional(
      number,
      words(
        "max_retries",
        `How often to retry a failed request, ${range("max_retries")}.`,
        "`5`, so at most six requests",
      ),
    ),
    shared_config_file: optional(
      string,
      words(
        "shared_config_file",
        "KooCLI configuration file with keys, region, project, account and agency. Its values take precedence.",
        "`~/.hcloud/config.json`, read only if this or `profile` is set",
      ),
    ),
    profile: optional(
      string,
      words("profile", "Profile in the shared configuration file.", "the file's current profile"),
    ),
    page_size: optional(
      number,
      words("page_size", `Rows per request in a full read, ${range("page_size")}.`, "`500`"),
    ),
    max_concurrency: optional(
      number,
      words(
        "max_concurrency",
        `Maximum number of concurrent requests to one endpoint, ${range("max_concurrency")}.`,
        "`8`",
      ),
    ),
    request_timeout: optional(
      number,
      words("request_timeout", `Timeout of a request in seconds, ${range("request_timeout")}.`, "`30`"),
    ),
    api_version: optional(
      string,
      "API version for snapshots and disks: `v2`, `v3`, or `auto` for v2 with v3 as fallback if the gateway does not " +
        "have v2. Default: `auto`.",
    ),
    max_wait: optional(
      string,
      words(
        "max_wait",
        "Total time that requests can wait if the gateway limits the number of requests in a time window: an " +
          "integer and a unit, such as `15m`, `90s` or `1h`, at most `24h`; `0s` never waits. Facts that cannot be read " +
          "in that time are undecided; for a list, that is an error. The wait does not count toward the time limit for " +
          "confirming lost disks.",
        "`15m`",
      ),
    ),
    deletion_traces: optional(
      bool,
      "Whether to read from CTS (Cloud Trace Service) when lost disks were deleted, and by whom. CTS keeps traces for 7 days. " +
        "Requires the permission `cts:trace:list`. Default: `false`.",
    ),
    regions: optional(
      map(map(bool)),
      'Features that regions lack, by region: `{ "la-south-2" = { recycle_bin = false } }` for no recycle bin. It ' +
        "applies to every data source and policy. Default: regions lack nothing. A region without standard snapshots is " +
        "detected automatically.",
    ),
    since: optional(
      string,
      "Earlier JSON answer of `evs-snapshots`, or a folder of them: a path relative to the working directory of " +
        "Terraform, at most 256 MiB in all. Rows then have `first_seen` and `is_new`. A policy's own `since` takes " +
        "precedence. Default: none.",
    ),
    owners: optional(list(object(ownerAttributes)), SHARED_TERMS.owners),
    prices: optional(map(number), SHARED_TERMS.prices),
    currency: optional(string, SHARED_TERMS.currency),
    link_template: optional(string, SHARED_TERMS.link_template),
    kinds: optional(
      list(string),
      'Kinds of snapshots that policies and audits read. `["legacy"]` is for users who cannot read standard snapshots: they ' +
        "are not read, and every text says *legacy*. Default: both kinds, if the region has standard snapshots.",
    ),
    language: optional(
      string,
      "Language of reasons, reports and alerts: `en`, or `zh` for Simplified Chinese. Verdicts, statuses and error " +
        "messages are not translated. Default: `en`.",
    ),
  },
  blocks: {
    assume_role: listBlock({
      description:
        "Agency of another account, to read the projects of that account. The keys are temporary and renewed. " +
        "Several blocks are assumed in order.",
      attributes: {
        agency_name: optional(string, words("assume_role.agency_name", "Name of the agency.")),
        domain_name: optional(
          string,
          words(
            "assume_role.domain_name",
            "Name of the account that owns the agency and the resources to read.",
          ),
        ),
        domain_id: optional(
          string,
          words("assume_role.domain_id", "ID of that account, instead of or in addition to its name."),
        ),
        api: optional(
          string,
          words(
            "assume_role.api",
            "Service that issues the keys: `iam` (version 3), or `sts` (version 5), which requires the account ID.",
            "`sts` if `domain_id` is set, otherwise `iam`",
          ),
        ),
        external_id: optional(
          string,
          words("assume_role.external_id", "External ID that the agency requires. STS only."),
        ),
        duration: optional(
          number,
          words(
            "assume_role.duration",
            `Validity of the temporary keys in seconds, ${range("assume_role.duration")}, with STS up to 43200. They are ` +
              "renewed. With temporary keys, STS issues at most 3600, and the provider requests no more.",
            "`43200` with IAM, `3600` with STS",
          ),
        ),
      },
    }),
    assume_role_with_oidc: listBlock(
      {
        description:
          "An agency to assume with the token of an OpenID Connect identity provider, without keys. `assume_role` blocks " +
          "are assumed after it.",
        attributes: {
          idp_id: optional(
            string,
            words(
              "assume_role_with_oidc.idp_id",
              'Identity provider: its ID in IAM or, with `api = "sts"`, its name or URN.',
            ),
          ),
          agency_name: optional(
            string,
            words(
              "assume_role_with_oidc.agency_name",
              'Name of the agency or, with `api = "sts"`, of a trust agency.',
            ),
          ),
          domain_id: optional(
            string,
            words("assume_role_with_oidc.domain_id", "ID of the account that owns the agency."),
          ),
          api: optional(
            string,
            words(
              "assume_role_with_oidc.api",
              "`iam`: like the official provider, get a token of IAM version 3, with which STS assumes the agency; `sts`: STS " +
                "assumes it with the identity provider's token directly.",
              "`sts` if `idp_id` is a URN, which only STS supports; otherwise `iam`",
            ),
          ),
          id_token: optional(
            string,
            words(
              "assume_role_with_oidc.id_token",
              "Token of the identity provider. It is not renewed, so prefer a file.",
            ),
            secret,
          ),
          id_token_file: optional(
            string,
            words(
              "assume_role_with_oidc.id_token_file",
              "File with the token. It is read again whenever keys are renewed.",
            ),
          ),
          id_token_variable: optional(
            string,
            words(
              "assume_role_with_oidc.id_token_variable",
              "Environment variable with the token, for example from GitLab's `id_tokens`.",
              "without these three arguments, a token of GitHub Actions, if its variables are set",
            ),
          ),
          audience: optional(
            string,
            words(
              "assume_role_with_oidc.audience",
              "Audience of the GitHub Actions token. The provider in IAM must have it as a client ID.",
              "the default of GitHub, the URL of the repository owner",
            ),
          ),
          duration: optional(
            number,
            words(
              "assume_role_with_oidc.duration",
              `Validity of the temporary keys in seconds, ${range("assume_role_with_oidc.duration")}. They are renewed.`,
              "`3600`",
            ),
          ),
        },
      },
      { maxItems: 1 },
    ),
  },
} satisfies Schema;
