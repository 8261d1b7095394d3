import { failure } from "./diagnostic";

/**
 * The calls in progress in this process. Terraform must get an answer to each, even if the provider is stopped or an
 * error occurs outside of any call.
 */
export class Calls {
  private readonly stopping = new AbortController();
  private readonly failing = new Set<(error: unknown) => void>();
  private failure: { readonly error: unknown } | undefined;

  /** Aborts the calls in progress. Later calls are aborted immediately. */
  stop(): void {
    this.stopping.abort(
      failure("Interrupted", "Terraform stopped the provider before the answer was complete."),
    );
  }

  /** Fails the calls in progress and all later ones: after an uncaught error, the process is not reliable. */
  fail(error: unknown): void {
    this.failure = { error };
    for (const reject of this.failing) reject(error);
  }

  /**
   * Runs one call until it ends, `cancelled` fires, or the provider is stopped or fails. It does not wait for work that
   * ends late.
   */
  async run<Result>(
    cancelled: AbortSignal,
    work: (signal: AbortSignal) => Promise<Result> | Result,
  ): Promise<Result> {
    if (this.failure !== undefined) throw this.failure.error;
    const signal = AbortSignal.any([cancelled, this.stopping.signal]);
    const { promise: failed, reject } = withReject();
    this.failing.add(reject);
    const onAbort = () => reject(signal.reason);
    signal.addEventListener("abort", onAbort, { once: true });
    try {
      signal.throwIfAborted();
      return await Promise.race([Promise.resolve(work(signal)), failed]);
    } finally {
      signal.removeEventListener("abort", onAbort);
      this.failing.delete(reject);
    }
  }
}

function withReject(): { promise: Promise<never>; reject: (error: unknown) => void } {
  let reject: (error: unknown) => void = () => {};
  const promise = new Promise<never>((_, rejectPromise) => {
    reject = rejectPromise;
  });
  // `Promise.race` handles the rejection. Without it, the rejection must not count as unhandled.
  promise.catch(() => {});
  return { promise, reject };
}
