import { onAbort } from "../abort";

/** A value, and how long it is valid. */
export interface Obtained<T> {
  readonly value: T;
  /** @default - permanently */
  readonly goodForMs?: number;
}

interface PendingValue<T> {
  readonly result: Promise<T>;
  readonly abort: AbortController;
  waiting: number;
}

/**
 * A value that is fetched once for all callers, and again when it has expired. A caller that stops does not stop the
 * others. The work is aborted when no caller waits any more.
 */
export class CachedValue<T> {
  private kept: { readonly value: T; readonly until: number } | undefined;
  private running: PendingValue<T> | undefined;

  /** @param now milliseconds on some clock */
  constructor(
    private readonly obtain: (signal: AbortSignal) => Promise<Obtained<T>>,
    private readonly now: () => number = Date.now,
  ) {}

  async get(signal?: AbortSignal): Promise<T> {
    signal?.throwIfAborted();
    if (this.kept !== undefined && this.now() < this.kept.until) return this.kept.value;
    this.running ??= this.start();
    const run = this.running;
    run.waiting += 1;
    try {
      return await unlessAborted(run.result, signal);
    } finally {
      run.waiting -= 1;
      if (run.waiting === 0) {
        run.abort.abort();
        if (this.running === run) this.running = undefined;
      }
    }
  }

  /** Removes a value, unless it was already replaced. */
  drop(value: T): void {
    if (this.kept?.value === value) this.kept = undefined;
  }

  private start(): PendingValue<T> {
    const abort = new AbortController();
    const result = this.obtain(abort.signal).then(({ value, goodForMs = Number.POSITIVE_INFINITY }) => {
      this.kept = { value, until: this.now() + goodForMs };
      return value;
    });
    // The callers handle the error, but there may be none left.
    result.catch(() => {});
    return { result, abort, waiting: 0 };
  }
}

function unlessAborted<T>(result: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return result;
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    const leave = onAbort(signal, stop);
    void result.then(resolve, reject).finally(leave);
  });
}
