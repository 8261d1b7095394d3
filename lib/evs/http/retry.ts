import type { EvsError } from "../errors";

const BASE_MS = 200;
const LONGEST_BACK_OFF_MS = 10_000;
/** The longest wait, even if the server asks for more. */
const LONGEST_ASKED_MS = 60_000;

const RETRIED_STATUSES = new Set([500, 502, 503, 504]);

/** Whether a retry can help. */
export function isRetryable(error: EvsError): boolean {
  const { kind, status, proxyStatus } = error;
  if (kind === "network" || kind === "timeout" || kind === "malformed") return true;
  // A proxy that refuses (403, 407) refuses again.
  if (kind === "proxy") return proxyStatus === undefined || RETRIED_STATUSES.has(proxyStatus);
  return kind === "status" && (RETRIED_STATUSES.has(status ?? 0) || isRefusal(error));
}

/** Whether the server refuses because of too many requests. */
export function isRefusal({ kind, status, fault }: EvsError): boolean {
  // Cinder returns 413 overLimit for that. Without this name, 413 is a quota.
  return kind === "status" && (status === 429 || (status === 413 && fault === "overLimit"));
}

/**
 * How long to wait before the next attempt: as long as the server asks, otherwise exponential back-off with full
 * jitter.
 *
 * @param failures number of failed attempts, at least 1
 * @param random a number from 0 to 1
 */
export function retryDelayMs(error: EvsError, failures: number, random: number): number {
  if (error.retryAfterMs !== undefined) return Math.min(error.retryAfterMs, LONGEST_ASKED_MS);
  return random * Math.min(BASE_MS * 2 ** failures, LONGEST_BACK_OFF_MS);
}
