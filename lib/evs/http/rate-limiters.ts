import { type Clock, systemClock } from "../clock";
import { apiOf } from "./api-of";
import type { HttpRequest } from "./exchange";
import { RateLimiter } from "./rate-limiter";

/** The limiters of every key and API: what one client learns of the gateway's windows, all know. */
export class RateLimiters {
  private readonly limiters = new Map<string, RateLimiter>();

  constructor(private readonly clock: Clock) {}

  /** @param owner who sends the request, in a form that gives no secret away */
  limiterOf(owner: string, { method, url }: HttpRequest): RateLimiter {
    const key = `${owner} ${apiOf(method, url)}`;
    const known = this.limiters.get(key);
    if (known !== undefined) return known;
    const limiter = new RateLimiter(this.clock);
    this.limiters.set(key, limiter);
    return limiter;
  }
}

/** Those of all clients of this process. */
export const PROCESS_RATE_LIMITERS = new RateLimiters(systemClock);
