import type { Clock } from "../clock";
import type { RateRefusal } from "./rate-limiter";
import type { RequestLimit } from "./request-limit";

/** Requests of a window are spread over this part of it; the rest makes up for their time on the way. */
const SPREAD = 3 / 4;
/** Answers that are remembered before a limit is known. */
const REMEMBERED = 1000;
/** The window that is guessed first, where the server says nothing of it. */
const FIRST_GUESS_MS = 1000;
const LONGEST_GUESS_MS = 3_600_000;

/**
 * What is known of the windows in which a gateway counts requests, of one key and one API. Where the windows begin need
 * not be known: no span as long as a window ever has more requests than one may have, each counted from when it is sent
 * until so long after its answer.
 *
 * Where refusals name no limit, one that is repeated says that there are windows. How long they are is tried by doubling,
 * with one request at a time; how many requests they take shows by what is answered between two refusals.
 */
export class RateWindow {
  /** Moves on with every refusal; what was sent before it, teaches nothing new. */
  epoch = 0;
  private limit: RequestLimit | undefined;
  private isSaid = false;
  /** When requests were answered that a window may still count, the oldest first. */
  private answered: number[] = [];
  private inFlight = 0;
  private lastTaken = Number.NEGATIVE_INFINITY;
  private closedUntil = Number.NEGATIVE_INFINITY;
  /** Whether it is closed for others who may have filled the window; not so where all that fits turns out to be ours. */
  private isForOthers = false;
  /** Until when there is only one in flight, since others use the windows, too, or nothing is known of them. */
  private aloneUntil = Number.NEGATIVE_INFINITY;
  private guessMs = 0;
  /** Refusals since the last answer. */
  private refusals = 0;
  /** Answers since the last refusal. */
  private answers = 0;

  constructor(private readonly clock: Clock) {}

  /** The limit that the gateway named. */
  get saidLimit(): RequestLimit | undefined {
    return this.isSaid ? this.limit : undefined;
  }

  /** When the next request may go: infinite where what is in flight has to be waited for. */
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

  /** One request is going to be sent. @returns the epoch that it belongs to */
  take(): number {
    this.inFlight += 1;
    this.lastTaken = this.clock.now();
    return this.epoch;
  }

  /** It was not sent after all. */
  giveBack(): void {
    this.inFlight -= 1;
  }

  /** It was let through, for all that is known. */
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

  /** @returns whether it is known when to come again */
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

  /** Where all that fits was ours, the window began before the first of it was answered, and ends accordingly. */
  private openIfOurs(): void {
    if (!this.isForOthers || this.limit === undefined) return;
    this.forget(this.clock.now() - this.limit.ms);
    if (this.answered.length < this.limit.requests) return;
    this.closedUntil = Number.NEGATIVE_INFINITY;
    this.isForOthers = false;
  }

  private guess(isRepetition: boolean): void {
    if (this.guessMs === 0) {
      // It may have been one too many at once.
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

  /** Answers that no window counts any more. */
  private forget(until: number): void {
    const kept = this.answered.findIndex((at) => at > until);
    if (kept !== 0) this.answered.splice(0, kept < 0 ? this.answered.length : kept);
  }
}
