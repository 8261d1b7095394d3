import { type Answer, gatewayError } from "./answer";
import type { ApiRequest } from "./api-request";
import type { Route } from "./route";
import { accessKeyOf } from "./verify-signature";

/** How many requests the gateway lets through: of each key and API so many in a fixed window. */
export interface GatewayWindows {
  readonly limit: number;
  readonly seconds: number;
  /** When a window begins: at full multiples of its length, or with the first request after the one before. @default "clock" */
  readonly begins?: "clock" | "first request";
  /** What a refusal says. @default - limit and time as Huawei's gateway has them, in seconds */
  readonly says?: string;
  /** Which APIs it counts, as `GET /v2/{project}/volumes/{id}`. @default - all */
  readonly counts?: (api: string) => boolean;
}

interface Window {
  readonly endsAt: number;
  count: number;
}

/** The gateway before the services, which counts requests and says so in words only. */
export class Gateway {
  private readonly windows = new Map<string, Window>();

  /** @param now milliseconds since 1970 */
  constructor(
    private readonly options: GatewayWindows,
    private readonly now: () => number,
  ) {}

  /** @returns why the request goes no further, if it does not */
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

/** Whose requests are counted together: those of one access key, or of one token. */
function callerOf({ headers }: ApiRequest): string {
  const { authorization, "x-auth-token": token } = headers;
  if (typeof authorization === "string") return accessKeyOf(authorization) ?? "";
  return typeof token === "string" ? token : "";
}
