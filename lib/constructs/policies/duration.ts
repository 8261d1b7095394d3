import { DURATION_FORM, tryParseDuration } from "../../audit/limits/duration";
import type { PropCheck } from "../terraform/check-props";

const UNITS = { seconds: "s", minutes: "m", hours: "h", days: "d" } as const;
type Unit = keyof typeof UNITS;
const SECONDS: Readonly<Record<Unit, number>> = { seconds: 1, minutes: 60, hours: 3_600, days: 86_400 };
const LARGEST_FIRST = ["days", "hours", "minutes", "seconds"] as const;

/** A span of time of whole seconds. */
export class Duration {
  /** @throws RangeError unless a whole number of seconds, at least 0 */
  static minutes(amount: number): Duration {
    return new Duration(amount, "minutes");
  }

  /** @throws RangeError unless a whole number of seconds, at least 0 */
  static hours(amount: number): Duration {
    return new Duration(amount, "hours");
  }

  /** Days of 24 hours. @throws RangeError unless a whole number of seconds, at least 0 */
  static days(amount: number): Duration {
    return new Duration(amount, "days");
  }

  /** A span as the provider takes it, for example `30d`. @throws RangeError for any other text */
  static parse(text: string): Duration {
    const ms = tryParseDuration(text);
    if (ms === undefined) throw new RangeError(`Duration.parse needs ${DURATION_FORM}, got ${text}`);
    return new Duration(ms / 1000, "seconds");
  }

  private readonly seconds: number;

  private constructor(amount: number, unit: Unit) {
    this.seconds = amount * SECONDS[unit];
    if (typeof amount !== "number" || !Number.isSafeInteger(this.seconds) || amount < 0) {
      throw new RangeError(`Duration.${unit} needs a number of at least 0 of whole seconds, got ${amount}`);
    }
  }

  /** As the provider takes it, in the largest unit that fits: `7d`, `36h`, `90m`, `45s`. */
  toString(): string {
    const unit = LARGEST_FIRST.find((candidate) => this.seconds % SECONDS[candidate] === 0) ?? "seconds";
    return `${this.seconds / SECONDS[unit]}${UNITS[unit]}`;
  }
}

/** @throws PropError unless a duration */
export function checkDuration(check: PropCheck, property: string, given: unknown): void {
  if (given instanceof Duration) return;
  throw check.error(property, `must be a Duration such as Duration.days(7), got ${JSON.stringify(given)}`);
}
