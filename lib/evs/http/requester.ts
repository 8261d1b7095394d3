import { setTimeout as sleep } from "node:timers/promises";
import { EvsError } from "../errors";
import type { Connections } from "./connections";
import { exchange, type HttpRequest } from "./exchange";
import { isObject, type JsonObject } from "./json";
import { type HttpAnswer, parseError } from "./parse-error";
import { isRetryable, retryDelayMs } from "./retry";
import { Slots } from "./slots";

/** One HTTP request that was made; holds nothing secret. */
export interface RequestEvent {
  readonly method: string;
  readonly path: string;
  /** HTTP status, or what kept the answer away. */
  readonly outcome: number | string;
  readonly ms: number;
  /** 1 for the first request, 2 for its first repetition. */
  readonly attempt: number;
}

export interface RequesterOptions {
  readonly connections: Connections;
  readonly maxRetries: number;
  readonly maxConcurrency: number;
  readonly timeoutMs: number;
  readonly log: (event: RequestEvent) => void;
  readonly redact: (text: string) => string;
}

export interface JsonAnswer {
  readonly body: JsonObject;
  readonly headers: HttpAnswer["headers"];
}

/** Sends requests: never more at once than allowed, and again where that can help. */
export class Requester {
  private readonly slots: Slots;

  constructor(private readonly options: RequesterOptions) {
    this.slots = new Slots(options.maxConcurrency);
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
        return await this.slots.run(() => this.attempt(build, attempt, signal), signal);
      } catch (error) {
        if (!(error instanceof EvsError)) throw error;
        if (!isRetryable(error) || attempt > this.options.maxRetries) throw error.withAttempts(attempt);
        await sleep(retryDelayMs(error, attempt, Math.random()), undefined, { signal }).catch(() => {
          throw signal?.reason;
        });
      }
    }
  }

  private async attempt(
    build: () => Promise<HttpRequest>,
    attempt: number,
    signal: AbortSignal | undefined,
  ): Promise<JsonAnswer> {
    const request = await build();
    const agent = await this.options.connections.agentFor(request.url);
    const { method, url } = request;
    const start = performance.now();
    const log = (outcome: number | string) =>
      this.options.log({
        method,
        path: url.pathname,
        outcome,
        ms: Math.round(performance.now() - start),
        attempt,
      });
    try {
      const answer = await exchange(request, { agent, timeoutMs: this.options.timeoutMs, signal });
      log(answer.status);
      if (answer.status < 200 || answer.status > 299) {
        throw parseError(method, url.pathname, answer, this.options.redact);
      }
      return { body: parseBody(method, url.pathname, answer), headers: answer.headers };
    } catch (error) {
      if (error instanceof EvsError && error.status === undefined) log(error.kind);
      throw error;
    }
  }
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
