interface RunningRead {
  readonly result: Promise<unknown>;
  readonly signal: AbortSignal | undefined;
}

export interface SharedReadOptions {
  readonly signal?: AbortSignal;
  /** Whether what a read has seen that began earlier is too old. @default false */
  readonly fresh?: boolean;
}

/** Lets reads of the same thing that overlap in time be one; nothing is kept once it is read. */
export class SharedReads {
  private readonly running = new Map<string, RunningRead>();

  /** @param start begins the read, if no other is under way */
  async read<Result>(
    key: string,
    { signal, fresh = false }: SharedReadOptions,
    start: () => Promise<Result>,
  ): Promise<Result> {
    const other = this.running.get(key);
    if (other === undefined || fresh || other.signal?.aborted) return this.start(key, signal, start);
    try {
      // The key names the resource, and with it the type.
      return (await other.result) as Result;
    } catch (error) {
      // Whoever began it may have been stopped; that is no reason to stop here.
      if (other.signal?.aborted && !signal?.aborted) return this.start(key, signal, start);
      throw error;
    }
  }

  private async start<Result>(
    key: string,
    signal: AbortSignal | undefined,
    start: () => Promise<Result>,
  ): Promise<Result> {
    const read = { result: start(), signal };
    this.running.set(key, read);
    try {
      return await read.result;
    } finally {
      if (this.running.get(key) === read) this.running.delete(key);
    }
  }
}
