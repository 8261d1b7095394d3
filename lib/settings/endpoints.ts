import { shownText, splitServiceUrl } from "../evs";
import { ENDPOINT_KEYS, type EndpointKey, isRegion } from "./arguments";
import { ConfigurationError } from "./configuration-error";
import { type GivenSetting, given, wrongSetting } from "./given";
import type { ProviderSettings } from "./provider-settings";
import { SettingsSource } from "./source";

/** Services that every region has, with endpoints of one form. */
export type RegionalKey = Exclude<EndpointKey, "sts" | "metadata" | GlobalKey>;
/** Services with one endpoint for the whole cloud. */
type GlobalKey = "organizations" | "eps";

/**
 * The endpoint of a service: the given one, otherwise that of the region.
 *
 * @throws ConfigurationError for an invalid endpoint, and if neither an endpoint nor a region is set
 */
export function resolveEndpoint(source: SettingsSource, key: RegionalKey): string {
  const named = tryResolveNamed(source, key);
  if (named !== undefined) return named;
  const host = resolveHost(source);
  if (host !== undefined) return `https://${key}.${host}${key === "iam" ? "/v3" : ""}`;
  // Without a region and an endpoint of IAM, the endpoint of EVS is used.
  if (key === "iam") return resolveEndpoint(source, "evs");
  throw new ConfigurationError(
    "No region",
    `The endpoint of EVS is unknown. ${SettingsSource.remedy("region")} ` +
      `To use another endpoint, set endpoints = { ${key} = … }.`,
    { argument: ["region"], concerns: "reads" },
  );
}

/** The endpoint of an optional service. Undefined if neither an endpoint nor a region is set. */
export function tryResolveEndpoint(source: SettingsSource, key: RegionalKey): string | undefined {
  const isKnown = tryGetNamed(source, key) !== undefined || resolveHost(source) !== undefined;
  return isKnown ? resolveEndpoint(source, key) : undefined;
}

/** The given endpoint of a service. For EVS, without the version and project at the end of a catalogue's URL. */
export function tryResolveNamed(source: SettingsSource, key: EndpointKey): string | undefined {
  const named = tryGetNamed(source, key);
  if (named === undefined) return undefined;
  const url = parseEndpoint(named);
  return key === "evs" ? splitServiceUrl(url).root : url;
}

/** The project at the end of the given endpoint of EVS. */
export function tryResolveEndpointProject(source: SettingsSource): GivenSetting | undefined {
  const named = tryGetNamed(source, "evs");
  const { projectId } = named === undefined ? {} : splitServiceUrl(parseEndpoint(named));
  return named === undefined || projectId === undefined ? undefined : { ...named, value: projectId };
}

/** Regions with an endpoint of STS, as in the clouds' own SDKs. */
const STS_REGIONS = [
  "cn-north-4",
  "cn-north-9",
  "cn-south-1",
  "cn-south-4",
  "cn-east-3",
  "cn-southwest-2",
  "ap-southeast-3",
  "ap-southeast-1",
  "ap-southeast-2",
  "ap-southeast-4",
  "sa-brazil-1",
  "la-south-2",
  "af-south-1",
  "tr-west-1",
];

/**
 * The endpoint of STS. The endpoint of each region serves the whole cloud, so a region without one uses another
 * region's. Undefined if it is unknown: if the user has set other endpoints, no request goes to a guessed address.
 */
export function tryResolveSts(source: SettingsSource): string | undefined {
  const named = tryResolveNamed(source, "sts");
  if (named !== undefined) return named;
  if (hasOwnEndpoints(source)) return undefined;
  const host = resolveHost(source);
  const [region = "", ...cloud] = host?.split(".") ?? [];
  if (host === undefined) return undefined;
  if (cloud.join(".") !== DEFAULT_CLOUD || STS_REGIONS.includes(region)) return `https://sts.${host}`;
  const [area] = region.split("-");
  const near = STS_REGIONS.find((one) => one.startsWith(`${area}-`)) ?? "ap-southeast-3";
  return `https://sts.${near}.${DEFAULT_CLOUD}`;
}

/**
 * The endpoint of a service with one for the whole cloud. Undefined if it is unknown: if the user has set other
 * endpoints, no request goes to a guessed address.
 */
export function tryResolveGlobal(source: SettingsSource, key: GlobalKey): string | undefined {
  const named = tryResolveNamed(source, key);
  if (named !== undefined || hasOwnEndpoints(source)) return named;
  const [, ...cloud] = resolveHost(source)?.split(".") ?? [];
  return cloud.length === 0 ? undefined : `https://${key}.${cloud.join(".")}`;
}

const hasOwnEndpoints = (source: SettingsSource) =>
  ENDPOINT_KEYS.some((key) => key !== "metadata" && tryGetNamed(source, key) !== undefined);

/**
 * Whether only the service catalogue of the token has the endpoint of EVS: the user has set a Keystone, but neither an
 * endpoint nor a cloud.
 */
export function isInCatalog(source: SettingsSource): boolean {
  if (tryGetNamed(source, "evs") !== undefined || source.tryGet("cloud") !== undefined) return false;
  const iam = tryResolveNamed(source, "iam");
  if (iam === undefined) return false;
  const { hostname } = new URL(iam);
  return ![DEFAULT_CLOUD, EUROPEAN_CLOUD].some((cloud) => hostname.endsWith(`.${cloud}`));
}

function tryGetNamed(source: SettingsSource, key: EndpointKey): GivenSetting | undefined {
  const argument = `endpoints.${key}` as const;
  const path = ["endpoints", { key }];
  const value = source.settings.endpoints?.[key];
  if (value?.trim() === "") throw noEndpoint({ from: argument, argument: path });
  const named = given(value, argument, path) ?? source.tryGetFromEnvironment(argument);
  const found = named ?? (key === "iam" ? source.tryGet("auth_url") : undefined);
  return found && withPlaces(found, source);
}

/** Whether every region has the same endpoint of EVS. */
export function isForOneRegion(source: SettingsSource): boolean {
  const named = source.settings.endpoints?.evs ?? source.tryGetFromEnvironment("endpoints.evs")?.value;
  return named?.trim() ? !named.includes("{region}") : false;
}

/** A template such as `https://evs.{region}.{cloud}`, with its placeholders replaced. */
function withPlaces(found: GivenSetting, source: SettingsSource): GivenSetting {
  if (!found.value.includes("{")) return found;
  const region = source.tryGetText("region");
  const fill: Readonly<Record<string, string | undefined>> = {
    region,
    cloud: source.tryGetText("cloud") ?? defaultCloud(region ?? ""),
  };
  const value = found.value.replace(/\{(\w*)\}/g, (place, name: string) => {
    if (!Object.hasOwn(fill, name)) {
      throw wrongSetting(found, `has ${shownText(place)}; an endpoint can have {region} and {cloud} only.`);
    }
    const text = fill[name];
    if (text !== undefined) return text;
    throw new ConfigurationError(
      "No region",
      `${found.from} has {region}, and the region is not set. ${SettingsSource.remedy("region")}`,
      { argument: ["region"], concerns: "reads" },
    );
  });
  return { ...found, value };
}

/** @throws ConfigurationError for a service without an endpoint here */
export function checkEndpointKeys({ endpoints }: ProviderSettings): void {
  const unknown = Object.keys(endpoints ?? {}).find((key) => !ENDPOINT_KEYS.some((known) => known === key));
  if (unknown === undefined) return;
  throw new ConfigurationError(
    "Unknown endpoint name",
    `endpoints has no key "${shownText(unknown)}". Allowed keys: ${ENDPOINT_KEYS.join(", ")}.`,
    { argument: ["endpoints", { key: unknown }] },
  );
}

/** The last part of hosts, with region and cloud. Undefined without a region. */
function resolveHost(source: SettingsSource): string | undefined {
  const [region, cloud] = [source.tryGet("region"), source.tryGet("cloud")];
  if (cloud !== undefined && !/^[a-z\d]([a-z\d.-]*[a-z\d])?(:\d{1,5})?$/i.test(cloud.value)) {
    throw wrongSetting(cloud, "must be the domain of a cloud's endpoints, such as myhuaweicloud.com.");
  }
  if (region === undefined) return undefined;
  if (!isRegion(region.value)) {
    throw wrongSetting(region, "must be a region such as cn-north-4: letters, digits and hyphens.");
  }
  return `${region.value}.${cloud?.value ?? defaultCloud(region.value)}`;
}

const DEFAULT_CLOUD = "myhuaweicloud.com";
const EUROPEAN_CLOUD = "myhuaweicloud.eu";
const defaultCloud = (region: string) => (region.startsWith("eu-west-1") ? EUROPEAN_CLOUD : DEFAULT_CLOUD);

function noEndpoint(found: Pick<GivenSetting, "from" | "argument">): ConfigurationError {
  return wrongSetting(
    found,
    "must be an http or https URL such as https://evs.cn-north-4.myhuaweicloud.com, without a user name, password, " +
      "query, fragment, spaces or invalid percent-encoding.",
    "Invalid endpoint",
  );
}

/** The user's endpoint. If the scheme is missing, `https://` is added. */
function parseEndpoint(found: GivenSetting): string {
  const text = /^[a-z][a-z\d+.-]*:\/\//i.test(found.value) ? found.value : `https://${found.value}`;
  // A user name, a query and a fragment are refused even if they are empty, because the user may have intended one.
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
