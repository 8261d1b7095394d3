import { EvsError, type EvsErrorDetails } from "../errors";
import { isObject } from "./json";

/** An answer as it came over the wire. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** Longest text of a server's that is passed on. */
const LONGEST_TEXT = 300;

/**
 * The error that an answer means. Knows the API page's shape (`{"error": {code, message}}`, where "error" may be
 * `badRequest`, `itemNotFound` …), the gateway's (`{error_code, error_msg, request_id}`) and bodies that are no JSON.
 *
 * @param redact takes secrets out of what the server says: a gateway echoes what it was sent
 */
export function parseError(
  method: string,
  path: string,
  answer: HttpAnswer,
  redact: (text: string) => string,
): EvsError {
  const details: EvsErrorDetails = {
    kind: "status",
    method,
    path,
    status: answer.status,
    ...requestId(answer.headers["x-request-id"] ?? answer.headers["x-openstack-request-id"]),
    ...retryAfter(answer.headers["retry-after"]),
  };
  const target = answer.headers.location;
  if (answer.status >= 300 && answer.status < 400) {
    const host = typeof target === "string" && URL.canParse(target) ? new URL(target).host : "elsewhere";
    return new EvsError(`${answer.status}, redirects to ${host}; redirects are not followed`, {
      ...details,
      kind: "redirect",
    });
  }
  const body = tryParse(answer.body);
  if (body === undefined) {
    const excerpt = clean(redact(answer.body));
    return new EvsError(
      `${answer.status}${excerpt === "" ? ", no text" : `, not JSON: ${excerpt}`}`,
      details,
    );
  }
  const parsed = isObject(body) ? { ...fromGateway(body), ...fromFault(body) } : {};
  const { message, waitMs, ...fields } = parsed as ParsedBody;
  const code = fields.code !== undefined && fields.code !== String(answer.status) ? ` ${fields.code}` : "";
  return new EvsError(`${answer.status}${code}: ${clean(redact(message ?? "no message"))}`, {
    ...details,
    ...fields,
    ...(waitMs === undefined ? {} : { retryAfterMs: waitMs }),
  });
}

interface ParsedBody {
  readonly message?: string;
  readonly code?: string;
  readonly fault?: string;
  readonly requestId?: string;
  readonly waitMs?: number;
}

function fromGateway(body: Record<string, unknown>): ParsedBody {
  if (typeof body.error_msg !== "string" && typeof body.error_code !== "string") return {};
  return {
    ...(typeof body.error_msg === "string" ? { message: withoutEcho(body.error_msg) } : {}),
    ...(typeof body.error_code === "string" ? { code: body.error_code } : {}),
    ...requestId(body.request_id),
  };
}

/** Any wrapper is a fault's name; its code may be a text or the status as a number. */
function fromFault(body: Record<string, unknown>): ParsedBody {
  for (const [fault, content] of Object.entries(body)) {
    if (!isObject(content) || (content.message === undefined && content.code === undefined)) continue;
    const { message, code, retryAfter: wait } = content;
    const seconds = Number(wait);
    return {
      fault,
      ...(message === undefined || message === null ? {} : { message: String(message) }),
      ...(code === undefined || code === null ? {} : { code: String(code) }),
      ...(wait === undefined || Number.isNaN(seconds) ? {} : { waitMs: seconds * 1000 }),
    };
  }
  return {};
}

/** A gateway repeats the canonical request that it computed, with all its headers; nobody needs to see that. */
const withoutEcho = (message: string) => message.replace(/,?\s*canonicalRequest:[\s\S]*$/i, "");

function requestId(given: unknown): { requestId?: string } {
  return typeof given === "string" && given !== "" ? { requestId: given } : {};
}

/** `Retry-After`, in seconds or as a date. */
function retryAfter(given: string | string[] | undefined): { retryAfterMs?: number } {
  if (typeof given !== "string") return {};
  const ms = /^\d+$/.test(given.trim()) ? Number(given) * 1000 : Date.parse(given) - Date.now();
  return Number.isNaN(ms) ? {} : { retryAfterMs: Math.max(0, ms) };
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** One printable line of limited length. */
function clean(text: string): string {
  const line = text
    .replace(/<[^>]*>/g, " ")
    .replace(/[\p{C}\p{Z}\s]+/gu, " ")
    .trim();
  return line.length > LONGEST_TEXT ? `${line.slice(0, LONGEST_TEXT)}…` : line;
}
