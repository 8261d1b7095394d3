import type { PropCheck } from "../terraform/check-props";

const SECONDS = { minutes: 60, hours: 3_600, days: 86_400 } as const;
type Unit = keyof typeof SECONDS;

/** A span of time. */
export class Duration {
  /** @throws RangeError unless a number of at least 0 */
  static minutes(amount: number): Duration {
    return new Duration(amount, "minutes");
  }

  /** @throws RangeError unless a number of at least 0 */
  static hours(amount: number): Duration {
    return new Duration(amount, "hours");
  }

  /** Days of 24 hours. @throws RangeError unless a number of at least 0 */
  static days(amount: number): Duration {
    return new Duration(amount, "days");
  }

  private constructor(
    private readonly amount: number,
    private readonly unit: Unit,
  ) {
    if (typeof amount !== "number" || !Number.isFinite(amount) || amount < 0) {
      throw new RangeError(`Duration.${unit} needs a number of at least 0, got ${amount}`);
    }
  }

  /** Whole seconds. */
  toSeconds(): number {
    return Math.round(this.amount * SECONDS[this.unit]);
  }

  /** For people, for example `7 days`. */
  toString(): string {
    return `${this.amount} ${this.amount === 1 ? this.unit.slice(0, -1) : this.unit}`;
  }
}

/** @throws PropError unless a duration */
export function checkDuration(check: PropCheck, property: string, given: unknown): void {
  if (given instanceof Duration) return;
  throw check.error(property, `must be a Duration such as Duration.days(7), got ${JSON.stringify(given)}`);
}
