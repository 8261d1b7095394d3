import { tryParseTime } from "../time";

/** Fetched anew this long before the end, or at half of a life that is short. */
const MARGIN_MS = 10 * 60 * 1000;

/**
 * How long something that IAM handed out is used, in milliseconds.
 *
 * @param expiresAt as in the answer
 * @param date header of the answer: the server's clock, by which the end counts, where this machine's differs
 * @param now milliseconds since 1970, by this machine's clock
 * @returns undefined where the answer does not tell
 */
export function usableForMs(expiresAt: unknown, date: unknown, now: number): number | undefined {
  const end = typeof expiresAt === "string" ? tryParseTime(expiresAt) : undefined;
  if (end === undefined) return undefined;
  const serverNow = typeof date === "string" ? Date.parse(date) : Number.NaN;
  const lifeMs = end - (Number.isNaN(serverNow) ? now : serverNow);
  return lifeMs - Math.min(MARGIN_MS, lifeMs / 2);
}
