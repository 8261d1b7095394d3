import { setMaxListeners } from "node:events";

/**
 * Calls back once a signal is aborted, not where it is already. Node takes more than ten waiting for one signal for a
 * leak and warns; here as many as a list has disks may wait, and each leaves.
 *
 * @returns ends the waiting
 */
export function onAbort(signal: AbortSignal | undefined, stop: () => void): () => void {
  if (signal === undefined) return () => {};
  setMaxListeners(Number.POSITIVE_INFINITY, signal);
  signal.addEventListener("abort", stop, { once: true });
  return () => signal.removeEventListener("abort", stop);
}
