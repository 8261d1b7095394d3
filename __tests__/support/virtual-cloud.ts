import { type GatewayWindows, type InProcessApi, type Scenario, startInProcess } from "../../lib/embedded";
import { EvsClient, type EvsClientOptions } from "../../lib/evs";
import { sleep } from "../../lib/evs/clock";
import { apiOf } from "../../lib/evs/http/api-of";
import type { Transport } from "../../lib/evs/http/exchange";
import { RateLimiters } from "../../lib/evs/http/rate-limiters";
import { randomOf, VirtualClock } from "./virtual-clock";
import { PROJECT, TOKEN } from "./worlds";

export interface CloudOptions {
  readonly scenario: Scenario;
  readonly windows?: GatewayWindows;
  /** When time begins, after a full hour. @default 0 */
  readonly startMs?: number;
  /** Most that a request is on its way, there and back. @default 200 */
  readonly latencyMs?: number;
  /** @default 1 */
  readonly seed?: number;
}

/** A request that arrived. */
export interface Arrival {
  readonly at: number;
  readonly path: string;
  /** The unit that a gateway counts. */
  readonly api: string;
  readonly token: string | undefined;
  readonly status: number;
}

/** EVS behind a gateway, in virtual time. */
export class VirtualCloud {
  readonly clock: VirtualClock;
  readonly api: InProcessApi;
  readonly arrivals: Arrival[] = [];
  /** What the clients know of windows. */
  readonly rateLimiters: RateLimiters;
  readonly random: () => number;
  private readonly latencyMs: number;

  constructor({ scenario, windows, startMs = 0, latencyMs = 200, seed = 1 }: CloudOptions) {
    const clock = new VirtualClock(Date.UTC(2026, 0, 1) + startMs);
    this.clock = clock;
    this.rateLimiters = new RateLimiters(clock);
    this.random = randomOf(seed);
    this.latencyMs = latencyMs;
    this.api = startInProcess({
      scenario,
      now: () => clock.now(),
      ...(windows === undefined ? {} : { habits: { windows } }),
    });
  }

  /** How many requests were refused. */
  get refused(): number {
    return this.arrivals.filter(({ status }) => status === 429).length;
  }

  /** Requests to the API that was asked most, without refused ones. A gateway counts each API for itself. */
  get mostOfOneApi(): number {
    const counts = new Map<string, number>();
    for (const { api, status } of this.arrivals) {
      if (status !== 429) counts.set(api, (counts.get(api) ?? 0) + 1);
    }
    return Math.max(0, ...counts.values());
  }

  readonly transport: Transport = async (request, signal) => {
    await sleep(this.clock, this.random() * this.latencyMs, signal);
    const { status, headers = {}, body } = this.api.answer({ ...request, url: request.url.href });
    const { "x-auth-token": token } = request.headers;
    const [path, api] = [request.url.pathname, apiOf(request.method, request.url)];
    this.arrivals.push({ at: this.clock.now(), path, api, token, status });
    await sleep(this.clock, this.random() * this.latencyMs, signal);
    return { status, headers, body };
  };

  client(options: Partial<EvsClientOptions> = {}): EvsClient {
    const url = "http://cloud.example";
    return new EvsClient({
      evsEndpoint: url,
      cbrEndpoint: url,
      ctsEndpoint: url,
      iamEndpoint: url,
      credentials: { kind: "token", token: TOKEN },
      project: { id: PROJECT },
      maxRetries: 5,
      clock: this.clock,
      random: this.random,
      rateLimiters: this.rateLimiters,
      transport: this.transport,
      ...options,
    });
  }
}
