import { bool, type ConfigOf, map, number, optional, type Schema, string } from "../plugin";

const secret = { sensitive: true } as const;

/**
 * The provider block. Argument names, environment variables and defaults are those of the official
 * `huaweicloud/huaweicloud` provider, so that a block can be moved over as it is; `page_size`,
 * `max_concurrency` and `request_timeout` are our own.
 */
export const providerSchema = {
  description:
    "Reads Huawei Cloud EVS disk snapshots. Every argument is optional: what is left out is taken from the " +
    "environment variable that its description names.",
  attributes: {
    region: optional(
      string,
      "Region, for example `cn-north-4`. Env: HW_REGION_NAME, OS_REGION_NAME. Needed unless `endpoints` names " +
        "the EVS endpoint and `project_id` is given.",
    ),
    project_id: optional(
      string,
      "Project ID that requests are scoped to. Env: HW_PROJECT_ID, OS_PROJECT_ID. Default: looked up once " +
        "through IAM by `project_name`.",
    ),
    project_name: optional(
      string,
      "Project name to look the project ID up by. Env: HW_PROJECT_NAME, OS_PROJECT_NAME. Default: the region name.",
    ),
    access_key: optional(
      string,
      "Access key (AK). Requires `secret_key`. Env: HW_ACCESS_KEY, OS_ACCESS_KEY.",
    ),
    secret_key: optional(
      string,
      "Secret key (SK). Requires `access_key`. Env: HW_SECRET_KEY, OS_SECRET_KEY.",
      secret,
    ),
    security_token: optional(
      string,
      "Security token of a temporary access key. Requires `access_key`. Env: HW_SECURITY_TOKEN.",
      secret,
    ),
    token: optional(
      string,
      "IAM token; it takes precedence over an access key. Env: HW_AUTH_TOKEN, OS_AUTH_TOKEN.",
      secret,
    ),
    user_name: optional(
      string,
      "IAM user name. Requires `password` and a domain. Env: HW_USER_NAME, OS_USERNAME.",
    ),
    password: optional(string, "Password of the IAM user. Env: HW_USER_PASSWORD, OS_PASSWORD.", secret),
    domain_name: optional(string, "Account name of the IAM user. Env: HW_DOMAIN_NAME, OS_DOMAIN_NAME."),
    domain_id: optional(string, "Account ID of the IAM user. Env: HW_DOMAIN_ID, OS_DOMAIN_ID."),
    auth_url: optional(
      string,
      "IAM endpoint. Env: HW_AUTH_URL, OS_AUTH_URL. Default: `https://iam.{region}.{cloud}/v3`.",
    ),
    cloud: optional(
      string,
      "Domain of the cloud's endpoints. Env: HW_CLOUD, OS_CLOUD. Default: `myhuaweicloud.com`, and " +
        "`myhuaweicloud.eu` for regions that start with `eu-west-1`.",
    ),
    endpoints: optional(
      map(string),
      "Endpoints to use instead of the region's; keys `evs` and `iam`. Env for `evs`: HW_EVS_ENDPOINT. " +
        "`iam` takes precedence over `auth_url`.",
    ),
    insecure: optional(
      bool,
      "Skip the check of the server's TLS certificate. Env: HW_INSECURE, OS_INSECURE. Default: `false`.",
    ),
    cacert_file: optional(
      string,
      "CA certificates to trust besides the well-known ones: the path of a PEM file, or the PEM text. Env: OS_CACERT.",
    ),
    max_retries: optional(
      number,
      "How often a failed request is repeated. Env: HW_MAX_RETRIES. Default: `5`, so six requests at most.",
    ),
    shared_config_file: optional(
      string,
      "KooCLI configuration file to take keys, region and project from; its values take precedence. " +
        "Env: HW_SHARED_CONFIG_FILE. Default: `~/.hcloud/config.json`, read only if this or `profile` is given.",
    ),
    profile: optional(
      string,
      "Profile in the shared configuration file. Env: HW_PROFILE. Default: the file's current profile.",
    ),
    page_size: optional(number, "Rows asked for per request in a full read, 1 to 1000. Default: `500`."),
    max_concurrency: optional(number, "Most requests in flight at once, 1 to 64. Default: `8`."),
    request_timeout: optional(number, "Seconds one request may take. Default: `30`."),
  },
} satisfies Schema;

/** The provider block as Terraform hands it over: values may be null or not known yet. */
export type ProviderConfig = ConfigOf<typeof providerSchema>;
