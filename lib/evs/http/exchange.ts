import * as http from "node:http";
import * as https from "node:https";
import { onAbort } from "../abort";
import type { Clock } from "../clock";
import { EvsError, type EvsErrorDetails } from "../errors";
import { describeFault, ProxyError } from "./connection-fault";
import type { Connections, Route } from "./connections";
import type { HttpAnswer } from "./parse-error";
import { addressOf, type NamedProxy, ProxySettingError } from "./proxy-rules";
import { BodyError, readBody } from "./read-body";
import { proxyCredentials } from "./tunnel";

/** A token in a header can have 32,768 characters. The limit of Node.js is half of that. */
const LARGEST_HEADERS_BYTES = 64 * 1024;
/** Maximum number of interim responses (1xx) before the response. More are an error. */
const MOST_INTERIM = 20;

export interface HttpRequest {
  readonly method: "GET" | "POST" | "PUT";
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/**
 * Sends one request to its endpoint, and returns the response.
 *
 * @throws the signal's reason when it is aborted
 */
export type Transport = (request: HttpRequest, signal: AbortSignal) => Promise<HttpAnswer>;

export interface ExchangeOptions {
  readonly transport: Transport;
  readonly clock: Clock;
  /** Time for everything: connection, proxy, handshake, answer. */
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Sends one request and reads its response, with any status. Redirects are not followed.
 *
 * @throws EvsError if there is no complete response
 * @throws the signal's reason when it is aborted
 */
export async function exchange(request: HttpRequest, options: ExchangeOptions): Promise<HttpAnswer> {
  const { transport, clock, timeoutMs, signal } = options;
  signal?.throwIfAborted();
  // Not AbortSignal.any: Node 20 keeps a reference to each of its signals for as long as the caller's signal lives.
  const end = new AbortController();
  const abort = () => end.abort();
  const cancel = clock.after(timeoutMs, abort);
  const leave = onAbort(signal, abort);
  try {
    return await untilAborted(transport(request, end.signal), end.signal);
  } catch (error) {
    signal?.throwIfAborted();
    throw toEvsError(error, request, end.signal.aborted ? timeoutMs : undefined);
  } finally {
    cancel();
    leave();
  }
}

/** Over HTTP. */
export function transportOver(connections: Connections): Transport {
  return async (request, signal) => converse(request, connections.routeTo(request.url), signal);
}

async function converse(request: HttpRequest, route: Route, signal: AbortSignal): Promise<HttpAnswer> {
  const answer = await send(request, route, signal);
  const { statusCode: status = 0, headers } = answer;
  // An endpoint never returns 407, so the status is from the proxy that forwards. Its other statuses can be of either.
  if (route.relay !== undefined && status === 407) {
    answer.destroy();
    throw new ProxyError(
      `the proxy ${route.relay.address} (${route.relay.variable}) rejects the credentials (407)`,
      status,
    );
  }
  return { status, headers, body: await readBody(answer) };
}

/** Sends a request. It resolves when the headers of the response arrive. */
export function send(request: HttpRequest, route: Route, signal: AbortSignal): Promise<http.IncomingMessage> {
  return new Promise((resolve, reject) => {
    let interim = 0;
    const sent = createRequest(request, route, signal)
      .once("response", resolve)
      .once("error", (error) => reject(route.relay === undefined ? error : relayFault(error, route.relay)))
      .once("upgrade", ({ statusCode }, socket) => {
        socket.destroy();
        reject(new BodyError("shape", `unexpected status ${statusCode}`));
      })
      .on("information", () => {
        interim += 1;
        if (interim > MOST_INTERIM) sent.destroy(new BodyError("shape", "endless interim responses (1xx)"));
      });
    sent.end(request.body);
  });
}

/** Without a response, the connection to the proxy failed. */
function relayFault(error: Error, { address, variable }: NamedProxy): Error {
  if (error instanceof BodyError) return error;
  return new ProxyError(
    `the proxy ${address} (${variable}) cannot be used: ${describeFault(error, address)}`,
  );
}

function createRequest(
  { method, url, headers }: HttpRequest,
  { agent, relay }: Route,
  signal: AbortSignal,
): http.ClientRequest {
  const options = { method, agent, signal, maxHeaderSize: LARGEST_HEADERS_BYTES };
  if (relay === undefined) {
    return (url.protocol === "https:" ? https : http).request(url, { ...options, headers });
  }
  return http.request({
    ...options,
    ...addressOf(relay),
    path: url.href,
    headers: { ...headers, host: url.host, ...proxyCredentials(relay) },
  });
}

/** Rejects as soon as the signal is aborted, even if Node.js still waits. */
function untilAborted<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    const leave = onAbort(signal, abort);
    work.then(resolve, reject).finally(leave);
  });
}

function toEvsError(error: unknown, { method, url }: HttpRequest, timedOutMs: number | undefined): EvsError {
  const failed = (kind: EvsErrorDetails["kind"], problem: string, more: Partial<EvsErrorDetails> = {}) =>
    new EvsError(problem, { ...more, kind, method, path: url.pathname });
  if (error instanceof ProxyError) {
    return failed("proxy", error.message, error.status === undefined ? {} : { proxyStatus: error.status });
  }
  if (timedOutMs !== undefined)
    return failed("timeout", `no complete response within ${timedOutMs / 1000} s`);
  if (error instanceof ProxySettingError) return failed("configuration", error.message);
  if (error instanceof BodyError) return failed(error.kind, error.message);
  if (isUnsendable(error))
    return failed("configuration", "a header or the path has characters that are not allowed");
  return failed("network", describeFault(error, url.host));
}

/** Whether Node.js refused to send the request. */
function isUnsendable(error: unknown): boolean {
  const { code } = Object(error) as { readonly code?: unknown };
  return code === "ERR_INVALID_CHAR" || code === "ERR_UNESCAPED_CHARACTERS";
}
