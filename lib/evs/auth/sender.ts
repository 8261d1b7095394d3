import { EvsError } from "../errors";
import type { HttpRequest } from "../http/exchange";
import type { JsonAnswer, Requester } from "../http/requester";
import { authorize, type RequestAuth } from "./request-auth";
import type { ServerTime } from "./server-time";

/** How a request is sent. */
export interface SendOptions {
  /** The project of the request. It is signed too. @default - none */
  readonly projectId?: string;
  readonly signal?: AbortSignal | undefined;
  /** Whether earlier findings depend on this request. It can then wait longer. @default false */
  readonly decisive?: boolean;
}

/**
 * Sends requests with their token or signature. If the server refuses a signature because of this machine's clock, it
 * sends the request once more with the server's time.
 */
export class Sender {
  constructor(
    private readonly requester: Requester,
    private readonly time: ServerTime,
    readonly userAgent: string,
  ) {}

  /** Sends a request without a token or signature. */
  sendOpen(request: HttpRequest, signal: AbortSignal | undefined): Promise<JsonAnswer> {
    return this.requester.send(async () => request, signal);
  }

  /** Sends a request with its token or signature. */
  async send(
    request: HttpRequest,
    auth: RequestAuth,
    { projectId, signal, decisive = false }: SendOptions = {},
  ): Promise<JsonAnswer> {
    const usedMs = this.time.offsetMs;
    const attempt = () =>
      this.requester.send(async () => authorize(request, auth, projectId, this.time.now()), signal, decisive);
    try {
      return await attempt();
    } catch (error) {
      const isSigned = "accessKey" in auth && error instanceof EvsError;
      if (!isSigned || !this.time.tryCorrect(error, usedMs)) throw error;
      return attempt();
    }
  }

  /** A request without a body. */
  getRequest(url: URL): HttpRequest {
    return { method: "GET", url, headers: { accept: "application/json", "user-agent": this.userAgent } };
  }

  /** A request with a body of JSON. */
  postRequest(url: URL, body: unknown, headers: Readonly<Record<string, string>> = {}): HttpRequest {
    const common = {
      "content-type": "application/json;charset=utf8",
      accept: "application/json",
      "user-agent": this.userAgent,
    };
    return { method: "POST", url, headers: { ...common, ...headers }, body: JSON.stringify(body) };
  }
}
