import { shownText } from "../evs";
import { MAX_WAIT_FORM, type RangedArgument, rangeOf, tryParseMaxWait } from "./arguments";
import { type GivenSetting, wrongSetting } from "./given";

/** @throws ConfigurationError unless it is an integer in the argument's range */
export function parseCount(found: GivenSetting, argument: RangedArgument): number {
  const [least, most] = rangeOf(argument);
  const count = /^\d{1,9}$/.test(found.value) ? Number(found.value) : Number.NaN;
  if (count >= least && count <= most) return count;
  throw wrongSetting(found, `must be an integer from ${least} to ${most}, got ${shownText(found.value)}.`);
}

/** @throws ConfigurationError unless it is a duration of at most a day */
export function parseMaxWait(found: GivenSetting): number {
  const ms = tryParseMaxWait(found.value);
  if (ms !== undefined) return ms;
  throw wrongSetting(found, `must be ${MAX_WAIT_FORM}, got ${shownText(found.value)}.`);
}

/** @throws ConfigurationError unless it is a boolean in the form of Go programs */
export function parseSwitch(found: GivenSetting): boolean {
  const value = found.value.toLowerCase();
  if (["false", "0", "f"].includes(value)) return false;
  if (["true", "1", "t"].includes(value)) return true;
  throw wrongSetting(found, "must be true or false.");
}
