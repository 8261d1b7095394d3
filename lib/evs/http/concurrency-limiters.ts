import { ConcurrencyLimiter } from "./concurrency-limiter";

/** Maximum number of concurrent requests of one process to all endpoints. */
const MOST_IN_ALL = 256;

/** The limits of each endpoint, for all clients that share them, and one limit for all endpoints together. */
export class ConcurrencyLimiters {
  private readonly limiters = new Map<string, ConcurrencyLimiter>();
  private readonly all = new ConcurrencyLimiter(MOST_IN_ALL, MOST_IN_ALL);

  /** @param most maximum number of concurrent requests to one endpoint */
  constructor(private readonly most: number) {}

  limiterOf(url: URL): ConcurrencyLimiter {
    const endpoint = endpointOf(url);
    const known = this.limiters.get(endpoint);
    if (known !== undefined) return known;
    const limiter = new ConcurrencyLimiter(this.most);
    this.limiters.set(endpoint, limiter);
    return limiter;
  }

  /** Runs a request when the limits of its endpoint and of the process allow it. */
  run<Result>(url: URL, request: (epoch: number) => Promise<Result>, signal?: AbortSignal): Promise<Result> {
    return this.limiterOf(url).run((epoch) => this.all.run(() => request(epoch), signal), signal);
  }
}

/** The URL of an endpoint, or of a request before the version of the API: some endpoints are folders of one host. */
function endpointOf({ origin, pathname }: URL): string {
  const [folder = ""] = pathname.split(/\/v\d|\/$/);
  return `${origin}${folder}`;
}
