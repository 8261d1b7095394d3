// What is known of each argument, once: descriptions, checks, constructs and the page of the provider follow it.

import type { ApiVersion } from "../evs";

interface Argument {
  /** Environment variables, the first one that is set takes precedence: the official provider's, then OpenStack's. */
  readonly variables: readonly string[];
  /**
   * Its field in a profile of the shared configuration file. The value of a profile takes precedence over all others.
   */
  readonly profileField?: string;
  /** Minimum and maximum of an integer. */
  readonly range?: readonly [number, number];
}

/** All supported arguments, by their name in the provider block. */
const ARGUMENTS = {
  region: { variables: ["HW_REGION_NAME", "OS_REGION_NAME"], profileField: "region" },
  project_id: { variables: ["HW_PROJECT_ID", "OS_PROJECT_ID", "OS_TENANT_ID"], profileField: "projectId" },
  tenant_id: { variables: [] },
  tenant_name: { variables: [] },
  project_name: { variables: ["HW_PROJECT_NAME", "OS_PROJECT_NAME", "OS_TENANT_NAME"] },
  access_key: { variables: ["HW_ACCESS_KEY", "OS_ACCESS_KEY"], profileField: "accessKeyId" },
  secret_key: { variables: ["HW_SECRET_KEY", "OS_SECRET_KEY"], profileField: "secretAccessKey" },
  security_token: { variables: ["HW_SECURITY_TOKEN"], profileField: "securityToken" },
  token: { variables: ["HW_AUTH_TOKEN", "OS_AUTH_TOKEN"] },
  user_name: { variables: ["HW_USER_NAME", "OS_USERNAME"] },
  user_id: { variables: ["HW_USER_ID", "OS_USER_ID"] },
  password: { variables: ["HW_USER_PASSWORD", "OS_PASSWORD"] },
  domain_name: {
    variables: ["HW_DOMAIN_NAME", "OS_DOMAIN_NAME", "OS_USER_DOMAIN_NAME", "OS_PROJECT_DOMAIN_NAME"],
  },
  domain_id: {
    variables: ["HW_DOMAIN_ID", "OS_DOMAIN_ID", "OS_USER_DOMAIN_ID", "OS_PROJECT_DOMAIN_ID"],
    profileField: "domainId",
  },
  "assume_role.agency_name": { variables: ["HW_ASSUME_ROLE_AGENCY_NAME"], profileField: "agencyName" },
  "assume_role.domain_name": { variables: ["HW_ASSUME_ROLE_DOMAIN_NAME"], profileField: "agencyDomainName" },
  "assume_role.domain_id": { variables: ["HW_ASSUME_ROLE_DOMAIN_ID"], profileField: "agencyDomainId" },
  "assume_role.api": { variables: [] },
  "assume_role.external_id": { variables: [] },
  "assume_role.duration": { variables: ["HW_ASSUME_ROLE_DURATION"], range: [900, 86_400] },
  "assume_role_with_oidc.idp_id": { variables: ["HW_ASSUME_ROLE_IDP_ID"] },
  "assume_role_with_oidc.agency_name": { variables: ["HW_ASSUME_ROLE_AGENCY_NAME"] },
  "assume_role_with_oidc.domain_id": { variables: ["HW_ASSUME_ROLE_DOMAIN_ID"] },
  "assume_role_with_oidc.api": { variables: [] },
  "assume_role_with_oidc.id_token": { variables: ["HW_ASSUME_ROLE_ID_TOKEN"] },
  "assume_role_with_oidc.id_token_file": { variables: ["HW_ASSUME_ROLE_ID_TOKEN_FILE"] },
  "assume_role_with_oidc.id_token_variable": { variables: [] },
  "assume_role_with_oidc.audience": { variables: [] },
  "assume_role_with_oidc.duration": { variables: ["HW_ASSUME_ROLE_DURATION"], range: [900, 43_200] },
  agency_name: { variables: ["HW_AGENCY_NAME", "OS_AGENCY_NAME"] },
  agency_domain_name: { variables: ["HW_AGENCY_DOMAIN_NAME", "OS_AGENCY_DOMAIN_NAME"] },
  delegated_project: { variables: ["HW_DELEGATED_PROJECT", "OS_DELEGATED_PROJECT"] },
  ecs_agency: { variables: [] },
  auth_url: { variables: ["HW_AUTH_URL", "OS_AUTH_URL"] },
  cloud: { variables: ["HW_CLOUD"] },
  "endpoints.evs": { variables: ["HW_EVS_ENDPOINT"] },
  "endpoints.iam": { variables: [] },
  "endpoints.sts": { variables: [] },
  "endpoints.organizations": { variables: [] },
  "endpoints.metadata": { variables: [] },
  "endpoints.cbr": { variables: ["HW_CBR_ENDPOINT"] },
  "endpoints.cts": { variables: ["HW_CTS_ENDPOINT"] },
  "endpoints.eps": { variables: ["HW_EPS_ENDPOINT"] },
  insecure: { variables: ["HW_INSECURE", "OS_INSECURE"] },
  cacert_file: { variables: ["OS_CACERT"] },
  max_retries: { variables: ["HW_MAX_RETRIES"], range: [0, 100] },
  shared_config_file: { variables: ["HW_SHARED_CONFIG_FILE"] },
  profile: { variables: ["HW_PROFILE"] },
  page_size: { variables: [], range: [1, 1000] },
  max_concurrency: { variables: [], range: [1, 64] },
  request_timeout: { variables: [], range: [1, 3600] },
  api_version: { variables: [] },
  max_wait: { variables: [] },
} as const satisfies Readonly<Record<string, Argument>>;

/** Allowed values of `api_version`. */
export const API_VERSIONS = ["auto", "v2", "v3"] as const satisfies readonly ApiVersion[];

export type ArgumentName = keyof typeof ARGUMENTS;

/** Arguments that are integers. */
export type RangedArgument = {
  [Name in ArgumentName]: (typeof ARGUMENTS)[Name] extends { readonly range: unknown } ? Name : never;
}[ArgumentName];

/** Minimum and maximum of an integer argument. */
export const rangeOf = (argument: RangedArgument): readonly [number, number] => ARGUMENTS[argument].range;

export const ARGUMENT_NAMES = Object.keys(ARGUMENTS) as readonly ArgumentName[];
const table: Readonly<Record<ArgumentName, Argument>> = ARGUMENTS;
export const variablesOf = (argument: ArgumentName) => table[argument].variables;
export const profileFieldOf = (argument: ArgumentName) => table[argument].profileField;

/** Services whose endpoint can be set. */
export type EndpointKey =
  Extract<ArgumentName, `endpoints.${string}`> extends `endpoints.${infer Key}` ? Key : never;

export const ENDPOINT_KEYS = ARGUMENT_NAMES.flatMap((name) =>
  name.startsWith("endpoints.") ? [name.slice("endpoints.".length) as EndpointKey] : [],
);

/** Allowed form of `max_wait`, for messages. */
export const MAX_WAIT_FORM = "an integer and a unit, such as 15m, 90s or 1h, at most 24h";
const WAIT = /^(\d{1,5})([smh])$/;
const UNIT_MS = { s: 1000, m: 60_000, h: 3_600_000 } as const;

/** Milliseconds of a duration such as `15m`. Undefined if it is not valid for `max_wait`. */
export function tryParseMaxWait(text: string): number | undefined {
  const [, count, unit] = WAIT.exec(text) ?? [];
  const ms = Number(count) * UNIT_MS[unit as keyof typeof UNIT_MS];
  return ms <= 24 * UNIT_MS.h ? ms : undefined;
}

/** Services that issue the keys of a role. */
export const ROLE_APIS = ["iam", "sts"] as const;

/** Settings of a region. Other missing features of a region are detected automatically. */
export const REGION_FACTS = ["recycle_bin"] as const;

/** Whether a text can be a region. It becomes a part of a host. */
export const isRegion = (text: string): boolean => /^[a-z\d]([a-z\d-]*[a-z\d])?$/i.test(text);
