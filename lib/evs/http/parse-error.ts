import { EvsError, type EvsErrorDetails } from "../errors";
import { shownText } from "../shown-text";
import { isObject } from "./json";
import { type RequestLimit, tryParseRequestLimit } from "./request-limit";

/** An answer as it came over the wire. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** Longest message of a server's that is passed on. */
const LONGEST_MESSAGE = 300;
/** Longest code, fault's name or request ID. */
const LONGEST_NAME = 100;
/** How much of a page without JSON is looked at. */
const LOOKED_AT = 8192;

/** Takes secrets out of what the server says: a gateway echoes what it was sent. */
export type Redact = (text: string) => string;

/**
 * The error that an answer with another status than the one of success means. Knows the API page's shape
 * (`{"error": {code, message}}`, where "error" may be `badRequest`, `itemNotFound` …), the gateway's
 * (`{error_code, error_msg, request_id}`) and bodies that are no JSON.
 *
 * @param now milliseconds since 1970
 */
export function parseError(
  method: string,
  path: string,
  answer: HttpAnswer,
  redact: Redact,
  now = Date.now(),
): EvsError {
  const { status, headers } = answer;
  const details: EvsErrorDetails = {
    kind: "status",
    method,
    path,
    status,
    ...named("requestId", headers["x-request-id"] ?? headers["x-openstack-request-id"], redact),
    ...retryAfter(headers["retry-after"], now),
    ...serverTime(headers.date),
  };
  // Accepted, partial, from elsewhere: whatever came with it is not the answer, which may come yet.
  if (status >= 200 && status < 300) {
    return new EvsError(`${status}, which is not a complete response`, { ...details, kind: "malformed" });
  }
  if (status >= 300 && status < 400) {
    const target = headers.location;
    const host = typeof target === "string" && URL.canParse(target) ? new URL(target).host : "";
    const where = host === "" ? "elsewhere" : `to ${shownText(redact(host), LONGEST_NAME)}`;
    const problem = `${status}, redirects ${where}; the client does not follow redirects`;
    return new EvsError(problem, { ...details, kind: "redirect" });
  }
  const body = tryParse(answer.body);
  if (body === undefined) {
    const excerpt = excerptOf(redact(answer.body));
    const problem = `${status}${excerpt === "" ? ", no text" : `, not JSON: ${excerpt}`}`;
    return new EvsError(problem, { ...details, ...requestLimit(status, excerpt) });
  }
  const { problem, ...fields } = describe(isObject(body) ? body : {}, status, redact);
  return new EvsError(`${status}${problem}`, {
    ...details,
    ...fields,
    ...requestLimit(status, fields.said),
  });
}

/**
 * The error in an answer of success, if it has one: beside it, nothing can be relied upon.
 *
 * @param body the answer's, parsed
 */
export function tryParseHiddenError(
  body: Record<string, unknown>,
  asked: { readonly method: string; readonly path: string; readonly status: number },
  redact: Redact,
): EvsError | undefined {
  if (!hasError(body)) return undefined;
  const { problem, ...fields } = describe(body, asked.status, redact);
  return new EvsError(`${asked.status}, but the response contains an error${problem}`, {
    ...asked,
    ...fields,
    kind: "shape",
  });
}

function hasError(body: Record<string, unknown>): boolean {
  const { error, errors, error_code, error_msg } = body;
  const isSaid = (value: unknown) => (Array.isArray(value) ? value.length > 0 : Boolean(value));
  const isFault = (value: unknown) => isObject(value) && "code" in value && "message" in value;
  return [error, errors, error_code, error_msg].some(isSaid) || Object.values(body).some(isFault);
}

/** What a body says is wrong: for people, and in parts. */
function describe(body: Record<string, unknown>, status: number, redact: Redact) {
  const { message, ...fields } = {
    ...fromRoute(body),
    ...fromGateway(body, redact),
    ...fromFault(body, redact),
    ...fromReceipt(body, redact),
  };
  const code = fields.code !== undefined && fields.code !== String(status) ? ` ${fields.code}` : "";
  const said = shownText(redact(withoutEcho(message ?? "")), LONGEST_MESSAGE).trim();
  return { ...fields, said, problem: `${code}: ${said || "no message"}` };
}

interface ParsedBody {
  readonly message?: string;
  readonly code?: string;
  readonly gatewayCode?: string;
  readonly fault?: string;
  readonly requestId?: string;
  readonly retryAfterMs?: number;
  readonly secondFactor?: string;
}

/** What Keystone and Cinder say where they have no such route: the words stand at the top. */
function fromRoute({ message }: Record<string, unknown>): ParsedBody {
  return typeof message === "string" ? { message } : {};
}

/** Keystone accepts a password and wants more: then it answers 401 with a receipt for what it has. */
function fromReceipt(
  { receipt, required_auth_methods: beside }: Record<string, unknown>,
  redact: Redact,
): ParsedBody {
  const methods = beside ?? (isObject(receipt) ? receipt.required_auth_methods : undefined);
  if (receipt === undefined || !Array.isArray(methods)) return {};
  const ways = methods.map((way: unknown) => (Array.isArray(way) ? way.filter(isPlain).join(" and ") : ""));
  return {
    message: "it requires more than one method",
    ...named("secondFactor", ways.join(", or "), redact),
  };
}

function fromGateway(body: Record<string, unknown>, redact: Redact): ParsedBody {
  const { error_msg: message, error_code: code, request_id: requestId } = body;
  if (typeof message !== "string" && typeof code !== "string") return {};
  return {
    ...(typeof message === "string" ? { message } : {}),
    gatewayCode: "",
    ...named("gatewayCode", code, redact),
    ...named("code", code, redact),
    ...named("requestId", requestId, redact),
  };
}

/** Any wrapper is a fault's name; its code may be a text or the status as a number. */
function fromFault(body: Record<string, unknown>, redact: Redact): ParsedBody {
  for (const [fault, content] of Object.entries(body)) {
    if (!isObject(content) || (content.message === undefined && content.code === undefined)) continue;
    const { message, code, retryAfter: wait } = content;
    const seconds = isPlain(wait) ? Number(wait) : Number.NaN;
    return {
      ...named("fault", fault, redact),
      ...(isPlain(message) ? { message: String(message) } : {}),
      ...named("code", code, redact),
      ...(Number.isNaN(seconds) ? {} : { retryAfterMs: Math.max(0, seconds * 1000) }),
    };
  }
  return {};
}

/** What has no text of its own is not turned into one: that can fail, or never end. */
const isPlain = (value: unknown): value is string | number =>
  typeof value === "string" || typeof value === "number";

function named<Key extends string>(key: Key, value: unknown, redact: Redact): { [K in Key]?: string } {
  const name = isPlain(value) ? shownText(redact(String(value)), LONGEST_NAME).trim() : "";
  return name === "" ? {} : ({ [key]: name } as { [K in Key]?: string });
}

/** A gateway repeats the canonical request that it computed, with all its headers; nobody needs to see that. */
function withoutEcho(message: string): string {
  const at = message.search(/canonicalRequest:/i);
  return at === -1 ? message : message.slice(0, at).trimEnd().replace(/,$/, "");
}

function requestLimit(status: number, said: string): { limit?: RequestLimit } {
  const limit = status === 429 ? tryParseRequestLimit(said) : undefined;
  return limit === undefined ? {} : { limit };
}

function serverTime(date: string | string[] | undefined): { serverTimeMs?: number } {
  const ms = typeof date === "string" ? Date.parse(date) : Number.NaN;
  return Number.isNaN(ms) ? {} : { serverTimeMs: ms };
}

/** `Retry-After`, in seconds or as a date. */
function retryAfter(given: string | string[] | undefined, now: number): { retryAfterMs?: number } {
  if (typeof given !== "string") return {};
  const ms = /^\d+$/.test(given.trim()) ? Number(given) * 1000 : Date.parse(given) - now;
  return Number.isNaN(ms) ? {} : { retryAfterMs: Math.max(0, ms) };
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The text of a page, without its markup. */
function excerptOf(page: string): string {
  const text = page.slice(0, LOOKED_AT).replace(/<[^<>]*>/g, " ");
  return shownText(text.trim(), LONGEST_MESSAGE).trim();
}
