import { DiagnosticError } from "../../../lib/plugin";
import { send } from "./send";
import type { Settings } from "./settings";
import type { Session } from "./sign-in";

/** Statuses that are no error, by method. */
const OK_STATUSES: Readonly<Record<string, readonly number[]>> = {
  GET: [200],
  POST: [200, 201, 202],
  PUT: [200, 201, 202],
  DELETE: [200, 202, 204],
};

export interface CallOptions {
  readonly body?: unknown;
  /** @default - those of the method */
  readonly okStatuses?: readonly number[];
}

/** The services of one provider block, signed in. */
export class Cloud {
  constructor(
    readonly settings: Settings,
    private readonly session: Session,
  ) {}

  /**
   * Calls a service.
   *
   * @param path behind the endpoint; `{project}` in it is replaced
   * @returns the parsed body
   */
  async call(
    method: string,
    service: string,
    path: string,
    { body, okStatuses = OK_STATUSES[method] ?? [] }: CallOptions = {},
  ): Promise<unknown> {
    const { projectId, headersFor } = this.session;
    const request = {
      method,
      url: `${this.endpoint(service)}${path.replace("{project}", projectId)}`,
      body: body === undefined ? undefined : JSON.stringify(body),
    };
    const headers = { "content-type": "application/json", ...headersFor(request) };
    return (await send({ ...request, headers, okStatuses }, this.settings.retries)).body;
  }

  /**
   * The region of a data source or resource.
   *
   * @throws when it is another than the provider's: the endpoints are those of one region
   */
  regionOf(region: unknown): string {
    if (typeof region !== "string" || region === this.settings.region) return this.settings.region;
    throw new Error(
      "Resource-level region must be the same as Provider-level region when using customizing endpoints",
    );
  }

  private endpoint(service: string): string {
    const { endpoints, region, cloud } = this.settings;
    return endpoints[service] ?? `https://${service}.${region}.${cloud}/`;
  }
}

/** Does some work; its failure becomes an error whose title is the whole message, as in the official provider. */
export async function doing<Result>(what: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DiagnosticError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new DiagnosticError({ severity: "error", summary: `error ${what}: ${reason}`, detail: "" });
  }
}
