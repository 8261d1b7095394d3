import { EvsError, type EvsErrorDetails } from "../errors";
import { shownText } from "../shown-text";
import { isObject } from "./json";
import { type RequestLimit, tryParseRequestLimit } from "./request-limit";

/** A response as it was received. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** Longest message of a server that is shown. */
const LONGEST_MESSAGE = 300;
/** Longest error code, error name or request ID that is shown. */
const LONGEST_NAME = 100;
/** How much of a page without JSON is read. */
const LOOKED_AT = 8192;

/** Removes secrets from the server's messages: a gateway can repeat what it received. */
export type Redact = (text: string) => string;

/**
 * The error of a response without the status of success. It knows the form of the API reference (`{"error": {code,
 * message}}`, where "error" can be `badRequest`, `itemNotFound` …), the form of the gateway (`{error_code, error_msg,
 * request_id}`) and bodies that are not JSON.
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
  // 202, 203, 206 and the like: the body is not the response, which may come later.
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
 * The error in a response with the status of success, if it has one. The rest of such a response is not reliable.
 *
 * @param body the parsed body
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

/** The error in a body, as a sentence and as fields. */
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

/** Keystone and Cinder return this form for an unknown route: the message is at the top level. */
function fromRoute({ message }: Record<string, unknown>): ParsedBody {
  return typeof message === "string" ? { message } : {};
}

/** Keystone accepts the password and requires more. It then returns 401 with a receipt. */
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

/** The key around the error is its name. Its code can be a string, or the status as a number. */
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

/** Other values are not converted to a string, because the conversion can fail or never end. */
const isPlain = (value: unknown): value is string | number =>
  typeof value === "string" || typeof value === "number";

function named<Key extends string>(key: Key, value: unknown, redact: Redact): { [K in Key]?: string } {
  const name = isPlain(value) ? shownText(redact(String(value)), LONGEST_NAME).trim() : "";
  return name === "" ? {} : ({ [key]: name } as { [K in Key]?: string });
}

/** A gateway repeats the canonical request with all its headers. The message must not show it. */
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
