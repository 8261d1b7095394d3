import { tryParseTime } from "../time";

/** A value is renewed this long before its end, or after half of a short life. */
const MARGIN_MS = 10 * 60 * 1000;

/**
 * How long a value that IAM issued is used, in milliseconds.
 *
 * @param expiresAt as in the response
 * @param date header of the response: if this machine's clock differs, the end counts by the server's clock
 * @param now milliseconds since 1970, by this machine's clock
 * @returns undefined if the response has no end
 */
export function usableForMs(expiresAt: unknown, date: unknown, now: number): number | undefined {
  const end = typeof expiresAt === "string" ? tryParseTime(expiresAt) : undefined;
  if (end === undefined) return undefined;
  const serverNow = typeof date === "string" ? Date.parse(date) : Number.NaN;
  const lifeMs = end - (Number.isNaN(serverNow) ? now : serverNow);
  return lifeMs - Math.min(MARGIN_MS, lifeMs / 2);
}
