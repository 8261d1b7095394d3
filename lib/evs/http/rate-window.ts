import type { Clock } from "../clock";
import type { RateRefusal } from "./rate-limiter";
import type { RequestLimit } from "./request-limit";

/** The requests of a window are spread over this part of it. The rest is for their time on the network. */
const SPREAD = 3 / 4;
/** Number of responses to remember before a limit is known. */
const REMEMBERED = 1000;
/** The first guess of the window, if the server does not state it. */
const FIRST_GUESS_MS = 1000;
const LONGEST_GUESS_MS = 3_600_000;

/**
 * What is known about the windows in which a gateway counts requests of one key and one API. The start of the windows
 * need not be known: no span of a window's length has more requests than one window allows. Each request counts from
 * its sending until one window's length after its response.
 *
 * If refusals state no limit, a repeated refusal shows that there are windows. Their length is found by doubling a
 * guess, with one request at a time. Their number of requests is the number of responses between two refusals.
 */
export class RateWindow {
  /** Grows with every refusal. Results of requests from an earlier epoch are ignored. */
  epoch = 0;
  private limit: RequestLimit | undefined;
  private isSaid = false;
  /** Times of the responses that a window can still count, the oldest first. */
  private answered: number[] = [];
  private inFlight = 0;
  private lastTaken = Number.NEGATIVE_INFINITY;
  private closedUntil = Number.NEGATIVE_INFINITY;
  /** Whether the window is closed because other clients may have filled it. If all its requests are ours, it is not. */
  private isForOthers = false;
  /** Until then, only one request is in flight: other clients use the window too, or the window is unknown. */
  private aloneUntil = Number.NEGATIVE_INFINITY;
  private guessMs = 0;
  /** Refusals since the last success. */
  private refusals = 0;
  /** Successes since the last refusal. */
  private answers = 0;

  constructor(private readonly clock: Clock) {}

  /** The limit that the gateway stated. */
  get saidLimit(): RequestLimit | undefined {
    return this.isSaid ? this.limit : undefined;
  }

  /** When the next request is allowed. Infinite while it has to wait for the request in flight. */
  opensAt(): number {
    const now = this.clock.now();
    if (this.inFlight > 0 && now < this.aloneUntil) return Number.POSITIVE_INFINITY;
    if (this.limit === undefined) return this.closedUntil;
    const { requests, ms } = this.limit;
    this.forget(now - ms);
    const tooMany = this.inFlight + this.answered.length - requests;
    const fitsAt =
      tooMany < 0 ? Number.NEGATIVE_INFINITY : (this.answered[tooMany] ?? Number.POSITIVE_INFINITY) + ms;
    return Math.max(this.closedUntil, fitsAt, this.lastTaken + (SPREAD * ms) / requests);
  }

  /** A request will be sent. @returns its epoch */
  take(): number {
    this.inFlight += 1;
    this.lastTaken = this.clock.now();
    return this.epoch;
  }

  /** The request was not sent. */
  giveBack(): void {
    this.inFlight -= 1;
  }

  /** The request counts, as far as is known. */
  count(): void {
    this.inFlight -= 1;
    this.answered.push(this.clock.now());
    if (this.answered.length > Math.max(REMEMBERED, this.limit?.requests ?? 0)) this.answered.shift();
    this.openIfOurs();
  }

  accept(epoch: number): void {
    this.count();
    if (epoch !== this.epoch) return;
    this.refusals = 0;
    this.answers += 1;
    if (!this.isSaid) this.aloneUntil = Number.NEGATIVE_INFINITY;
  }

  /** @returns whether it is known when the next request is allowed */
  refuse(epoch: number, refusal: RateRefusal): boolean {
    this.inFlight -= 1;
    if (epoch === this.epoch) this.learn(refusal);
    return refusal.limit !== undefined || this.limit !== undefined || this.closedUntil > this.clock.now();
  }

  private learn({ limit = this.saidLimit, retryAfterMs = 0, isRepetition }: RateRefusal): void {
    this.epoch += 1;
    this.refusals += 1;
    const now = this.clock.now();
    if (limit !== undefined) this.learnLimit(limit);
    else if (retryAfterMs <= 0) this.guess(isRepetition);
    if (retryAfterMs > 0) {
      this.closedUntil = now + retryAfterMs;
      this.isForOthers = false;
    }
    this.answers = 0;
  }

  private learnLimit(limit: RequestLimit): void {
    const now = this.clock.now();
    const isKnown = this.isSaid && this.limit?.requests === limit.requests && this.limit.ms === limit.ms;
    this.limit = limit;
    this.isSaid = true;
    this.closedUntil = now + limit.ms;
    this.isForOthers = !isKnown;
    if (isKnown) this.aloneUntil = now + 2 * limit.ms;
    this.openIfOurs();
  }

  /** If all requests of the window are ours, the window started before the first response, and its end is known. */
  private openIfOurs(): void {
    if (!this.isForOthers || this.limit === undefined) return;
    this.forget(this.clock.now() - this.limit.ms);
    if (this.answered.length < this.limit.requests) return;
    this.closedUntil = Number.NEGATIVE_INFINITY;
    this.isForOthers = false;
  }

  private guess(isRepetition: boolean): void {
    if (this.guessMs === 0) {
      // The refusal may be about concurrent requests.
      if (this.refusals < 2 || !isRepetition) return;
      this.guessMs = FIRST_GUESS_MS;
    } else if (this.refusals > 1) {
      this.guessMs = Math.min(2 * this.guessMs, LONGEST_GUESS_MS);
      if (this.limit !== undefined) this.limit = { ...this.limit, ms: this.guessMs };
    } else {
      const requests = Math.min(this.limit?.requests ?? Number.POSITIVE_INFINITY, this.answers);
      this.limit = { requests: Math.max(1, requests), ms: this.guessMs };
    }
    this.closedUntil = this.clock.now() + this.guessMs;
    this.aloneUntil = Number.POSITIVE_INFINITY;
  }

  /** Removes responses that no window counts any more. */
  private forget(until: number): void {
    const kept = this.answered.findIndex((at) => at > until);
    if (kept !== 0) this.answered.splice(0, kept < 0 ? this.answered.length : kept);
  }
}
