interface SharedRead {
  readonly result: Promise<unknown>;
  readonly signal: AbortSignal | undefined;
  readonly startedAt: number;
  isDone: boolean;
  /** Number of callers that need it to be shared until they end. */
  holders: number;
}

export interface SharedReadOptions {
  readonly signal?: AbortSignal;
  /** Whether a read that started earlier is too old. @default false */
  readonly fresh?: boolean;
  /**
   * Whether the read is for this caller only, for example a second read: it is neither shared nor kept.
   *
   * @default false
   */
  readonly apart?: boolean;
  /**
   * The work that the read is for. The read is shared, regardless of its age, until that ends.
   *
   * @default - for `keptMs`
   */
  readonly during?: Promise<unknown>;
}

/** How long a result is shared, from the start of its read. */
export const KEPT_MS = 60_000;

/** Shares reads of the same resource. A result is kept for some time; a failed read is not. */
export class SharedReads {
  private readonly reads = new Map<string, SharedRead>();

  /**
   * @param keptMs how long after its start a read can be shared, in flight or done
   * @param now milliseconds on some clock
   */
  constructor(
    private readonly keptMs: number = KEPT_MS,
    private readonly now: () => number = Date.now,
  ) {}

  /** @param start starts the read, unless another one can be shared */
  async read<Result>(
    key: string,
    { signal, fresh = false, apart = false, during }: SharedReadOptions,
    start: () => Promise<Result>,
  ): Promise<Result> {
    if (apart) return start();
    const other = fresh ? undefined : this.tryGet(key);
    if (other === undefined) return this.start(key, signal, during, start);
    hold(other, during);
    try {
      // The key names the resource, and with it the type.
      return (await other.result) as Result;
    } catch (error) {
      // The caller that started it may have been stopped. This caller continues.
      if (!other.signal?.aborted || signal?.aborted) throw error;
      return this.read(key, { ...(signal && { signal }), ...(during && { during }) }, start);
    }
  }

  private tryGet(key: string): SharedRead | undefined {
    const read = this.reads.get(key);
    return read !== undefined && this.isKept(read) ? read : undefined;
  }

  private isKept({ startedAt, isDone, signal, holders }: SharedRead): boolean {
    const ageMs = this.now() - startedAt;
    // The clock may have been set back.
    const isYoung = ageMs >= 0 && ageMs < this.keptMs;
    return (isYoung || holders > 0) && (isDone || !signal?.aborted);
  }

  private async start<Result>(
    key: string,
    signal: AbortSignal | undefined,
    during: Promise<unknown> | undefined,
    start: () => Promise<Result>,
  ): Promise<Result> {
    for (const [other, read] of this.reads) if (!this.isKept(read)) this.reads.delete(other);
    const startedAt = this.now();
    const result = start();
    const read: SharedRead = { result, signal, startedAt, isDone: false, holders: 0 };
    hold(read, during);
    this.reads.set(key, read);
    try {
      await result;
      read.isDone = true;
    } catch {
      if (this.reads.get(key) === read) this.reads.delete(key);
    }
    return result;
  }
}

function hold(read: SharedRead, during: Promise<unknown> | undefined): void {
  if (during === undefined) return;
  read.holders += 1;
  const release = () => {
    read.holders -= 1;
  };
  during.then(release, release);
}
