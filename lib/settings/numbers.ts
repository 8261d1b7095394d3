import { shownText } from "../evs";
import { type RangedArgument, rangeOf } from "./arguments";
import { type Given, wrongSetting } from "./given";

/** @throws ConfigurationError unless a whole number within the argument's range */
export function parseCount(found: Given, argument: RangedArgument): number {
  const [least, most] = rangeOf(argument);
  const count = /^\d{1,9}$/.test(found.value) ? Number(found.value) : Number.NaN;
  if (count >= least && count <= most) return count;
  throw wrongSetting(
    found,
    `must be a whole number from ${least} to ${most}, got ${shownText(found.value)}.`,
  );
}

/** What `max_wait` may be, for messages. */
export const WAIT_FORM = "a whole number and a unit, such as 15m, 90s or 1h, at most 24h";
const WAIT = /^(\d{1,5})([smh])$/;
const UNIT_MS = { s: 1000, m: 60_000, h: 3_600_000 } as const;

/** Milliseconds of a span such as `15m`; undefined for any other text. */
export function tryParseWait(text: string): number | undefined {
  const [, count, unit] = WAIT.exec(text) ?? [];
  const ms = Number(count) * UNIT_MS[unit as keyof typeof UNIT_MS];
  return ms <= 24 * UNIT_MS.h ? ms : undefined;
}

/** @throws ConfigurationError unless a span of at most a day */
export function parseWait(found: Given): number {
  const ms = tryParseWait(found.value);
  if (ms !== undefined) return ms;
  throw wrongSetting(found, `must be ${WAIT_FORM}, got ${shownText(found.value)}.`);
}

/** @throws ConfigurationError unless a switch as Go's programs write it */
export function parseSwitch(found: Given): boolean {
  const value = found.value.toLowerCase();
  if (["false", "0", "f"].includes(value)) return false;
  if (["true", "1", "t"].includes(value)) return true;
  throw wrongSetting(found, "must be true or false.");
}
