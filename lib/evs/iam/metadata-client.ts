import type { RequestAuth } from "../auth/request-auth";
import type { Clock } from "../clock";
import { EvsError } from "../errors";
import type { Connections } from "../http/connections";
import { exchange, transportOver } from "../http/exchange";
import { isObject } from "../http/json";
import { type HttpAnswer, parseError, type Redact } from "../http/parse-error";
import type { RequestEvent } from "../http/requester";
import { trimTrailing } from "../http/trim-trailing";
import type { Obtained } from "./cached-value";
import { obtainedKey } from "./obtained-key";
import { parseTemporaryKey } from "./temporary-key";

export interface MetadataClientOptions {
  /** @default "http://169.254.169.254" */
  readonly metadataEndpoint: string | undefined;
  /** Without proxies: the service is local to the machine. */
  readonly connections: Connections;
  readonly clock: Clock;
  readonly onRequest: (event: RequestEvent) => void;
  /** Called with each secret that it returns, before its first use. */
  readonly onSecret: (secret: string) => void;
  readonly redact: Redact;
}

const ENDPOINT = "http://169.254.169.254";
const TIMEOUT_MS = 3000;
const TOKEN_PATH = "/meta-data/latest/api/token";
const KEY_PATH = "/openstack/latest/securitykey";
/** Statuses of a service that issues keys without a token. */
const NO_TOKEN_STATUSES = [404, 405, 503];

/**
 * The metadata service of an ECS. It issues keys of the agency of the ECS to programs on it.
 *
 * @see ECS user guide, "Obtaining Metadata"; huaweicloud-sdk-go-v3, core/auth/internal/metadata_accessor.go
 */
export class MetadataClient {
  constructor(private readonly options: MetadataClientOptions) {}

  async issueKey(signal: AbortSignal): Promise<Obtained<RequestAuth>> {
    const token = await this.tryGetToken(signal);
    let answer = await this.getKey(token, signal);
    // The service may require a token after all. If the ECS has no agency, a token does not help.
    if (answer.status === 401 && !saysNoAgency(answer)) {
      answer = await this.getKey(await this.tryGetToken(signal), signal);
    }
    if (answer.status !== 200) {
      const error = parseError("GET", KEY_PATH, answer, this.options.redact);
      if (!saysNoAgency(answer)) throw error;
      const { status = 401 } = error;
      throw new EvsError("this ECS has no agency", { kind: "status", method: "GET", path: KEY_PATH, status });
    }
    const body = tryParse(answer.body);
    if (!isObject(body)) {
      throw new EvsError("200, but the body is not a JSON object", {
        kind: "shape",
        method: "GET",
        path: KEY_PATH,
      });
    }
    const key = parseTemporaryKey(body, { method: "GET", path: KEY_PATH });
    return obtainedKey(key, answer.headers.date, this.options);
  }

  /** Undefined if none is needed. */
  private async tryGetToken(signal: AbortSignal): Promise<string | undefined> {
    const answer = await this.ask("PUT", TOKEN_PATH, { "x-metadata-token-ttl-seconds": "21600" }, signal);
    if (NO_TOKEN_STATUSES.includes(answer.status)) return undefined;
    const token = answer.body.trim();
    if (answer.status === 200 && /^[!-~]+$/.test(token)) {
      this.options.onSecret(token);
      return token;
    }
    throw parseError("PUT", TOKEN_PATH, answer, this.options.redact);
  }

  private getKey(token: string | undefined, signal: AbortSignal): Promise<HttpAnswer> {
    return this.ask("GET", KEY_PATH, token === undefined ? {} : { "x-metadata-token": token }, signal);
  }

  private async ask(
    method: "GET" | "PUT",
    path: string,
    headers: Readonly<Record<string, string>>,
    signal: AbortSignal,
  ): Promise<HttpAnswer> {
    const { metadataEndpoint = ENDPOINT, connections, onRequest } = this.options;
    const start = performance.now();
    const log = (outcome: number | string) =>
      onRequest({ method, path, outcome, ms: Math.round(performance.now() - start), attempt: 1 });
    const url = new URL(`${trimTrailing(metadataEndpoint, "/")}${path}`);
    try {
      const answer = await exchange(
        { method, url, headers },
        { transport: transportOver(connections), clock: this.options.clock, timeoutMs: TIMEOUT_MS, signal },
      );
      log(answer.status);
      return answer;
    } catch (error) {
      if (error instanceof EvsError) log(error.kind);
      throw error;
    }
  }
}

const saysNoAgency = ({ status, body }: HttpAnswer) =>
  status === 401 && /configure Cloud Service Agency/i.test(body);

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
