import { Token } from "cdktf";
import { DURATION_FORM, tryParseDuration } from "../../audit/spec/duration";
import type { PropCheck } from "../terraform/check-props";

const UNITS = { seconds: "s", minutes: "m", hours: "h", days: "d" } as const;
type Unit = keyof typeof UNITS;
const SECONDS: Readonly<Record<Unit, number>> = { seconds: 1, minutes: 60, hours: 3_600, days: 86_400 };
const LARGEST_FIRST = ["days", "hours", "minutes", "seconds"] as const;

/**
 * A duration in whole seconds, at most 100 years. The provider checks values that only Terraform knows, such as
 * variables, at plan time.
 */
export class Duration {
  /** Minutes of 60 seconds. @throws RangeError unless a non-negative integer of seconds */
  static minutes(amount: number): Duration {
    return Duration.of(amount, "minutes");
  }

  /** Hours of 60 minutes. @throws RangeError unless a non-negative integer of seconds */
  static hours(amount: number): Duration {
    return Duration.of(amount, "hours");
  }

  /** Days of 24 hours. @throws RangeError unless a non-negative integer of seconds */
  static days(amount: number): Duration {
    return Duration.of(amount, "days");
  }

  /** A duration in the provider's format, for example `30d`. @throws RangeError for any other string */
  static parse(text: string): Duration {
    if (Token.isUnresolved(text)) return new Duration(text);
    const ms = tryParseDuration(text);
    if (ms === undefined) throw new RangeError(`Duration.parse needs ${DURATION_FORM}, got ${text}`);
    return Duration.of(ms / 1000, "seconds");
  }

  private static of(amount: number, unit: Unit): Duration {
    if (Token.isUnresolved(amount)) return new Duration(`${Token.asString(amount)}${UNITS[unit]}`);
    const seconds = amount * SECONDS[unit];
    const largest = LARGEST_FIRST.find((candidate) => seconds % SECONDS[candidate] === 0) ?? "seconds";
    const text = `${seconds / SECONDS[largest]}${UNITS[largest]}`;
    if (typeof amount === "number" && tryParseDuration(text) !== undefined) return new Duration(text);
    throw new RangeError(
      `Duration.${unit} needs a number of at least 0 in whole seconds, at most 100 years, got ${amount}`,
    );
  }

  private constructor(private readonly text: string) {}

  /** In the provider's format, in the largest unit that fits: `7d`, `36h`, `90m`, `45s`. */
  toString(): string {
    return this.text;
  }
}

/** @throws PropError unless a duration */
export function checkDuration(check: PropCheck, property: string, given: unknown): void {
  if (given instanceof Duration) return;
  throw check.wrong(property, "a Duration such as Duration.days(7)", given);
}
