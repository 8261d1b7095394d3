import { type Clock, sleep } from "../clock";
import { EvsError } from "../errors";
import { apiOf } from "./api-of";
import type { ConcurrencyLimiters } from "./concurrency-limiters";
import { exchange, type HttpRequest, type Transport } from "./exchange";
import { isObject, type JsonObject } from "./json";
import { type HttpAnswer, parseError, tryParseHiddenError } from "./parse-error";
import { type RateLimiter, type RequestPermit, WaitTooLongError } from "./rate-limiter";
import type { RateLimiters } from "./rate-limiters";
import { describeSpan, type RequestLimit } from "./request-limit";
import { isRefusal, isRetryable, retryDelayMs } from "./retry";
import { RetryBudget } from "./retry-budget";
import { WaitBudget } from "./wait-budget";

/** One sent HTTP request, without secrets. */
export interface RequestEvent {
  readonly method: string;
  readonly path: string;
  /** HTTP status, or why there is no response. */
  readonly outcome: number | string;
  readonly ms: number;
  /** 1 for the first request, 2 for its first retry. */
  readonly attempt: number;
  /** Number of rows in the response, if it has a list. */
  readonly rows?: number;
}

/** The server asks the client to slow down. */
export interface SlowDownEvent {
  /** How long it asks to wait. */
  readonly waitMs: number;
  /** Number of concurrent requests that is allowed from now on. */
  readonly maxInFlight: number;
}

/** Requests wait for the rate limit of a gateway. */
export interface WaitEvent {
  /** Method and path, with braces in place of IDs. */
  readonly api: string;
  /** The limit, if the gateway states it. */
  readonly limit?: RequestLimit;
  readonly waitMs: number;
  /** When the next request is allowed, milliseconds since 1970. */
  readonly until: number;
}

export interface RequesterOptions {
  readonly transport: Transport;
  readonly clock: Clock;
  /** A number from 0 to 1. */
  readonly random: () => number;
  readonly rateLimiters: RateLimiters;
  /** Identifies the sender of a request without secrets. */
  readonly ownerOf: (request: HttpRequest) => string;
  readonly maxRetries: number;
  /** Limits of concurrent requests. */
  readonly concurrency: ConcurrencyLimiters;
  readonly timeoutMs: number;
  /** Maximum time, in all, that requests wait for the rate limit of a gateway. */
  readonly maxWaitMs: number;
  readonly onRequest: (event: RequestEvent) => void;
  readonly onSlowDown: (event: SlowDownEvent) => void;
  readonly onWait: (event: WaitEvent) => void;
  readonly redact: (text: string) => string;
}

export interface JsonAnswer {
  readonly body: JsonObject;
  readonly headers: HttpAnswer["headers"];
}

/** Number of retries that all requests share, as a multiple of the retries of one request. */
const SHARED_RETRIES = 10;
/** Time between two reports of waiting. */
const REPORT_MS = 1000;

/** Another request was refused before this one was sent. */
const NOT_SENT = Symbol("rejected");

/** Sends requests. It limits their number, waits for the rate limit of the gateway, and retries if that can help. */
export class Requester {
  private readonly budget: RetryBudget;
  private readonly waitBudget: WaitBudget;
  private reportedAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly options: RequesterOptions) {
    this.budget = new RetryBudget(options.maxRetries * SHARED_RETRIES);
    this.waitBudget = new WaitBudget(options.clock, options.maxWaitMs);
  }

  /** Reads a list of an endpoint, with a share of its concurrent requests. */
  readList<Result>(endpoint: URL, read: (share: () => number) => Promise<Result>): Promise<Result> {
    return this.options.concurrency.limiterOf(endpoint).readList(read);
  }

  /** How long requests have waited for the rate limit of a gateway so far. */
  get waitedMs(): number {
    return this.waitBudget.ms;
  }

  /**
   * Sends a request that expects JSON.
   *
   * @param build creates the request for each attempt, because a signature is valid for some minutes only
   * @param decisive whether earlier findings depend on it; it can then wait a third longer for the rate limit
   * @throws EvsError if every attempt failed
   */
  async send(build: () => Promise<HttpRequest>, signal?: AbortSignal, decisive = false): Promise<JsonAnswer> {
    const { rateLimiters: limiters, ownerOf, clock, random, maxRetries } = this.options;
    const first = await build();
    const limiter = limiters.limiterOf(ownerOf(first), first);
    let request: HttpRequest | undefined = first;
    let refused: EvsError | undefined;
    let [attempt, failures] = [1, 0];
    for (;;) {
      const permit = await this.enter(limiter, {
        request: first,
        signal,
        decisive,
        refused: refused?.withAttempts(attempt - 1),
      });
      if (permit.hasWaited) request = undefined;
      try {
        const send = async (epoch: number) => {
          if (!permit.trySend()) throw NOT_SENT;
          return this.attempt(request ?? (await build()), { attempt, epoch, permit, signal });
        };
        return await this.options.concurrency.run(first.url, send, signal);
      } catch (error) {
        permit.end();
        if (error === NOT_SENT) continue;
        if (error instanceof RateRefusedError) {
          refused = error.cause;
        } else {
          if (!(error instanceof EvsError)) throw error;
          failures += 1;
          const mayRetry = isRetryable(error) && failures <= maxRetries && this.budget.tryTake();
          if (!mayRetry) throw error.withAttempts(attempt);
          await sleep(clock, retryDelayMs(error, failures, random()), signal);
        }
        attempt += 1;
        request = undefined;
      }
    }
  }

  private async enter(
    limiter: RateLimiter,
    { request, signal, decisive, refused }: PermitContext,
  ): Promise<RequestPermit> {
    const { waitBudget } = this;
    const { method, url } = request;
    try {
      return await limiter.enter({
        waitBudget,
        decisive,
        signal,
        onWait: (until, limit) => this.tellOfWait(apiOf(method, url), until, limit),
      });
    } catch (error) {
      if (!(error instanceof WaitTooLongError)) throw error;
      const { limit } = error;
      const { status, code, requestId, attempts } = refused ?? {};
      const known = Object.entries({ status, code, requestId, attempts, limit });
      throw new EvsError(describeClosed(error, waitBudget), {
        kind: "throttled",
        method,
        path: url.pathname,
        ...Object.fromEntries(known.filter(([, value]) => value !== undefined)),
      });
    }
  }

  private tellOfWait(api: string, until: number, limit: RequestLimit | undefined): void {
    const now = this.options.clock.now();
    if (now - this.reportedAt < REPORT_MS) return;
    this.reportedAt = now;
    const waitMs = Math.ceil(until - now);
    this.options.onWait({ api, ...(limit === undefined ? {} : { limit }), waitMs, until });
  }

  private async attempt(
    request: HttpRequest,
    { attempt, epoch, permit, signal }: AttemptContext,
  ): Promise<JsonAnswer> {
    const { transport, clock, timeoutMs, redact } = this.options;
    const { method, url } = request;
    const start = clock.now();
    const log = (outcome: number | string, rows?: number) =>
      this.options.onRequest({
        method,
        path: url.pathname,
        outcome,
        ms: Math.round(clock.now() - start),
        attempt,
        ...(rows === undefined ? {} : { rows }),
      });
    let status: number | undefined;
    try {
      const answer = await exchange(request, { transport, clock, timeoutMs, signal });
      status = answer.status;
      if (!isSuccess(method, status)) throw parseError(method, url.pathname, answer, redact, clock.now());
      const body = parseBody(method, url.pathname, answer);
      const hidden = tryParseHiddenError(body, { method, path: url.pathname, status }, redact);
      if (hidden !== undefined) throw hidden;
      log(status, countRows(body));
      permit.accept();
      this.budget.succeed();
      return { body, headers: answer.headers };
    } catch (error) {
      if (!(error instanceof EvsError)) throw error;
      log(status ?? error.kind);
      if (!isRefusal(error)) {
        if (status !== undefined) permit.accept();
        throw error;
      }
      const isWindow = permit.refuse({ ...error, isRepetition: attempt > 1 });
      // Waiting is enough for a rate limit. It does not show how many concurrent requests are allowed.
      if (error.limit === undefined) this.slowDown(url, error, epoch);
      throw isWindow ? new RateRefusedError(error) : error;
    }
  }

  private slowDown(url: URL, { retryAfterMs = 0 }: EvsError, epoch: number): void {
    const limiter = this.options.concurrency.limiterOf(url);
    limiter.slowDown(epoch);
    this.options.onSlowDown({ waitMs: retryAfterMs, maxInFlight: limiter.allowed });
  }
}

interface PermitContext {
  readonly request: HttpRequest;
  readonly signal: AbortSignal | undefined;
  readonly decisive: boolean;
  /** The last refusal, if there was one. */
  readonly refused: EvsError | undefined;
}

interface AttemptContext {
  readonly attempt: number;
  readonly epoch: number;
  readonly permit: RequestPermit;
  readonly signal: AbortSignal | undefined;
}

/** A request was refused. It can be sent again when the limiter allows it. */
class RateRefusedError extends Error {
  constructor(override readonly cause: EvsError) {
    super(cause.message);
  }
}

function describeClosed({ waitMs, limit }: WaitTooLongError, waitBudget: WaitBudget): string {
  const few =
    limit === undefined
      ? "the server keeps rejecting requests as too many"
      : `the gateway allows ${limit.requests} such requests in ${describeSpan(limit.ms)}`;
  const waitedMs = Math.round(waitBudget.ms / 1000) * 1000;
  return (
    `${few}; the next request is possible in ${describeSpan(waitMs)}, and the client has already waited ${describeSpan(waitedMs)} ` +
    `of the ${describeSpan(waitBudget.mostMs)} allowed by max_wait`
  );
}

/** Whether a status is the documented one: 200 for a read, 201 for what IAM issues. */
const isSuccess = (method: HttpRequest["method"], status: number) =>
  status === 200 || (method === "POST" && status === 201);

/** Number of rows of the list in a response, if there is one. */
function countRows(body: JsonObject): number | undefined {
  const list = Object.entries(body).find(([key, value]) => Array.isArray(value) && !key.endsWith("_links"));
  return (list?.[1] as readonly unknown[] | undefined)?.length;
}

function parseBody(method: string, path: string, { status, body }: HttpAnswer): JsonObject {
  const details = { method, path, status };
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch {
    const seen = /^\s*</.test(body)
      ? "is HTML or XML"
      : body === ""
        ? "is empty"
        : "is cut off or is not JSON";
    throw new EvsError(`${status}, but the body ${seen}`, { ...details, kind: "malformed" });
  }
  if (isObject(parsed)) return parsed;
  throw new EvsError(`${status}, but the body is not a JSON object`, { ...details, kind: "shape" });
}
