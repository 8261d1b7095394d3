import type { SignedRequest } from "./verify-signature";

/** A request for the routes. */
export interface ApiRequest extends SignedRequest {
  /** The path without the region before it. */
  readonly path: string;
  /** The first folder of the path, which stands for the endpoint of a region. @default - none */
  readonly region?: string;
  readonly query: Readonly<Record<string, string>>;
  readonly requestId: string;
}

/** The body as a JSON object. Empty if it is not an object. */
export function jsonObject({ body }: ApiRequest): Readonly<Record<string, unknown>> {
  const json = tryParseJson(body);
  return isObject(json) ? json : {};
}

/** The parsed text. Undefined if it is not JSON. */
export function tryParseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The path of the request, and the region before it. */
export function splitRegion(pathname: string): Pick<ApiRequest, "path" | "region"> {
  const [, region] = /^\/([a-z]{2}-[a-z]+-\d+)(?=\/)/.exec(pathname) ?? [];
  return region === undefined ? { path: pathname } : { path: pathname.slice(region.length + 1), region };
}
