// docs/provider.md
// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';

// Configuration

export interface EvsProviderConfig {
  /**
  * Access key (AK). Requires `secret_key`. Env: HW_ACCESS_KEY, OS_ACCESS_KEY.
  *
  * `access_key` in docs/provider.md
  */
  readonly accessKey?: string;
  /**
  * Name of the account that owns the agency `agency_name`. Env: HW_AGENCY_DOMAIN_NAME, OS_AGENCY_DOMAIN_NAME.
  *
  * `agency_domain_name` in docs/provider.md
  */
  readonly agencyDomainName?: string;
  /**
  * Name of an agency to use with an IAM token (older form). Requires `agency_domain_name`. Prefer `assume_role`. Env: HW_AGENCY_NAME, OS_AGENCY_NAME.
  *
  * `agency_name` in docs/provider.md
  */
  readonly agencyName?: string;
  /**
  * API version for snapshots and disks: `v2`, `v3`, or `auto` for v2 with v3 as fallback if the gateway does not have v2. Default: `auto`.
  *
  * `api_version` in docs/provider.md
  */
  readonly apiVersion?: string;
  /**
  * IAM endpoint. Env: HW_AUTH_URL, OS_AUTH_URL. Default: `https://iam.{region}.{cloud}/v3`.
  *
  * `auth_url` in docs/provider.md
  */
  readonly authUrl?: string;
  /**
  * Additional CA certificates to trust: the path of a PEM file, or the PEM text. Env: OS_CACERT.
  *
  * `cacert_file` in docs/provider.md
  */
  readonly cacertFile?: string;
  /**
  * Domain of the cloud's endpoints. Env: HW_CLOUD. Default: `myhuaweicloud.com`, and `myhuaweicloud.eu` for regions that start with `eu-west-1`.
  *
  * `cloud` in docs/provider.md
  */
  readonly cloud?: string;
  /**
  * Currency of `prices`, for example `CNY`; at most 16 bytes.
  *
  * `currency` in docs/provider.md
  */
  readonly currency?: string;
  /**
  * Name of that account's project to read, with `agency_name`. Env: HW_DELEGATED_PROJECT, OS_DELEGATED_PROJECT. Default: `project_name`, else the region name.
  *
  * `delegated_project` in docs/provider.md
  */
  readonly delegatedProject?: string;
  /**
  * Whether to read from CTS (Cloud Trace Service) when lost disks were deleted, and by whom. CTS keeps traces for 7 days. Requires the permission `cts:trace:list`. Default: `false`.
  *
  * `deletion_traces` in docs/provider.md
  */
  readonly deletionTraces?: boolean | cdktf.IResolvable;
  /**
  * Account ID of the IAM user and of its project. Distinguishes projects with the same name. Env: HW_DOMAIN_ID, OS_DOMAIN_ID, OS_USER_DOMAIN_ID, OS_PROJECT_DOMAIN_ID.
  *
  * `domain_id` in docs/provider.md
  */
  readonly domainId?: string;
  /**
  * Account name of the IAM user and of its project. Env: HW_DOMAIN_NAME, OS_DOMAIN_NAME, OS_USER_DOMAIN_NAME, OS_PROJECT_DOMAIN_NAME.
  *
  * `domain_name` in docs/provider.md
  */
  readonly domainName?: string;
  /**
  * Whether to sign in as the agency of the ECS on which Terraform runs, with keys of its metadata service. Default: `false`; the service is not used.
  *
  * `ecs_agency` in docs/provider.md
  */
  readonly ecsAgency?: boolean | cdktf.IResolvable;
  /**
  * Endpoints to use instead of those of the region. Keys: `evs`, `iam`, `sts`, `organizations`, `metadata`, `cbr`, `cts`, `eps`. Environment variables for `evs`: HW_EVS_ENDPOINT; for `cbr`: HW_CBR_ENDPOINT; for `cts`: HW_CTS_ENDPOINT; for `eps`: HW_EPS_ENDPOINT. `iam` takes precedence over `auth_url`. `evs` can end in a version and a project, as in service catalogues. `metadata` is the metadata service of an ECS, by default `http://169.254.169.254`. `{region}` and `{cloud}` in an endpoint are replaced, as in `https://evs.{region}.{cloud}`.
  *
  * `endpoints` in docs/provider.md
  */
  readonly endpoints?: { [key: string]: string };
  /**
  * Whether to skip the verification of the server's TLS certificate. Env: HW_INSECURE, OS_INSECURE. Default: `false`.
  *
  * `insecure` in docs/provider.md
  */
  readonly insecure?: boolean | cdktf.IResolvable;
  /**
  * Kinds of snapshots that policies and audits read. `["legacy"]` is for users who cannot read standard snapshots: they are not read, and every text says *legacy*. Default: both kinds, if the region has standard snapshots.
  *
  * `kinds` in docs/provider.md
  */
  readonly kinds?: string[];
  /**
  * Language of reasons, reports and alerts: `en`, or `zh` for Simplified Chinese. Verdicts, statuses and error messages are not translated. Default: `en`.
  *
  * `language` in docs/provider.md
  */
  readonly language?: string;
  /**
  * Link of each snapshot or disk, for example to a console: an `https://` URL with `{region}`, `{project_id}`, `{kind}`, `{id}`, `{volume_id}`, whose values are encoded. Rows then have `link`; it is null if the row lacks a value. Default: rows have no link.
  *
  * `link_template` in docs/provider.md
  */
  readonly linkTemplate?: string;
  /**
  * Maximum number of concurrent requests to one endpoint, 1 to 64. Default: `8`.
  *
  * `max_concurrency` in docs/provider.md
  */
  readonly maxConcurrency?: number;
  /**
  * How often to retry a failed request, 0 to 100. Env: HW_MAX_RETRIES. Default: `5`, so at most six requests.
  *
  * `max_retries` in docs/provider.md
  */
  readonly maxRetries?: number;
  /**
  * Total time that requests can wait if the gateway limits the number of requests in a time window: an integer and a unit, such as `15m`, `90s` or `1h`, at most `24h`; `0s` never waits. Facts that cannot be read in that time are undecided; for a list, that is an error. The wait does not count toward the time limit for confirming lost disks. Default: `15m`.
  *
  * `max_wait` in docs/provider.md
  */
  readonly maxWait?: string;
  /**
  * Rules for the owner of a row, each with one of `tag`, `disk_tag`, `name_pattern`, `claim`, `enterprise_project`, `enterprise_project_name` and `creator`. The first rule that finds an owner applies. Rows have `owner` and `owner_source`. Default: rows have no owner.
  *
  * `owners` in docs/provider.md
  */
  readonly owners?: EvsProviderOwners[] | cdktf.IResolvable;
  /**
  * Rows per request in a full read, 1 to 1000. Default: `500`.
  *
  * `page_size` in docs/provider.md
  */
  readonly pageSize?: number;
  /**
  * Password of the IAM user. Env: HW_USER_PASSWORD, OS_PASSWORD.
  *
  * `password` in docs/provider.md
  */
  readonly password?: string;
  /**
  * Your prices of a provisioned GiB per month. Keys: `legacy`, `standard`, `disk` and `disk:<type>`, for example `disk:SSD`, which takes precedence over `disk`. No price is built in. Rows then have `monthly_cost`. A price of the policy takes precedence.
  *
  * `prices` in docs/provider.md
  */
  readonly prices?: { [key: string]: number };
  /**
  * Profile in the shared configuration file. Env: HW_PROFILE. Default: the file's current profile.
  *
  * `profile` in docs/provider.md
  */
  readonly profile?: string;
  /**
  * ID of the project to read. With `assume_role`, a project of the account that owns the role. Env: HW_PROJECT_ID, OS_PROJECT_ID, OS_TENANT_ID. Default: looked up once through IAM by `project_name`.
  *
  * `project_id` in docs/provider.md
  */
  readonly projectId?: string;
  /**
  * Name of the project, to look up its ID. Env: HW_PROJECT_NAME, OS_PROJECT_NAME, OS_TENANT_NAME. Default: the region name.
  *
  * `project_name` in docs/provider.md
  */
  readonly projectName?: string;
  /**
  * Region, for example `cn-north-4`. Required unless `endpoints` sets the EVS endpoint and `project_id` is set. Env: HW_REGION_NAME, OS_REGION_NAME.
  *
  * `region` in docs/provider.md
  */
  readonly region?: string;
  /**
  * Features that regions lack, by region: `{ "la-south-2" = { recycle_bin = false } }` for no recycle bin. It applies to every data source and policy. Default: regions lack nothing. A region without standard snapshots is detected automatically.
  *
  * `regions` in docs/provider.md
  */
  readonly regions?: { [key: string]: { [key: string]: (boolean | cdktf.IResolvable) } } | cdktf.IResolvable;
  /**
  * Timeout of a request in seconds, 1 to 3600. Default: `30`.
  *
  * `request_timeout` in docs/provider.md
  */
  readonly requestTimeout?: number;
  /**
  * Secret key (SK). Requires `access_key`. Env: HW_SECRET_KEY, OS_SECRET_KEY.
  *
  * `secret_key` in docs/provider.md
  */
  readonly secretKey?: string;
  /**
  * Security token of a temporary access key. Requires `access_key`. Env: HW_SECURITY_TOKEN.
  *
  * `security_token` in docs/provider.md
  */
  readonly securityToken?: string;
  /**
  * KooCLI configuration file with keys, region, project, account and agency. Its values take precedence. Env: HW_SHARED_CONFIG_FILE. Default: `~/.hcloud/config.json`, read only if this or `profile` is set.
  *
  * `shared_config_file` in docs/provider.md
  */
  readonly sharedConfigFile?: string;
  /**
  * Earlier JSON answer of `evs-snapshots`, or a folder of them: a path relative to the working directory of Terraform, at most 256 MiB in all. Rows then have `first_seen` and `is_new`. A policy's own `since` takes precedence. Default: none.
  *
  * `since` in docs/provider.md
  */
  readonly since?: string;
  /**
  * Older name of `project_id`, which takes precedence.
  *
  * `tenant_id` in docs/provider.md
  */
  readonly tenantId?: string;
  /**
  * Older name of `project_name`, which takes precedence.
  *
  * `tenant_name` in docs/provider.md
  */
  readonly tenantName?: string;
  /**
  * IAM token. It takes precedence over an access key. Env: HW_AUTH_TOKEN, OS_AUTH_TOKEN.
  *
  * `token` in docs/provider.md
  */
  readonly token?: string;
  /**
  * IAM user ID, instead of `user_name` and a domain. Requires `password`. Env: HW_USER_ID, OS_USER_ID.
  *
  * `user_id` in docs/provider.md
  */
  readonly userId?: string;
  /**
  * IAM user name. Requires `password` and a domain. Env: HW_USER_NAME, OS_USERNAME.
  *
  * `user_name` in docs/provider.md
  */
  readonly userName?: string;
  /**
  * Alias name
  *
  * `alias` in docs/provider.md
  */
  readonly alias?: string;
  /**
  * assume_role block
  *
  * `assume_role` in docs/provider.md
  */
  readonly assumeRole?: EvsProviderAssumeRole[] | cdktf.IResolvable;
  /**
  * assume_role_with_oidc block
  *
  * `assume_role_with_oidc` in docs/provider.md
  */
  readonly assumeRoleWithOidc?: EvsProviderAssumeRoleWithOidc;
}
export interface EvsProviderOwners {
  /**
  * The Kubernetes claim in the disk's metadata: `namespace` or `name`. Keys: `csi.storage.k8s.io/pvc/…` and `kubernetes.io/created-for/pvc/…`.
  *
  * `claim` in docs/provider.md
  */
  readonly claim?: string;
  /**
  * `true`: the owner is the user who created it, from CTS, which keeps traces for 7 days, or from the earlier answer (`since`). Requires the permission `cts:trace:list`.
  *
  * `creator` in docs/provider.md
  */
  readonly creator?: boolean | cdktf.IResolvable;
  /**
  * Metadata key or tag of the disk. Its value is the owner. Tags are in a separate list of EVS, which is read once for each project.
  *
  * `disk_tag` in docs/provider.md
  */
  readonly diskTag?: string;
  /**
  * `true`: the owner is the ID of the enterprise project of the disk, or of a standard snapshot.
  *
  * `enterprise_project` in docs/provider.md
  */
  readonly enterpriseProject?: boolean | cdktf.IResolvable;
  /**
  * `true`: the owner is the name of this enterprise project, from EPS; its ID if EPS does not say the name. Requires the permission `eps:enterpriseProjects:list`.
  *
  * `enterprise_project_name` in docs/provider.md
  */
  readonly enterpriseProjectName?: boolean | cdktf.IResolvable;
  /**
  * Regular expression in RE2 syntax, which can match any part of the name. The owner is the text that its first group matches, or `owner`.
  *
  * `name_pattern` in docs/provider.md
  */
  readonly namePattern?: string;
  /**
  * Owner of the rows that `name_pattern` matches.
  *
  * `owner` in docs/provider.md
  */
  readonly owner?: string;
  /**
  * Tag or metadata key of the snapshot or disk. Its value is the owner.
  *
  * `tag` in docs/provider.md
  */
  readonly tag?: string;
}

export function evsProviderOwnersToTerraform(struct?: EvsProviderOwners | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    claim: cdktf.stringToTerraform(struct!.claim),
    creator: cdktf.booleanToTerraform(struct!.creator),
    disk_tag: cdktf.stringToTerraform(struct!.diskTag),
    enterprise_project: cdktf.booleanToTerraform(struct!.enterpriseProject),
    enterprise_project_name: cdktf.booleanToTerraform(struct!.enterpriseProjectName),
    name_pattern: cdktf.stringToTerraform(struct!.namePattern),
    owner: cdktf.stringToTerraform(struct!.owner),
    tag: cdktf.stringToTerraform(struct!.tag),
  }
}


export function evsProviderOwnersToHclTerraform(struct?: EvsProviderOwners | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    claim: {
      value: cdktf.stringToHclTerraform(struct!.claim),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    creator: {
      value: cdktf.booleanToHclTerraform(struct!.creator),
      isBlock: false,
      type: "simple",
      storageClassType: "boolean",
    },
    disk_tag: {
      value: cdktf.stringToHclTerraform(struct!.diskTag),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    enterprise_project: {
      value: cdktf.booleanToHclTerraform(struct!.enterpriseProject),
      isBlock: false,
      type: "simple",
      storageClassType: "boolean",
    },
    enterprise_project_name: {
      value: cdktf.booleanToHclTerraform(struct!.enterpriseProjectName),
      isBlock: false,
      type: "simple",
      storageClassType: "boolean",
    },
    name_pattern: {
      value: cdktf.stringToHclTerraform(struct!.namePattern),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    owner: {
      value: cdktf.stringToHclTerraform(struct!.owner),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    tag: {
      value: cdktf.stringToHclTerraform(struct!.tag),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export interface EvsProviderAssumeRole {
  /**
  * Name of the agency. Env: HW_ASSUME_ROLE_AGENCY_NAME.
  *
  * `agency_name` in docs/provider.md
  */
  readonly agencyName?: string;
  /**
  * Service that issues the keys: `iam` (version 3), or `sts` (version 5), which requires the account ID. Default: `sts` if `domain_id` is set, otherwise `iam`.
  *
  * `api` in docs/provider.md
  */
  readonly api?: string;
  /**
  * ID of that account, instead of or in addition to its name. Env: HW_ASSUME_ROLE_DOMAIN_ID.
  *
  * `domain_id` in docs/provider.md
  */
  readonly domainId?: string;
  /**
  * Name of the account that owns the agency and the resources to read. Env: HW_ASSUME_ROLE_DOMAIN_NAME.
  *
  * `domain_name` in docs/provider.md
  */
  readonly domainName?: string;
  /**
  * Validity of the temporary keys in seconds, 900 to 86400, with STS up to 43200. They are renewed. With temporary keys, STS issues at most 3600, and the provider requests no more. Env: HW_ASSUME_ROLE_DURATION. Default: `43200` with IAM, `3600` with STS.
  *
  * `duration` in docs/provider.md
  */
  readonly duration?: number;
  /**
  * External ID that the agency requires. STS only.
  *
  * `external_id` in docs/provider.md
  */
  readonly externalId?: string;
}

export function evsProviderAssumeRoleToTerraform(struct?: EvsProviderAssumeRole | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    agency_name: cdktf.stringToTerraform(struct!.agencyName),
    api: cdktf.stringToTerraform(struct!.api),
    domain_id: cdktf.stringToTerraform(struct!.domainId),
    domain_name: cdktf.stringToTerraform(struct!.domainName),
    duration: cdktf.numberToTerraform(struct!.duration),
    external_id: cdktf.stringToTerraform(struct!.externalId),
  }
}


export function evsProviderAssumeRoleToHclTerraform(struct?: EvsProviderAssumeRole | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    agency_name: {
      value: cdktf.stringToHclTerraform(struct!.agencyName),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    api: {
      value: cdktf.stringToHclTerraform(struct!.api),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    domain_id: {
      value: cdktf.stringToHclTerraform(struct!.domainId),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    domain_name: {
      value: cdktf.stringToHclTerraform(struct!.domainName),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    duration: {
      value: cdktf.numberToHclTerraform(struct!.duration),
      isBlock: false,
      type: "simple",
      storageClassType: "number",
    },
    external_id: {
      value: cdktf.stringToHclTerraform(struct!.externalId),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export interface EvsProviderAssumeRoleWithOidc {
  /**
  * Name of the agency or, with `api = "sts"`, of a trust agency. Env: HW_ASSUME_ROLE_AGENCY_NAME.
  *
  * `agency_name` in docs/provider.md
  */
  readonly agencyName?: string;
  /**
  * `iam`: like the official provider, get a token of IAM version 3, with which STS assumes the agency; `sts`: STS assumes it with the identity provider's token directly. Default: `sts` if `idp_id` is a URN, which only STS supports; otherwise `iam`.
  *
  * `api` in docs/provider.md
  */
  readonly api?: string;
  /**
  * Audience of the GitHub Actions token. The provider in IAM must have it as a client ID. Default: the default of GitHub, the URL of the repository owner.
  *
  * `audience` in docs/provider.md
  */
  readonly audience?: string;
  /**
  * ID of the account that owns the agency. Env: HW_ASSUME_ROLE_DOMAIN_ID.
  *
  * `domain_id` in docs/provider.md
  */
  readonly domainId?: string;
  /**
  * Validity of the temporary keys in seconds, 900 to 43200. They are renewed. Env: HW_ASSUME_ROLE_DURATION. Default: `3600`.
  *
  * `duration` in docs/provider.md
  */
  readonly duration?: number;
  /**
  * Token of the identity provider. It is not renewed, so prefer a file. Env: HW_ASSUME_ROLE_ID_TOKEN.
  *
  * `id_token` in docs/provider.md
  */
  readonly idToken?: string;
  /**
  * File with the token. It is read again whenever keys are renewed. Env: HW_ASSUME_ROLE_ID_TOKEN_FILE.
  *
  * `id_token_file` in docs/provider.md
  */
  readonly idTokenFile?: string;
  /**
  * Environment variable with the token, for example from GitLab's `id_tokens`. Default: without these three arguments, a token of GitHub Actions, if its variables are set.
  *
  * `id_token_variable` in docs/provider.md
  */
  readonly idTokenVariable?: string;
  /**
  * Identity provider: its ID in IAM or, with `api = "sts"`, its name or URN. Env: HW_ASSUME_ROLE_IDP_ID.
  *
  * `idp_id` in docs/provider.md
  */
  readonly idpId?: string;
}

export function evsProviderAssumeRoleWithOidcToTerraform(struct?: EvsProviderAssumeRoleWithOidc): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    agency_name: cdktf.stringToTerraform(struct!.agencyName),
    api: cdktf.stringToTerraform(struct!.api),
    audience: cdktf.stringToTerraform(struct!.audience),
    domain_id: cdktf.stringToTerraform(struct!.domainId),
    duration: cdktf.numberToTerraform(struct!.duration),
    id_token: cdktf.stringToTerraform(struct!.idToken),
    id_token_file: cdktf.stringToTerraform(struct!.idTokenFile),
    id_token_variable: cdktf.stringToTerraform(struct!.idTokenVariable),
    idp_id: cdktf.stringToTerraform(struct!.idpId),
  }
}


export function evsProviderAssumeRoleWithOidcToHclTerraform(struct?: EvsProviderAssumeRoleWithOidc): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    agency_name: {
      value: cdktf.stringToHclTerraform(struct!.agencyName),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    api: {
      value: cdktf.stringToHclTerraform(struct!.api),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    audience: {
      value: cdktf.stringToHclTerraform(struct!.audience),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    domain_id: {
      value: cdktf.stringToHclTerraform(struct!.domainId),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    duration: {
      value: cdktf.numberToHclTerraform(struct!.duration),
      isBlock: false,
      type: "simple",
      storageClassType: "number",
    },
    id_token: {
      value: cdktf.stringToHclTerraform(struct!.idToken),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    id_token_file: {
      value: cdktf.stringToHclTerraform(struct!.idTokenFile),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    id_token_variable: {
      value: cdktf.stringToHclTerraform(struct!.idTokenVariable),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    idp_id: {
      value: cdktf.stringToHclTerraform(struct!.idpId),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}


/**
* Represents a `evs`
*/
export class EvsProvider extends cdktf.TerraformProvider {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "evs";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTF code for importing a EvsProvider resource upon running "cdktf plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the EvsProvider to import
  * @param importFromId The id of the existing EvsProvider that should be imported.
  * @param provider? Optional instance of the provider where the EvsProvider to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "evs", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new `evs` Resource
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options EvsProviderConfig = {}
  */
  public constructor(scope: Construct, id: string, config: EvsProviderConfig = {}) {
    super(scope, id, {
      terraformResourceType: 'evs',
      terraformGeneratorMetadata: {
        providerName: 'evs',
        providerVersion: '0.1.0',
        providerVersionConstraint: '0.1.0'
      },
      terraformProviderSource: 'terraform.local/huaweicloud/evs'
    });
    this._accessKey = config.accessKey;
    this._agencyDomainName = config.agencyDomainName;
    this._agencyName = config.agencyName;
    this._apiVersion = config.apiVersion;
    this._authUrl = config.authUrl;
    this._cacertFile = config.cacertFile;
    this._cloud = config.cloud;
    this._currency = config.currency;
    this._delegatedProject = config.delegatedProject;
    this._deletionTraces = config.deletionTraces;
    this._domainId = config.domainId;
    this._domainName = config.domainName;
    this._ecsAgency = config.ecsAgency;
    this._endpoints = config.endpoints;
    this._insecure = config.insecure;
    this._kinds = config.kinds;
    this._language = config.language;
    this._linkTemplate = config.linkTemplate;
    this._maxConcurrency = config.maxConcurrency;
    this._maxRetries = config.maxRetries;
    this._maxWait = config.maxWait;
    this._owners = config.owners;
    this._pageSize = config.pageSize;
    this._password = config.password;
    this._prices = config.prices;
    this._profile = config.profile;
    this._projectId = config.projectId;
    this._projectName = config.projectName;
    this._region = config.region;
    this._regions = config.regions;
    this._requestTimeout = config.requestTimeout;
    this._secretKey = config.secretKey;
    this._securityToken = config.securityToken;
    this._sharedConfigFile = config.sharedConfigFile;
    this._since = config.since;
    this._tenantId = config.tenantId;
    this._tenantName = config.tenantName;
    this._token = config.token;
    this._userId = config.userId;
    this._userName = config.userName;
    this._alias = config.alias;
    this._assumeRole = config.assumeRole;
    this._assumeRoleWithOidc = config.assumeRoleWithOidc;
  }

  // ==========
  // ATTRIBUTES
  // ==========

  // access_key - computed: false, optional: true, required: false
  private _accessKey?: string; 
  public get accessKey() {
    return this._accessKey;
  }
  public set accessKey(value: string | undefined) {
    this._accessKey = value;
  }
  public resetAccessKey() {
    this._accessKey = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get accessKeyInput() {
    return this._accessKey;
  }

  // agency_domain_name - computed: false, optional: true, required: false
  private _agencyDomainName?: string; 
  public get agencyDomainName() {
    return this._agencyDomainName;
  }
  public set agencyDomainName(value: string | undefined) {
    this._agencyDomainName = value;
  }
  public resetAgencyDomainName() {
    this._agencyDomainName = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get agencyDomainNameInput() {
    return this._agencyDomainName;
  }

  // agency_name - computed: false, optional: true, required: false
  private _agencyName?: string; 
  public get agencyName() {
    return this._agencyName;
  }
  public set agencyName(value: string | undefined) {
    this._agencyName = value;
  }
  public resetAgencyName() {
    this._agencyName = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get agencyNameInput() {
    return this._agencyName;
  }

  // api_version - computed: false, optional: true, required: false
  private _apiVersion?: string; 
  public get apiVersion() {
    return this._apiVersion;
  }
  public set apiVersion(value: string | undefined) {
    this._apiVersion = value;
  }
  public resetApiVersion() {
    this._apiVersion = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get apiVersionInput() {
    return this._apiVersion;
  }

  // auth_url - computed: false, optional: true, required: false
  private _authUrl?: string; 
  public get authUrl() {
    return this._authUrl;
  }
  public set authUrl(value: string | undefined) {
    this._authUrl = value;
  }
  public resetAuthUrl() {
    this._authUrl = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get authUrlInput() {
    return this._authUrl;
  }

  // cacert_file - computed: false, optional: true, required: false
  private _cacertFile?: string; 
  public get cacertFile() {
    return this._cacertFile;
  }
  public set cacertFile(value: string | undefined) {
    this._cacertFile = value;
  }
  public resetCacertFile() {
    this._cacertFile = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get cacertFileInput() {
    return this._cacertFile;
  }

  // cloud - computed: false, optional: true, required: false
  private _cloud?: string; 
  public get cloud() {
    return this._cloud;
  }
  public set cloud(value: string | undefined) {
    this._cloud = value;
  }
  public resetCloud() {
    this._cloud = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get cloudInput() {
    return this._cloud;
  }

  // currency - computed: false, optional: true, required: false
  private _currency?: string; 
  public get currency() {
    return this._currency;
  }
  public set currency(value: string | undefined) {
    this._currency = value;
  }
  public resetCurrency() {
    this._currency = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get currencyInput() {
    return this._currency;
  }

  // delegated_project - computed: false, optional: true, required: false
  private _delegatedProject?: string; 
  public get delegatedProject() {
    return this._delegatedProject;
  }
  public set delegatedProject(value: string | undefined) {
    this._delegatedProject = value;
  }
  public resetDelegatedProject() {
    this._delegatedProject = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get delegatedProjectInput() {
    return this._delegatedProject;
  }

  // deletion_traces - computed: false, optional: true, required: false
  private _deletionTraces?: boolean | cdktf.IResolvable; 
  public get deletionTraces() {
    return this._deletionTraces;
  }
  public set deletionTraces(value: boolean | cdktf.IResolvable | undefined) {
    this._deletionTraces = value;
  }
  public resetDeletionTraces() {
    this._deletionTraces = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get deletionTracesInput() {
    return this._deletionTraces;
  }

  // domain_id - computed: false, optional: true, required: false
  private _domainId?: string; 
  public get domainId() {
    return this._domainId;
  }
  public set domainId(value: string | undefined) {
    this._domainId = value;
  }
  public resetDomainId() {
    this._domainId = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get domainIdInput() {
    return this._domainId;
  }

  // domain_name - computed: false, optional: true, required: false
  private _domainName?: string; 
  public get domainName() {
    return this._domainName;
  }
  public set domainName(value: string | undefined) {
    this._domainName = value;
  }
  public resetDomainName() {
    this._domainName = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get domainNameInput() {
    return this._domainName;
  }

  // ecs_agency - computed: false, optional: true, required: false
  private _ecsAgency?: boolean | cdktf.IResolvable; 
  public get ecsAgency() {
    return this._ecsAgency;
  }
  public set ecsAgency(value: boolean | cdktf.IResolvable | undefined) {
    this._ecsAgency = value;
  }
  public resetEcsAgency() {
    this._ecsAgency = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get ecsAgencyInput() {
    return this._ecsAgency;
  }

  // endpoints - computed: false, optional: true, required: false
  private _endpoints?: { [key: string]: string }; 
  public get endpoints() {
    return this._endpoints;
  }
  public set endpoints(value: { [key: string]: string } | undefined) {
    this._endpoints = value;
  }
  public resetEndpoints() {
    this._endpoints = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get endpointsInput() {
    return this._endpoints;
  }

  // insecure - computed: false, optional: true, required: false
  private _insecure?: boolean | cdktf.IResolvable; 
  public get insecure() {
    return this._insecure;
  }
  public set insecure(value: boolean | cdktf.IResolvable | undefined) {
    this._insecure = value;
  }
  public resetInsecure() {
    this._insecure = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get insecureInput() {
    return this._insecure;
  }

  // kinds - computed: false, optional: true, required: false
  private _kinds?: string[]; 
  public get kinds() {
    return this._kinds;
  }
  public set kinds(value: string[] | undefined) {
    this._kinds = value;
  }
  public resetKinds() {
    this._kinds = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get kindsInput() {
    return this._kinds;
  }

  // language - computed: false, optional: true, required: false
  private _language?: string; 
  public get language() {
    return this._language;
  }
  public set language(value: string | undefined) {
    this._language = value;
  }
  public resetLanguage() {
    this._language = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get languageInput() {
    return this._language;
  }

  // link_template - computed: false, optional: true, required: false
  private _linkTemplate?: string; 
  public get linkTemplate() {
    return this._linkTemplate;
  }
  public set linkTemplate(value: string | undefined) {
    this._linkTemplate = value;
  }
  public resetLinkTemplate() {
    this._linkTemplate = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get linkTemplateInput() {
    return this._linkTemplate;
  }

  // max_concurrency - computed: false, optional: true, required: false
  private _maxConcurrency?: number; 
  public get maxConcurrency() {
    return this._maxConcurrency;
  }
  public set maxConcurrency(value: number | undefined) {
    this._maxConcurrency = value;
  }
  public resetMaxConcurrency() {
    this._maxConcurrency = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get maxConcurrencyInput() {
    return this._maxConcurrency;
  }

  // max_retries - computed: false, optional: true, required: false
  private _maxRetries?: number; 
  public get maxRetries() {
    return this._maxRetries;
  }
  public set maxRetries(value: number | undefined) {
    this._maxRetries = value;
  }
  public resetMaxRetries() {
    this._maxRetries = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get maxRetriesInput() {
    return this._maxRetries;
  }

  // max_wait - computed: false, optional: true, required: false
  private _maxWait?: string; 
  public get maxWait() {
    return this._maxWait;
  }
  public set maxWait(value: string | undefined) {
    this._maxWait = value;
  }
  public resetMaxWait() {
    this._maxWait = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get maxWaitInput() {
    return this._maxWait;
  }

  // owners - computed: false, optional: true, required: false
  private _owners?: EvsProviderOwners[] | cdktf.IResolvable; 
  public get owners() {
    return this._owners;
  }
  public set owners(value: EvsProviderOwners[] | cdktf.IResolvable | undefined) {
    this._owners = value;
  }
  public resetOwners() {
    this._owners = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get ownersInput() {
    return this._owners;
  }

  // page_size - computed: false, optional: true, required: false
  private _pageSize?: number; 
  public get pageSize() {
    return this._pageSize;
  }
  public set pageSize(value: number | undefined) {
    this._pageSize = value;
  }
  public resetPageSize() {
    this._pageSize = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get pageSizeInput() {
    return this._pageSize;
  }

  // password - computed: false, optional: true, required: false
  private _password?: string; 
  public get password() {
    return this._password;
  }
  public set password(value: string | undefined) {
    this._password = value;
  }
  public resetPassword() {
    this._password = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get passwordInput() {
    return this._password;
  }

  // prices - computed: false, optional: true, required: false
  private _prices?: { [key: string]: number }; 
  public get prices() {
    return this._prices;
  }
  public set prices(value: { [key: string]: number } | undefined) {
    this._prices = value;
  }
  public resetPrices() {
    this._prices = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get pricesInput() {
    return this._prices;
  }

  // profile - computed: false, optional: true, required: false
  private _profile?: string; 
  public get profile() {
    return this._profile;
  }
  public set profile(value: string | undefined) {
    this._profile = value;
  }
  public resetProfile() {
    this._profile = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get profileInput() {
    return this._profile;
  }

  // project_id - computed: false, optional: true, required: false
  private _projectId?: string; 
  public get projectId() {
    return this._projectId;
  }
  public set projectId(value: string | undefined) {
    this._projectId = value;
  }
  public resetProjectId() {
    this._projectId = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get projectIdInput() {
    return this._projectId;
  }

  // project_name - computed: false, optional: true, required: false
  private _projectName?: string; 
  public get projectName() {
    return this._projectName;
  }
  public set projectName(value: string | undefined) {
    this._projectName = value;
  }
  public resetProjectName() {
    this._projectName = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get projectNameInput() {
    return this._projectName;
  }

  // region - computed: false, optional: true, required: false
  private _region?: string; 
  public get region() {
    return this._region;
  }
  public set region(value: string | undefined) {
    this._region = value;
  }
  public resetRegion() {
    this._region = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get regionInput() {
    return this._region;
  }

  // regions - computed: false, optional: true, required: false
  private _regions?: { [key: string]: { [key: string]: (boolean | cdktf.IResolvable) } } | cdktf.IResolvable; 
  public get regions() {
    return this._regions;
  }
  public set regions(value: { [key: string]: { [key: string]: (boolean | cdktf.IResolvable) } } | cdktf.IResolvable | undefined) {
    this._regions = value;
  }
  public resetRegions() {
    this._regions = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get regionsInput() {
    return this._regions;
  }

  // request_timeout - computed: false, optional: true, required: false
  private _requestTimeout?: number; 
  public get requestTimeout() {
    return this._requestTimeout;
  }
  public set requestTimeout(value: number | undefined) {
    this._requestTimeout = value;
  }
  public resetRequestTimeout() {
    this._requestTimeout = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get requestTimeoutInput() {
    return this._requestTimeout;
  }

  // secret_key - computed: false, optional: true, required: false
  private _secretKey?: string; 
  public get secretKey() {
    return this._secretKey;
  }
  public set secretKey(value: string | undefined) {
    this._secretKey = value;
  }
  public resetSecretKey() {
    this._secretKey = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get secretKeyInput() {
    return this._secretKey;
  }

  // security_token - computed: false, optional: true, required: false
  private _securityToken?: string; 
  public get securityToken() {
    return this._securityToken;
  }
  public set securityToken(value: string | undefined) {
    this._securityToken = value;
  }
  public resetSecurityToken() {
    this._securityToken = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get securityTokenInput() {
    return this._securityToken;
  }

  // shared_config_file - computed: false, optional: true, required: false
  private _sharedConfigFile?: string; 
  public get sharedConfigFile() {
    return this._sharedConfigFile;
  }
  public set sharedConfigFile(value: string | undefined) {
    this._sharedConfigFile = value;
  }
  public resetSharedConfigFile() {
    this._sharedConfigFile = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get sharedConfigFileInput() {
    return this._sharedConfigFile;
  }

  // since - computed: false, optional: true, required: false
  private _since?: string; 
  public get since() {
    return this._since;
  }
  public set since(value: string | undefined) {
    this._since = value;
  }
  public resetSince() {
    this._since = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get sinceInput() {
    return this._since;
  }

  // tenant_id - computed: false, optional: true, required: false
  private _tenantId?: string; 
  public get tenantId() {
    return this._tenantId;
  }
  public set tenantId(value: string | undefined) {
    this._tenantId = value;
  }
  public resetTenantId() {
    this._tenantId = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get tenantIdInput() {
    return this._tenantId;
  }

  // tenant_name - computed: false, optional: true, required: false
  private _tenantName?: string; 
  public get tenantName() {
    return this._tenantName;
  }
  public set tenantName(value: string | undefined) {
    this._tenantName = value;
  }
  public resetTenantName() {
    this._tenantName = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get tenantNameInput() {
    return this._tenantName;
  }

  // token - computed: false, optional: true, required: false
  private _token?: string; 
  public get token() {
    return this._token;
  }
  public set token(value: string | undefined) {
    this._token = value;
  }
  public resetToken() {
    this._token = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get tokenInput() {
    return this._token;
  }

  // user_id - computed: false, optional: true, required: false
  private _userId?: string; 
  public get userId() {
    return this._userId;
  }
  public set userId(value: string | undefined) {
    this._userId = value;
  }
  public resetUserId() {
    this._userId = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get userIdInput() {
    return this._userId;
  }

  // user_name - computed: false, optional: true, required: false
  private _userName?: string; 
  public get userName() {
    return this._userName;
  }
  public set userName(value: string | undefined) {
    this._userName = value;
  }
  public resetUserName() {
    this._userName = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get userNameInput() {
    return this._userName;
  }

  // alias - computed: false, optional: true, required: false
  private _alias?: string; 
  public get alias() {
    return this._alias;
  }
  public set alias(value: string | undefined) {
    this._alias = value;
  }
  public resetAlias() {
    this._alias = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get aliasInput() {
    return this._alias;
  }

  // assume_role - computed: false, optional: true, required: false
  private _assumeRole?: EvsProviderAssumeRole[] | cdktf.IResolvable; 
  public get assumeRole() {
    return this._assumeRole;
  }
  public set assumeRole(value: EvsProviderAssumeRole[] | cdktf.IResolvable | undefined) {
    this._assumeRole = value;
  }
  public resetAssumeRole() {
    this._assumeRole = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get assumeRoleInput() {
    return this._assumeRole;
  }

  // assume_role_with_oidc - computed: false, optional: true, required: false
  private _assumeRoleWithOidc?: EvsProviderAssumeRoleWithOidc; 
  public get assumeRoleWithOidc() {
    return this._assumeRoleWithOidc;
  }
  public set assumeRoleWithOidc(value: EvsProviderAssumeRoleWithOidc | undefined) {
    this._assumeRoleWithOidc = value;
  }
  public resetAssumeRoleWithOidc() {
    this._assumeRoleWithOidc = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get assumeRoleWithOidcInput() {
    return this._assumeRoleWithOidc;
  }

  // =========
  // SYNTHESIS
  // =========

  protected synthesizeAttributes(): { [name: string]: any } {
    return {
      access_key: cdktf.stringToTerraform(this._accessKey),
      agency_domain_name: cdktf.stringToTerraform(this._agencyDomainName),
      agency_name: cdktf.stringToTerraform(this._agencyName),
      api_version: cdktf.stringToTerraform(this._apiVersion),
      auth_url: cdktf.stringToTerraform(this._authUrl),
      cacert_file: cdktf.stringToTerraform(this._cacertFile),
      cloud: cdktf.stringToTerraform(this._cloud),
      currency: cdktf.stringToTerraform(this._currency),
      delegated_project: cdktf.stringToTerraform(this._delegatedProject),
      deletion_traces: cdktf.booleanToTerraform(this._deletionTraces),
      domain_id: cdktf.stringToTerraform(this._domainId),
      domain_name: cdktf.stringToTerraform(this._domainName),
      ecs_agency: cdktf.booleanToTerraform(this._ecsAgency),
      endpoints: cdktf.hashMapper(cdktf.stringToTerraform)(this._endpoints),
      insecure: cdktf.booleanToTerraform(this._insecure),
      kinds: cdktf.listMapper(cdktf.stringToTerraform, false)(this._kinds),
      language: cdktf.stringToTerraform(this._language),
      link_template: cdktf.stringToTerraform(this._linkTemplate),
      max_concurrency: cdktf.numberToTerraform(this._maxConcurrency),
      max_retries: cdktf.numberToTerraform(this._maxRetries),
      max_wait: cdktf.stringToTerraform(this._maxWait),
      owners: cdktf.listMapper(evsProviderOwnersToTerraform, false)(this._owners),
      page_size: cdktf.numberToTerraform(this._pageSize),
      password: cdktf.stringToTerraform(this._password),
      prices: cdktf.hashMapper(cdktf.numberToTerraform)(this._prices),
      profile: cdktf.stringToTerraform(this._profile),
      project_id: cdktf.stringToTerraform(this._projectId),
      project_name: cdktf.stringToTerraform(this._projectName),
      region: cdktf.stringToTerraform(this._region),
      regions: cdktf.hashMapper(cdktf.hashMapper(cdktf.booleanToTerraform))(this._regions),
      request_timeout: cdktf.numberToTerraform(this._requestTimeout),
      secret_key: cdktf.stringToTerraform(this._secretKey),
      security_token: cdktf.stringToTerraform(this._securityToken),
      shared_config_file: cdktf.stringToTerraform(this._sharedConfigFile),
      since: cdktf.stringToTerraform(this._since),
      tenant_id: cdktf.stringToTerraform(this._tenantId),
      tenant_name: cdktf.stringToTerraform(this._tenantName),
      token: cdktf.stringToTerraform(this._token),
      user_id: cdktf.stringToTerraform(this._userId),
      user_name: cdktf.stringToTerraform(this._userName),
      alias: cdktf.stringToTerraform(this._alias),
      assume_role: cdktf.listMapper(evsProviderAssumeRoleToTerraform, true)(this._assumeRole),
      assume_role_with_oidc: evsProviderAssumeRoleWithOidcToTerraform(this._assumeRoleWithOidc),
    };
  }

  protected synthesizeHclAttributes(): { [name: string]: any } {
    const attrs = {
      access_key: {
        value: cdktf.stringToHclTerraform(this._accessKey),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      agency_domain_name: {
        value: cdktf.stringToHclTerraform(this._agencyDomainName),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      agency_name: {
        value: cdktf.stringToHclTerraform(this._agencyName),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      api_version: {
        value: cdktf.stringToHclTerraform(this._apiVersion),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      auth_url: {
        value: cdktf.stringToHclTerraform(this._authUrl),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      cacert_file: {
        value: cdktf.stringToHclTerraform(this._cacertFile),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      cloud: {
        value: cdktf.stringToHclTerraform(this._cloud),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      currency: {
        value: cdktf.stringToHclTerraform(this._currency),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      delegated_project: {
        value: cdktf.stringToHclTerraform(this._delegatedProject),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      deletion_traces: {
        value: cdktf.booleanToHclTerraform(this._deletionTraces),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      domain_id: {
        value: cdktf.stringToHclTerraform(this._domainId),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      domain_name: {
        value: cdktf.stringToHclTerraform(this._domainName),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      ecs_agency: {
        value: cdktf.booleanToHclTerraform(this._ecsAgency),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      endpoints: {
        value: cdktf.hashMapperHcl(cdktf.stringToHclTerraform)(this._endpoints),
        isBlock: false,
        type: "map",
        storageClassType: "stringMap",
      },
      insecure: {
        value: cdktf.booleanToHclTerraform(this._insecure),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      kinds: {
        value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(this._kinds),
        isBlock: false,
        type: "list",
        storageClassType: "stringList",
      },
      language: {
        value: cdktf.stringToHclTerraform(this._language),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      link_template: {
        value: cdktf.stringToHclTerraform(this._linkTemplate),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      max_concurrency: {
        value: cdktf.numberToHclTerraform(this._maxConcurrency),
        isBlock: false,
        type: "simple",
        storageClassType: "number",
      },
      max_retries: {
        value: cdktf.numberToHclTerraform(this._maxRetries),
        isBlock: false,
        type: "simple",
        storageClassType: "number",
      },
      max_wait: {
        value: cdktf.stringToHclTerraform(this._maxWait),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      owners: {
        value: cdktf.listMapperHcl(evsProviderOwnersToHclTerraform, false)(this._owners),
        isBlock: false,
        type: "list",
        storageClassType: "EvsProviderOwnersList",
      },
      page_size: {
        value: cdktf.numberToHclTerraform(this._pageSize),
        isBlock: false,
        type: "simple",
        storageClassType: "number",
      },
      password: {
        value: cdktf.stringToHclTerraform(this._password),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      prices: {
        value: cdktf.hashMapperHcl(cdktf.numberToHclTerraform)(this._prices),
        isBlock: false,
        type: "map",
        storageClassType: "numberMap",
      },
      profile: {
        value: cdktf.stringToHclTerraform(this._profile),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      project_id: {
        value: cdktf.stringToHclTerraform(this._projectId),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      project_name: {
        value: cdktf.stringToHclTerraform(this._projectName),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      region: {
        value: cdktf.stringToHclTerraform(this._region),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      regions: {
        value: cdktf.hashMapperHcl(cdktf.hashMapperHcl(cdktf.booleanToHclTerraform))(this._regions),
        isBlock: false,
        type: "map",
        storageClassType: "booleanMapMap",
      },
      request_timeout: {
        value: cdktf.numberToHclTerraform(this._requestTimeout),
        isBlock: false,
        type: "simple",
        storageClassType: "number",
      },
      secret_key: {
        value: cdktf.stringToHclTerraform(this._secretKey),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      security_token: {
        value: cdktf.stringToHclTerraform(this._securityToken),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      shared_config_file: {
        value: cdktf.stringToHclTerraform(this._sharedConfigFile),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      since: {
        value: cdktf.stringToHclTerraform(this._since),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      tenant_id: {
        value: cdktf.stringToHclTerraform(this._tenantId),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      tenant_name: {
        value: cdktf.stringToHclTerraform(this._tenantName),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      token: {
        value: cdktf.stringToHclTerraform(this._token),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      user_id: {
        value: cdktf.stringToHclTerraform(this._userId),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      user_name: {
        value: cdktf.stringToHclTerraform(this._userName),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      alias: {
        value: cdktf.stringToHclTerraform(this._alias),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      assume_role: {
        value: cdktf.listMapperHcl(evsProviderAssumeRoleToHclTerraform, true)(this._assumeRole),
        isBlock: true,
        type: "list",
        storageClassType: "EvsProviderAssumeRoleList",
      },
      assume_role_with_oidc: {
        value: evsProviderAssumeRoleWithOidcToHclTerraform(this._assumeRoleWithOidc),
        isBlock: true,
        type: "list",
        storageClassType: "EvsProviderAssumeRoleWithOidcList",
      },
    };

    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined ))
  }
}
