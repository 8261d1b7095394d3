import { configurationError, SettingsSource } from "./source";

export const ENDPOINT_KEYS: readonly string[] = ["evs", "iam"];

export interface Endpoints {
  readonly evs: string;
  readonly iam: string;
}

/**
 * Where EVS and IAM are: named endpoints first, else the region's.
 *
 * @throws DiagnosticError when neither a region nor an EVS endpoint is known
 */
export function resolveEndpoints(source: SettingsSource): Endpoints {
  const region = source.tryGetText("region");
  const named = source.config.endpoints ?? {};
  const evs = named.evs ?? source.tryGetVariable("HW_EVS_ENDPOINT");
  const iam = named.iam ?? source.tryGetText("auth_url");
  if (region === undefined && evs === undefined) {
    throw configurationError(
      "No region",
      `The evs provider does not know which endpoint to ask. ${SettingsSource.remedy("region")} ` +
        "To use another endpoint, set endpoints = { evs = … }.",
      "region",
    );
  }
  const domain = source.tryGetText("cloud") ?? defaultCloud(region);
  return {
    evs: evs === undefined ? `https://evs.${region}.${domain}` : parseEndpoint(evs, "evs"),
    // Without a region or an address of its own, IAM is expected where EVS is.
    iam: parseEndpoint(
      iam ?? (region === undefined ? (evs ?? "") : `https://iam.${region}.${domain}/v3`),
      "iam",
    ),
  };
}

const defaultCloud = (region: string | undefined) =>
  region?.startsWith("eu-west-1") ? "myhuaweicloud.eu" : "myhuaweicloud.com";

/** An endpoint as people write it, `https://` added where the scheme is missing. */
export function parseEndpoint(given: string, key: string): string {
  const trimmed = given.trim();
  const url = /^https?:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
  if (trimmed === "" || !URL.canParse(url) || new URL(url).username !== "" || new URL(url).search !== "") {
    throw configurationError(
      "Invalid endpoint",
      `The ${key} endpoint must be a URL such as https://evs.cn-north-4.myhuaweicloud.com, ` +
        "without user name and query.",
      "endpoints",
    );
  }
  return url;
}
