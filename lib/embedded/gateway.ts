import { type Answer, gatewayError } from "./answer";
import type { ApiRequest } from "./api-request";
import type { Route } from "./route";
import { accessKeyOf } from "./verify-signature";

/** The rate limit of the gateway: a number of requests of each key and API in a fixed window. */
export interface GatewayWindows {
  readonly limit: number;
  readonly seconds: number;
  /**
   * Start of a window: at full multiples of its length, or with the first request after the previous window.
   *
   * @default "clock"
   */
  readonly begins?: "clock" | "first request";
  /** The message of a refusal. @default - limit and time as in Huawei's gateway, in seconds */
  readonly says?: string;
  /** APIs that it counts, as `GET /v2/{project}/volumes/{id}`. @default - all */
  readonly counts?: (api: string) => boolean;
}

interface Window {
  readonly endsAt: number;
  count: number;
}

/** The gateway before the services. It counts requests, and states its limit in the message only. */
export class Gateway {
  private readonly windows = new Map<string, Window>();

  /** @param now milliseconds since 1970 */
  constructor(
    private readonly options: GatewayWindows,
    private readonly now: () => number,
  ) {}

  /** @returns the response that refuses the request, if it does */
  tryRefuse(request: ApiRequest, { method, segments }: Route): Answer | undefined {
    const { limit, seconds, counts = () => true } = this.options;
    const api = `${method} ${segments.join("/")}`;
    if (!counts(api)) return undefined;
    const window = this.windowOf(`${callerOf(request)} ${api}`);
    window.count += 1;
    if (window.count <= limit) return undefined;
    const { says = `policy user over ratelimit,limit:${limit},time:${seconds} second` } = this.options;
    const message = `The throttling threshold has been reached: ${says}`;
    return gatewayError(429, "APIGW.0308", message, request.requestId);
  }

  private windowOf(key: string): Window {
    const now = this.now();
    const known = this.windows.get(key);
    if (known !== undefined && now < known.endsAt) return known;
    const ms = this.options.seconds * 1000;
    const begin = this.options.begins === "first request" ? now : Math.floor(now / ms) * ms;
    const window = { endsAt: begin + ms, count: 0 };
    this.windows.set(key, window);
    return window;
  }
}

/** Requests with the same access key, or with the same token, are counted together. */
function callerOf({ headers }: ApiRequest): string {
  const { authorization, "x-auth-token": token } = headers;
  if (typeof authorization === "string") return accessKeyOf(authorization) ?? "";
  return typeof token === "string" ? token : "";
}
