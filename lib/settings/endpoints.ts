import { shownText } from "../evs";
import { ENDPOINT_KEYS, type EndpointKey } from "./arguments";
import { ConfigurationError } from "./configuration-error";
import { type Given, given, wrongSetting } from "./given";
import type { ProviderSettings } from "./provider-settings";
import { SettingsSource } from "./source";

/**
 * Where a service is: its named endpoint first, else the region's.
 *
 * @throws ConfigurationError for an endpoint that is none, and where neither it nor a region is known
 */
export function resolveEndpoint(source: SettingsSource, key: EndpointKey): string {
  const named = tryGetNamed(source, key);
  if (named !== undefined) return parseEndpoint(named);
  const host = resolveHost(source);
  if (host !== undefined) return `https://${key}.${host}${key === "iam" ? "/v3" : ""}`;
  // Without a region or an address of its own, IAM is expected where EVS is.
  if (key === "iam") return resolveEndpoint(source, "evs");
  throw new ConfigurationError(
    "No region",
    `The evs provider does not know which endpoint to ask. ${SettingsSource.remedy("region")} ` +
      `To use another endpoint, set endpoints = { ${key} = … }.`,
    { argument: ["region"], concerns: "reads" },
  );
}

/** The same for a service that not everybody needs; undefined where neither an endpoint nor a region is known. */
export function tryResolveEndpoint(source: SettingsSource, key: EndpointKey): string | undefined {
  const isKnown = tryGetNamed(source, key) !== undefined || resolveHost(source) !== undefined;
  return isKnown ? resolveEndpoint(source, key) : undefined;
}

function tryGetNamed(source: SettingsSource, key: EndpointKey): Given | undefined {
  const argument = `endpoints.${key}` as const;
  const path = ["endpoints", { key }];
  const value = source.settings.endpoints?.[key];
  if (value?.trim() === "") throw noEndpoint({ from: argument, argument: path });
  const named = given(value, argument, path) ?? source.tryGetFromEnvironment(argument);
  return named ?? (key === "iam" ? source.tryGet("auth_url") : undefined);
}

/** @throws ConfigurationError for a service that has no endpoint here */
export function checkEndpointKeys({ endpoints }: ProviderSettings): void {
  const unknown = Object.keys(endpoints ?? {}).find((key) => !ENDPOINT_KEYS.some((known) => known === key));
  if (unknown === undefined) return;
  throw new ConfigurationError(
    "Unknown endpoint",
    `endpoints has no key "${shownText(unknown)}"; it may hold: ${ENDPOINT_KEYS.join(", ")}.`,
    { argument: ["endpoints", { key: unknown }] },
  );
}

/** Region and cloud as hosts have them at their end; undefined without a region. */
function resolveHost(source: SettingsSource): string | undefined {
  const [region, cloud] = [source.tryGet("region"), source.tryGet("cloud")];
  if (cloud !== undefined && !/^[a-z\d]([a-z\d.-]*[a-z\d])?(:\d{1,5})?$/i.test(cloud.value)) {
    throw wrongSetting(cloud, "must be the domain of a cloud's endpoints, such as myhuaweicloud.com.");
  }
  if (region === undefined) return undefined;
  if (!/^[a-z\d]([a-z\d-]*[a-z\d])?$/i.test(region.value)) {
    throw wrongSetting(region, "must be a region such as cn-north-4: letters, digits and hyphens.");
  }
  return `${region.value}.${cloud?.value ?? defaultCloud(region.value)}`;
}

const defaultCloud = (region: string) =>
  region.startsWith("eu-west-1") ? "myhuaweicloud.eu" : "myhuaweicloud.com";

function noEndpoint(found: Pick<Given, "from" | "argument">): ConfigurationError {
  return wrongSetting(
    found,
    "must be an http or https URL such as https://evs.cn-north-4.myhuaweicloud.com, without user name, password, " +
      "query, fragment, spaces and wrong percent-encoding.",
    "Invalid endpoint",
  );
}

/** An endpoint as people write it, `https://` added where the scheme is missing. */
function parseEndpoint(found: Given): string {
  const text = /^[a-z][a-z\d+.-]*:\/\//i.test(found.value) ? found.value : `https://${found.value}`;
  // A user name, a query and the like are refused even where they are empty: whoever wrote them meant something.
  if (!/^https?:\/\/[^/?#@\\\s]+(\/[^?#@\\\s]*)?$/i.test(text) || !URL.canParse(text) || !isEncoded(text)) {
    throw noEndpoint(found);
  }
  return text;
}

function isEncoded(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}
