import type { SignedRequest } from "./verify-signature";

/** A request as the routes see it. */
export interface ApiRequest extends SignedRequest {
  /** Without the region before it. */
  readonly path: string;
  /** The folder of the host that was asked, which stands for the endpoint of a region. @default - none */
  readonly region?: string;
  readonly query: Readonly<Record<string, string>>;
  readonly requestId: string;
}

/** The body as a JSON object; empty when it is none. */
export function jsonObject({ body }: ApiRequest): Readonly<Record<string, unknown>> {
  const json = tryParseJson(body);
  return isObject(json) ? json : {};
}

/** What the text says, or undefined when it is no JSON. */
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

/** The path as it was asked, and the region before it. */
export function splitRegion(pathname: string): Pick<ApiRequest, "path" | "region"> {
  const [, region] = /^\/([a-z]{2}-[a-z]+-\d+)(?=\/)/.exec(pathname) ?? [];
  return region === undefined ? { path: pathname } : { path: pathname.slice(region.length + 1), region };
}
