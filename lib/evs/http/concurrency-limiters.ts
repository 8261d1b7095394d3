import { ConcurrencyLimiter } from "./concurrency-limiter";

/** Requests of one process in flight at once, whatever the number of endpoints. */
const MOST_IN_ALL = 256;

/** The limits of every endpoint, for all clients that share them; and one for everything together. */
export class ConcurrencyLimiters {
  private readonly limiters = new Map<string, ConcurrencyLimiter>();
  private readonly all = new ConcurrencyLimiter(MOST_IN_ALL, MOST_IN_ALL);

  /** @param most requests to one endpoint at once */
  constructor(private readonly most: number) {}

  limiterOf(url: URL): ConcurrencyLimiter {
    const endpoint = endpointOf(url);
    const known = this.limiters.get(endpoint);
    if (known !== undefined) return known;
    const limiter = new ConcurrencyLimiter(this.most);
    this.limiters.set(endpoint, limiter);
    return limiter;
  }

  /** Runs a request when its endpoint and the process have room for it. */
  run<Result>(url: URL, request: (epoch: number) => Promise<Result>, signal?: AbortSignal): Promise<Result> {
    return this.limiterOf(url).run((epoch) => this.all.run(() => request(epoch), signal), signal);
  }
}

/** What stands before the version of the API: some endpoints are folders of one host. */
function endpointOf({ origin, pathname }: URL): string {
  const version = pathname.search(/\/v\d/);
  return `${origin}${version < 0 ? "" : pathname.slice(0, version)}`;
}
