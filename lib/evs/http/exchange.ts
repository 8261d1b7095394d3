import type { Dispatcher } from "undici";
import { EvsError } from "../errors";
import type { HttpAnswer } from "./parse-error";

/** Largest body that is read; a page of 1000 rows has less than 1 MiB. */
const LARGEST_BODY_BYTES = 64 * 1024 * 1024;

export interface HttpRequest {
  readonly method: "GET" | "POST";
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface ExchangeOptions {
  readonly dispatcher: Dispatcher;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Sends one request and reads its answer, whatever the status. Redirects are not followed.
 *
 * @throws EvsError when there is no complete answer
 * @throws the signal's reason when it is aborted
 */
export async function exchange(request: HttpRequest, options: ExchangeOptions): Promise<HttpAnswer> {
  const { method, url, headers, body } = request;
  const { dispatcher, timeoutMs, signal } = options;
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    const answer = await dispatcher.request({
      origin: url.origin,
      path: url.pathname + url.search,
      method,
      headers,
      body: body ?? null,
      signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
    });
    return { status: answer.statusCode, headers: answer.headers, body: await readBody(request, answer.body) };
  } catch (error) {
    signal?.throwIfAborted();
    const details = { method, path: url.pathname };
    if (timeout.aborted) {
      throw new EvsError(`no complete answer within ${timeoutMs / 1000} s`, { ...details, kind: "timeout" });
    }
    if (error instanceof EvsError) throw error;
    throw new EvsError(describe(error, url), { ...details, kind: "network" });
  }
}

async function readBody({ method, url }: HttpRequest, body: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.length;
    if (bytes > LARGEST_BODY_BYTES) {
      throw new EvsError(
        `the answer has more than ${LARGEST_BODY_BYTES / 1024 ** 2} MiB, which no page has`,
        {
          kind: "too-large",
          method,
          path: url.pathname,
        },
      );
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** The reason in plain words; a library's own message may hold headers or more of the URL than people should see. */
function describe(error: unknown, url: URL): string {
  const { code: given, name } = Object(error) as { readonly code?: unknown; readonly name?: unknown };
  const code = String(given ?? name ?? "");
  const known: Record<string, string> = {
    ECONNREFUSED: `nobody listens on ${url.host} (ECONNREFUSED)`,
    ENOTFOUND: `the host ${url.hostname} is not known (ENOTFOUND)`,
    EAI_AGAIN: `the host ${url.hostname} cannot be looked up at the moment (EAI_AGAIN)`,
    ECONNRESET: "the connection was reset (ECONNRESET)",
    UND_ERR_SOCKET: "the connection was closed before the answer was complete",
    UND_ERR_CONNECT_TIMEOUT: `no connection to ${url.host} in time`,
  };
  if (/CERT|SSL|TLS|UNABLE_TO_VERIFY|SELF_SIGNED/.test(code)) {
    return `the certificate of ${url.host} is not trusted (${code})`;
  }
  return known[code] ?? `the request failed (${code || "no reason given"})`;
}
