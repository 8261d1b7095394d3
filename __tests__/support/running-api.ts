import { type EmbeddedApi, type EmbeddedApiOptions, startEmbeddedApi } from "../../lib/embedded";
import { scenarioOf, TOKEN } from "./worlds";

/** What a request was answered with; `Body` is what the test expects to find. */
export interface Answered<Body> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

/** An API that each test starts anew, and requests to it that are let in unless they say otherwise. */
export class RunningApi {
  private started: EmbeddedApi | undefined;

  constructor() {
    afterEach(() => this.started?.close());
  }

  get api(): EmbeddedApi {
    if (this.started === undefined) throw new Error("The test has not started the API.");
    return this.started;
  }

  async start(options: EmbeddedApiOptions = {}): Promise<EmbeddedApi> {
    await this.started?.close();
    this.started = await startEmbeddedApi({ scenario: scenarioOf({}), ...options });
    return this.started;
  }

  async get<Body = Record<string, unknown>>(path: string, headers?: Record<string, string>) {
    return this.send<Body>("GET", path, undefined, headers);
  }

  async send<Body = Record<string, unknown>>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = { "x-auth-token": TOKEN },
  ): Promise<Answered<Body>> {
    const text = typeof body === "string" ? body : JSON.stringify(body);
    // A GET has no body, whatever the rows of a table say.
    const request =
      method === "GET" || text === undefined ? { method, headers } : { method, headers, body: text };
    const response = await fetch(`${this.api.url}${path}`, request);
    const answer = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: (answer === "" ? undefined : JSON.parse(answer)) as Body,
    };
  }
}
