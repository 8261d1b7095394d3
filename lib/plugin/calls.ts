import { failure } from "./diagnostic";

/**
 * The calls under way in this process. Terraform must get an answer to each, even when the provider is stopped or
 * something goes wrong outside of any call.
 */
export class Calls {
  private readonly stopping = new AbortController();
  private readonly failing = new Set<(error: unknown) => void>();
  private failure: { readonly error: unknown } | undefined;

  /** Aborts what is under way; calls that come later are aborted at once. */
  stop(): void {
    this.stopping.abort(
      failure("Interrupted", "Terraform stopped the provider before the answer was complete."),
    );
  }

  /** Fails what is under way and all that follows: after an uncaught error the process is not to be trusted. */
  fail(error: unknown): void {
    this.failure = { error };
    for (const reject of this.failing) reject(error);
  }

  /**
   * Runs one call until it ends, `cancelled` fires, the provider is stopped or fails. Work that takes time to notice is not
   * waited for.
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
  // Whoever races it handles it; alone it must not count as unhandled.
  promise.catch(() => {});
  return { promise, reject };
}
