/** What each success adds to the budget. */
const REFUND = 0.1;

/**
 * Retries that all requests of a client share. If many requests fail, the server does not get many more requests than
 * usual. One page can still use all its retries.
 */
export class RetryBudget {
  private left: number;

  constructor(private readonly most: number) {
    this.left = most;
  }

  /** @returns whether one more retry is allowed */
  tryTake(): boolean {
    if (this.left < 1) return false;
    this.left -= 1;
    return true;
  }

  succeed(): void {
    this.left = Math.min(this.most, this.left + REFUND);
  }
}
