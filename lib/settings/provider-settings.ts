/** What a provider block says, or whoever configures in its place; null and left out are the same. */
export interface ProviderSettings extends TextSettings {
  /** By service: `evs`, `iam`, `cbr`, `cts`. */
  readonly endpoints?: Readonly<Record<string, string | null>> | null;
  readonly insecure?: boolean | null;
  readonly max_retries?: number | null;
  readonly page_size?: number | null;
  readonly max_concurrency?: number | null;
  /** Seconds. */
  readonly request_timeout?: number | null;
  /** Roles that are assumed one after the other. */
  readonly assume_role?: readonly RoleSettings[] | null;
}

type TextSettings = { readonly [Name in TextArgument]?: string | null };

/** Arguments of the block itself that are texts. */
export type TextArgument =
  | "region"
  | "project_id"
  | "project_name"
  | "access_key"
  | "secret_key"
  | "security_token"
  | "token"
  | "user_name"
  | "user_id"
  | "password"
  | "domain_name"
  | "domain_id"
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
  /** Seconds. */
  readonly duration?: number | null;
}
