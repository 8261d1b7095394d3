/** How often the official provider repeats a request, whatever its method: a POST is repeated like any other. */
export interface Retries {
  /** Repetitions after a connection that broke. */
  readonly ofConnections: number;
  /** Repetitions after a 429. */
  readonly ofThrottled: number;
}

const DEFAULT_RETRIES = 5;
const LONGEST_CONNECTION_WAIT_SECONDS = 600;
const LONGEST_THROTTLED_WAIT_MINUTES = 30;

/** `max_retries = 0` is no repetition of broken connections, and the default of throttled requests. */
export function retriesOf(maxRetries: number | undefined): Retries {
  return { ofConnections: maxRetries ?? DEFAULT_RETRIES, ofThrottled: maxRetries || DEFAULT_RETRIES };
}

/** Seconds before the n-th repetition after a broken connection: 2, 4, 8 … */
export function connectionWaitSeconds(repetition: number): number {
  return Math.min(2 ** repetition, LONGEST_CONNECTION_WAIT_SECONDS);
}

/** Seconds before the n-th repetition after a 429: a minute, two, four … */
export function throttledWaitSeconds(repetition: number): number {
  return 60 * Math.min(2 ** (repetition - 1), LONGEST_THROTTLED_WAIT_MINUTES);
}
