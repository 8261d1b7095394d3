import { UNKNOWN } from "../../../lib/plugin";
import { type Retries, retriesOf } from "./retries";
import { text, type Values } from "./values";

/** What the provider block and the environment say together. */
export interface Settings {
  readonly region: string;
  readonly projectId: string;
  readonly projectName: string;
  readonly token: string;
  readonly accessKey: string;
  readonly secretKey: string;
  readonly securityToken: string;
  /** Of IAM's third version, without a slash at the end. */
  readonly authUrl: string;
  /** Domain of the endpoints that `endpoints` does not name. */
  readonly cloud: string;
  /** By service, with a slash at the end. */
  readonly endpoints: Readonly<Record<string, string>>;
  /** Whether resources that cannot be updated are replaced, unless they say otherwise. */
  readonly enableForceNew: boolean;
  readonly retries: Retries;
}

/**
 * Resolves the settings. What Terraform does not know yet counts as not given, as in the official provider.
 *
 * @throws when there is no region, or an endpoint is empty
 */
export function settingsOf(config: Values, environment: NodeJS.ProcessEnv): Settings {
  const setting = (argument: string, ...variables: readonly string[]) =>
    text(config[argument]) || variables.map((name) => environment[name]).find(Boolean) || "";
  const region = setting("region", "HW_REGION_NAME", "OS_REGION_NAME");
  if (region === "") throw new Error("region should be provided");
  const cloud = setting("cloud", "HW_CLOUD", "OS_CLOUD") || "myhuaweicloud.com";
  const authUrl = setting("auth_url", "HW_AUTH_URL", "OS_AUTH_URL") || `https://iam.${region}.${cloud}/v3`;
  return {
    region,
    cloud,
    authUrl: authUrl.replace(/\/$/, ""),
    projectId: setting("project_id", "HW_PROJECT_ID", "OS_PROJECT_ID"),
    projectName: setting("project_name", "HW_PROJECT_NAME", "OS_PROJECT_NAME") || region,
    token: setting("token", "HW_AUTH_TOKEN", "OS_AUTH_TOKEN"),
    accessKey: setting("access_key", "HW_ACCESS_KEY", "OS_ACCESS_KEY"),
    secretKey: setting("secret_key", "HW_SECRET_KEY", "OS_SECRET_KEY"),
    securityToken: setting("security_token", "HW_SECURITY_TOKEN"),
    endpoints: endpointsOf(config.endpoints),
    enableForceNew:
      typeof config.enable_force_new === "boolean"
        ? config.enable_force_new
        : environment.HW_ENABLE_FORCE_NEW === "true",
    retries: retriesOf(maxRetriesOf(config.max_retries, environment.HW_MAX_RETRIES)),
  };
}

function maxRetriesOf(argument: unknown, variable: string | undefined): number | undefined {
  if (typeof argument === "number") return argument;
  return variable === undefined || variable === "" ? undefined : Number(variable);
}

function endpointsOf(endpoints: unknown): Record<string, string> {
  if (endpoints === null || endpoints === UNKNOWN) return {};
  return Object.fromEntries(
    Object.entries(endpoints as Values).map(([service, value]) => {
      const endpoint = text(value).trim();
      if (endpoint === "") throw new Error(`the value of customer endpoint ${service} must be specified`);
      const withScheme = endpoint.startsWith("http") ? endpoint : `https://${endpoint}`;
      return [service, withScheme.endsWith("/") ? withScheme : `${withScheme}/`];
    }),
  );
}
