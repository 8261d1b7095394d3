/** What a success pays back. */
const REFUND = 0.1;

/**
 * Repetitions that all requests of a client share: however many fail, a server in trouble is not asked much more often
 * than one in health. One page may still use all the repetitions it is allowed.
 */
export class RetryBudget {
  private left: number;

  constructor(private readonly most: number) {
    this.left = most;
  }

  /** @returns whether one more repetition is affordable */
  tryTake(): boolean {
    if (this.left < 1) return false;
    this.left -= 1;
    return true;
  }

  succeed(): void {
    this.left = Math.min(this.most, this.left + REFUND);
  }
}
