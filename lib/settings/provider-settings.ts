/** The arguments of a provider block, or of another program that configures the client. Null means not set. */
export interface ProviderSettings extends TextSettings {
  /** By service: `evs`, `iam`, `sts`, `metadata`, `cbr`, `cts`. */
  readonly endpoints?: Readonly<Record<string, string | null>> | null;
  readonly insecure?: boolean | null;
  readonly max_retries?: number | null;
  readonly page_size?: number | null;
  readonly max_concurrency?: number | null;
  /** Seconds. */
  readonly request_timeout?: number | null;
  /** Roles that are assumed one after the other. */
  readonly assume_role?: readonly RoleSettings[] | null;
  /** At most one. */
  readonly assume_role_with_oidc?: readonly OidcSettings[] | null;
  readonly ecs_agency?: boolean | null;
  /** Features of regions, by region. A region has every feature, unless it is excluded here. */
  readonly regions?: Readonly<Record<string, Readonly<Record<string, boolean | null>> | null>> | null;
}

type TextSettings = { readonly [Name in TextArgument]?: string | null };

/** String arguments of the block itself. */
export type TextArgument =
  | "region"
  | "project_id"
  | "project_name"
  | "tenant_id"
  | "tenant_name"
  | "access_key"
  | "secret_key"
  | "security_token"
  | "token"
  | "user_name"
  | "user_id"
  | "password"
  | "domain_name"
  | "domain_id"
  | "agency_name"
  | "agency_domain_name"
  | "delegated_project"
  | "auth_url"
  | "cloud"
  | "cacert_file"
  | "api_version"
  | "max_wait"
  | "shared_config_file"
  | "profile";

/** One `assume_role` block. */
export interface RoleSettings {
  readonly agency_name?: string | null;
  readonly domain_name?: string | null;
  readonly domain_id?: string | null;
  readonly api?: string | null;
  readonly external_id?: string | null;
  /** Seconds. */
  readonly duration?: number | null;
}

/** The `assume_role_with_oidc` block. */
export interface OidcSettings {
  readonly idp_id?: string | null;
  readonly agency_name?: string | null;
  readonly domain_id?: string | null;
  readonly api?: string | null;
  readonly id_token?: string | null;
  readonly id_token_file?: string | null;
  readonly id_token_variable?: string | null;
  readonly audience?: string | null;
  /** Seconds. */
  readonly duration?: number | null;
}
