import { onAbort } from "./abort";

/** The clock of requests and limits. */
export interface Clock {
  /** Milliseconds since 1970, on a clock that never goes back. */
  now(): number;
  /** Calls `done` once after this time. @returns cancels it */
  after(ms: number, done: () => void): () => void;
}

/** Node.js treats a longer time as no time. */
const LONGEST_MS = 2 ** 31 - 1;

export const systemClock: Clock = {
  now: () => performance.timeOrigin + performance.now(),
  after(ms, done) {
    const timer = setTimeout(done, Math.min(ms, LONGEST_MS));
    return () => clearTimeout(timer);
  },
};

/** @throws the signal's reason if it is aborted during the wait */
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
