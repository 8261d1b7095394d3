import { setMaxListeners } from "node:events";

/**
 * Calls `stop` when a signal is aborted, but not if it is aborted already. Node.js warns of a leak if more than ten
 * listeners wait for one signal. Here, one listener waits for each disk of a list, and each is removed.
 *
 * @returns removes the listener
 */
export function onAbort(signal: AbortSignal | undefined, stop: () => void): () => void {
  if (signal === undefined) return () => {};
  setMaxListeners(Number.POSITIVE_INFINITY, signal);
  signal.addEventListener("abort", stop, { once: true });
  return () => signal.removeEventListener("abort", stop);
}
