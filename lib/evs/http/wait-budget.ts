import type { Clock } from "../clock";

/** A read that earlier findings depend on can wait longer by this factor. Otherwise the findings would be lost. */
const DECISIVE_SHARE = 4 / 3;

/** The time in which requests of one client wait for rate limits, and its maximum. */
export class WaitBudget {
  private waiting = 0;
  private since = 0;
  private before = 0;

  /** @param mostMs maximum time of all waits */
  constructor(
    private readonly clock: Clock,
    readonly mostMs: number,
  ) {}

  /** How long requests have waited so far. */
  get ms(): number {
    return this.before + (this.waiting === 0 ? 0 : this.clock.now() - this.since);
  }

  /** @param decisive whether earlier findings depend on it */
  leftMs(decisive: boolean): number {
    return this.mostMs * (decisive ? DECISIVE_SHARE : 1) - this.ms;
  }

  begin(): void {
    if (this.waiting === 0) this.since = this.clock.now();
    this.waiting += 1;
  }

  end(): void {
    this.waiting -= 1;
    if (this.waiting === 0) this.before += this.clock.now() - this.since;
  }
}
