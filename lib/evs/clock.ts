import { onAbort } from "./abort";

/** Time, as far as requests and limits need it. */
export interface Clock {
  /** Milliseconds since 1970, on a clock that is never set back. */
  now(): number;
  /** Calls back once after so many milliseconds. @returns what cancels it */
  after(ms: number, done: () => void): () => void;
}

/** Node takes a longer time for none at all. */
const LONGEST_MS = 2 ** 31 - 1;

export const systemClock: Clock = {
  now: () => performance.timeOrigin + performance.now(),
  after(ms, done) {
    const timer = setTimeout(done, Math.min(ms, LONGEST_MS));
    return () => clearTimeout(timer);
  },
};

/** @throws the signal's reason when it is aborted meanwhile */
export function sleep(clock: Clock, ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const stop = () => {
      cancel();
      reject(signal?.reason);
    };
    const cancel = clock.after(ms, () => {
      leave();
      resolve();
    });
    const leave = onAbort(signal, stop);
  });
}
