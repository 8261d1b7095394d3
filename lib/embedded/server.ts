import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import { type Answer, gatewayError } from "./answer";
import { type ApiRequest, splitRegion } from "./api-request";
import type { ReportedEvent } from "./ces/ces-routes";
import type { Fault, FaultRequest } from "./faults";
import { DEFAULT_HABITS, type ServerHabits } from "./habits";
import { Routes } from "./routes";
import { demoScenario, type Scenario } from "./scenario";
import { serveFault } from "./serve-fault";
import type { PublishedMessage } from "./smn/smn-routes";
import { World } from "./world";

/** Largest body of a request that is read; SMN's messages have at most 256 KB. */
const LARGEST_BODY_BYTES = 1024 * 1024;

export interface EmbeddedApiOptions {
  /** @default - any free port */
  readonly port?: number;
  /** @default - the demo scenario */
  readonly scenario?: Scenario;
  /** Delay of every response. @default 0 */
  readonly latencyMs?: number;
  /** Differences of the server from EVS. @default - none */
  readonly habits?: Partial<ServerHabits>;
  /** Called before a request is handled; returns its fault, if it has one. */
  readonly fault?: (request: FaultRequest) => Fault | undefined;
  /** Called when a response was created, before it is sent. Tests change the world here. */
  readonly afterAnswer?: (request: FaultRequest) => void;
}

/** A request that was served. */
export interface RecordedRequest extends FaultRequest {
  readonly status: number | undefined;
}

/** EVS, CBR, CTS, SMN, CES and IAM on loopback. */
export interface EmbeddedApi {
  /** Base URL of all of them. */
  readonly url: string;
  /** The world: snapshots, disks, topics, subscriptions, alarm rules. */
  readonly world: World;
  /** Messages that topics received, oldest first. */
  readonly published: readonly PublishedMessage[];
  /** Events that were reported, oldest first. */
  readonly events: readonly ReportedEvent[];
  /** Requests so far, without headers, so without secrets. */
  readonly requests: readonly RecordedRequest[];
  /** Largest number of concurrent requests so far. */
  readonly maxInFlight: number;
  close(): Promise<void>;
}

/**
 * Starts the API on 127.0.0.1. It uses plain node:http, because a web framework does not allow some faults (resets, cut
 * and endless bodies).
 *
 * @throws if the port is in use
 */
export async function startEmbeddedApi(options: EmbeddedApiOptions = {}): Promise<EmbeddedApi> {
  const habits = { ...DEFAULT_HABITS, ...options.habits };
  const scenario = options.scenario ?? demoScenario();
  const world = new World(scenario, habits);
  const api = new Api(options, habits, new Routes(scenario, world, habits));
  const server = createServer((request, response) => {
    // A client that closes the connection is not an error of the server.
    void api.serve(request, response).catch(() => response.destroy());
  });
  const port = await listen(server, options.port ?? 0);
  return {
    url: `http://127.0.0.1:${port}`,
    world,
    published: world.published,
    events: world.events,
    requests: api.requests,
    get maxInFlight() {
      return api.maxInFlight;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

class Api {
  readonly requests: RecordedRequest[] = [];
  maxInFlight = 0;
  private inFlight = 0;
  private count = 0;

  constructor(
    private readonly options: EmbeddedApiOptions,
    private readonly habits: ServerHabits,
    private readonly routes: Routes,
  ) {}

  async serve(message: IncomingMessage, response: ServerResponse): Promise<void> {
    this.inFlight += 1;
    this.maxInFlight = Math.max(this.maxInFlight, this.inFlight);
    response.once("close", () => {
      this.inFlight -= 1;
    });
    const crowded = this.inFlight > this.habits.allowedInFlight;
    const body = await tryReadBody(message);
    const request = requestOf(message, body ?? "");
    const seen: FaultRequest = {
      method: request.method,
      path: request.region === undefined ? request.path : `/${request.region}${request.path}`,
      query: request.query,
      index: this.count,
    };
    this.count += 1;
    if (this.options.latencyMs) await delay(this.options.latencyMs);

    const fault = this.options.fault?.(seen) ?? this.routes.faultOf(request);
    if (fault !== undefined) {
      this.requests.push({ ...seen, status: "status" in fault ? fault.status : undefined });
      serveFault(fault, response, () => this.routes.answer(request));
      return;
    }
    const answer = this.answer(request, { crowded, tooLarge: body === undefined });
    this.requests.push({ ...seen, status: answer.status });
    this.options.afterAnswer?.(seen);
    response.writeHead(answer.status, {
      "content-type": "application/json",
      "x-request-id": request.requestId,
      date: this.routes.date(),
      ...answer.headers,
    });
    response.end(answer.body);
  }

  private answer(request: ApiRequest, is: { readonly crowded: boolean; readonly tooLarge: boolean }): Answer {
    if (is.tooLarge) return tooLarge(request.requestId);
    return is.crowded ? throttled(request.requestId) : this.routes.answer(request);
  }
}

/** The body. Undefined if it is larger than any that the services accept; the rest is not kept. */
async function tryReadBody(message: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes <= LARGEST_BODY_BYTES) chunks.push(chunk);
    else chunks.length = 0;
  }
  return bytes <= LARGEST_BODY_BYTES ? Buffer.concat(chunks).toString("utf8") : undefined;
}

function requestOf(message: IncomingMessage, body: string): ApiRequest {
  const target = message.url ?? "/";
  const url = new URL(target, "http://127.0.0.1");
  return {
    method: message.method ?? "GET",
    target,
    ...splitRegion(url.pathname),
    query: Object.fromEntries(url.searchParams),
    headers: message.headers,
    body,
    requestId: randomUUID(),
  };
}

function tooLarge(requestId: string): Answer {
  return gatewayError(413, "APIGW.0201", "Request entity too large", requestId);
}

function throttled(requestId: string): Answer {
  const message = "The throttling threshold has been reached: policy user over ratelimit";
  return gatewayError(429, "APIGW.0308", message, requestId);
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}
