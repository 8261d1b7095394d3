import * as http from "node:http";
import * as https from "node:https";
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
  readonly agent: http.Agent;
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
  const { method, url } = request;
  const { agent, timeoutMs, signal } = options;
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    const either = signal === undefined ? timeout : AbortSignal.any([signal, timeout]);
    const answer = await send(request, agent, either);
    return {
      status: answer.statusCode ?? 0,
      headers: answer.headers,
      body: await readBody(request, answer),
    };
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

/** Resolves when the answer's headers are there. */
function send(
  { method, url, headers, body }: HttpRequest,
  agent: http.Agent,
  signal: AbortSignal,
): Promise<http.IncomingMessage> {
  return new Promise((resolve, reject) => {
    const { request } = url.protocol === "https:" ? https : http;
    request(url, { method, headers, agent, signal }, resolve).once("error", reject).end(body);
  });
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
    ETIMEDOUT: `no connection to ${url.host} in time (ETIMEDOUT)`,
  };
  if (/CERT|SSL|TLS|UNABLE_TO_VERIFY|SELF_SIGNED/.test(code)) {
    return `the certificate of ${url.host} is not trusted (${code})`;
  }
  return known[code] ?? `the request failed (${code || "no reason given"})`;
}
