import type { Clock } from "../clock";

/** Reads on which what was found before depends may wait so much longer: it would be lost for nothing. */
const DECISIVE_SHARE = 4 / 3;

/** The time in which requests of one client wait for windows, and how much of it there may be. */
export class WaitBudget {
  private waiting = 0;
  private since = 0;
  private before = 0;

  /** @param mostMs how long may be waited in all */
  constructor(
    private readonly clock: Clock,
    readonly mostMs: number,
  ) {}

  /** How long something has waited so far. */
  get ms(): number {
    return this.before + (this.waiting === 0 ? 0 : this.clock.now() - this.since);
  }

  /** @param decisive whether what was found before depends on it */
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
