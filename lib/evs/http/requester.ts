import { setTimeout as sleep } from "node:timers/promises";
import { EvsError } from "../errors";
import type { Connections } from "./connections";
import { exchange, type HttpRequest } from "./exchange";
import { isObject, type JsonObject } from "./json";
import { type HttpAnswer, parseError, tryParseHiddenError } from "./parse-error";
import { isRefusal, isRetryable, retryDelayMs } from "./retry";
import { RetryBudget } from "./retry-budget";
import { Throttle } from "./throttle";

/** One HTTP request that was made; holds nothing secret. */
export interface RequestEvent {
  readonly method: string;
  readonly path: string;
  /** HTTP status, or what kept the answer away. */
  readonly outcome: number | string;
  readonly ms: number;
  /** 1 for the first request, 2 for its first repetition. */
  readonly attempt: number;
  /** Rows in the answer, where it has a list. */
  readonly rows?: number;
}

/** The server asked us to slow down. */
export interface SlowDownEvent {
  /** What all requests wait now. */
  readonly waitMs: number;
  /** Requests that run at once from now on. */
  readonly maxInFlight: number;
}

export interface RequesterOptions {
  readonly connections: Connections;
  readonly maxRetries: number;
  readonly maxConcurrency: number;
  readonly timeoutMs: number;
  readonly onRequest: (event: RequestEvent) => void;
  readonly onSlowDown: (event: SlowDownEvent) => void;
  readonly redact: (text: string) => string;
}

export interface JsonAnswer {
  readonly body: JsonObject;
  readonly headers: HttpAnswer["headers"];
}

/** Repetitions that all requests share, as a multiple of those that one request may use. */
const SHARED_RETRIES = 10;

/** Sends requests: never more at once than allowed, and again where that can help. */
export class Requester {
  private readonly throttle: Throttle;
  private readonly budget: RetryBudget;

  constructor(private readonly options: RequesterOptions) {
    this.throttle = new Throttle(options.maxConcurrency);
    this.budget = new RetryBudget(options.maxRetries * SHARED_RETRIES);
  }

  /** Requests that may be in flight at once at the moment. */
  get maxInFlight(): number {
    return this.throttle.allowed;
  }

  /**
   * A request that expects JSON.
   *
   * @param build makes the request anew for each attempt: a signature is only good for a while
   * @throws EvsError when no attempt brought a good answer
   */
  async send(build: () => Promise<HttpRequest>, signal?: AbortSignal): Promise<JsonAnswer> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.throttle.run((epoch) => this.attempt(build, attempt, epoch, signal), signal);
      } catch (error) {
        if (!(error instanceof EvsError)) throw error;
        const mayRetry = isRetryable(error) && attempt <= this.options.maxRetries && this.budget.tryTake();
        if (!mayRetry) throw error.withAttempts(attempt);
        await sleep(retryDelayMs(error, attempt, Math.random()), undefined, { signal }).catch(() => {
          throw signal?.reason;
        });
      }
    }
  }

  private async attempt(
    build: () => Promise<HttpRequest>,
    attempt: number,
    epoch: number,
    signal: AbortSignal | undefined,
  ): Promise<JsonAnswer> {
    const request = await build();
    const { method, url } = request;
    const start = performance.now();
    const log = (outcome: number | string, rows?: number) =>
      this.options.onRequest({
        method,
        path: url.pathname,
        outcome,
        ms: Math.round(performance.now() - start),
        attempt,
        ...(rows === undefined ? {} : { rows }),
      });
    let status: number | undefined;
    try {
      const { connections, timeoutMs } = this.options;
      const answer = await exchange(request, { connections, timeoutMs, signal });
      status = answer.status;
      if (!isSuccess(method, status)) throw parseError(method, url.pathname, answer, this.options.redact);
      const body = parseBody(method, url.pathname, answer);
      const hidden = tryParseHiddenError(body, { method, path: url.pathname, status }, this.options.redact);
      if (hidden !== undefined) throw hidden;
      log(status, countRows(body));
      this.budget.succeed();
      return { body, headers: answer.headers };
    } catch (error) {
      if (!(error instanceof EvsError)) throw error;
      log(status ?? error.kind);
      if (isRefusal(error)) this.slowDown(error, epoch);
      throw error;
    }
  }

  private slowDown(error: EvsError, epoch: number): void {
    const waitMs = error.retryAfterMs === undefined ? 0 : retryDelayMs(error, 1, 0);
    this.throttle.slowDown(epoch, waitMs);
    this.options.onSlowDown({ waitMs, maxInFlight: this.throttle.allowed });
  }
}

/** Whether a status is the documented one: what is read comes with 200, what IAM issues with 201. */
const isSuccess = (method: HttpRequest["method"], status: number) =>
  status === 200 || (method === "POST" && status === 201);

/** Rows of the list in an answer, if there is one. */
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
    const seen = /^\s*</.test(body) ? "is HTML or XML" : body === "" ? "is empty" : "is cut off or no JSON";
    throw new EvsError(`${status}, but the body ${seen}`, { ...details, kind: "malformed" });
  }
  if (isObject(parsed)) return parsed;
  throw new EvsError(`${status}, but the body is no JSON object`, { ...details, kind: "shape" });
}
