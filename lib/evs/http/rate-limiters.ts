import { type Clock, systemClock } from "../clock";
import { apiOf } from "./api-of";
import type { HttpRequest } from "./exchange";
import { RateLimiter } from "./rate-limiter";

/** The limiters of each key and API. All clients share what one client learns about the windows. */
export class RateLimiters {
  private readonly limiters = new Map<string, RateLimiter>();

  constructor(private readonly clock: Clock) {}

  /** @param owner sender of the request, in a form without secrets */
  limiterOf(owner: string, { method, url }: HttpRequest): RateLimiter {
    const key = `${owner} ${apiOf(method, url)}`;
    const known = this.limiters.get(key);
    if (known !== undefined) return known;
    const limiter = new RateLimiter(this.clock);
    this.limiters.set(key, limiter);
    return limiter;
  }
}

/** The limiters that all clients of this process share. */
export const PROCESS_RATE_LIMITERS = new RateLimiters(systemClock);
