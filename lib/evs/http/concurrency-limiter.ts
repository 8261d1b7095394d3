import { onAbort } from "../abort";

/** Number of concurrent requests at the start. Each success adds one, until the server refuses a request. */
const FIRST = 4;
/** Successes after a refusal before one more concurrent request is tried. Each further refusal doubles it. */
const TRIAL_AFTER = 32;

/**
 * Limits the number of concurrent requests. If the server refuses, the limit is halved. It grows again by one, and more
 * slowly after each further refusal.
 */
export class ConcurrencyLimiter {
  private limit: number;
  private running = 0;
  /** Waiting requests, the oldest first. */
  private readonly waiting = new Set<() => void>();
  private refusals = 0;
  private successes = 0;
  private epoch = 0;
  /** Number of lists that are read now. */
  private lists = 0;

  /** @param first number of concurrent requests at the start */
  constructor(
    private readonly most: number,
    first = FIRST,
  ) {
    this.limit = Math.min(first, most);
  }

  /** Number of concurrent requests that is allowed now. */
  get allowed(): number {
    return this.limit;
  }

  /**
   * Reads a list. Lists that are read at the same time share the limit: a list that requests pages in advance would
   * request many that do not exist, and delay the others.
   *
   * @param read gets the number of concurrent requests that the list may have now
   */
  async readList<Result>(read: (share: () => number) => Promise<Result>): Promise<Result> {
    this.lists += 1;
    try {
      return await read(() => Math.max(1, Math.floor(this.limit / this.lists)));
    } finally {
      this.lists -= 1;
    }
  }

  /** Runs a request when the limit allows it. A request that is aborted while it waits never runs. */
  async run<Result>(request: (epoch: number) => Promise<Result>, signal?: AbortSignal): Promise<Result> {
    signal?.throwIfAborted();
    await this.enter(signal);
    try {
      const result = await request(this.epoch);
      this.succeed();
      return result;
    } finally {
      this.running -= 1;
      this.admit();
    }
  }

  /**
   * The server refused a request because there were too many.
   *
   * @param epoch the value that `run` passed to that request; several requests that are refused together reduce the
   * limit once
   */
  slowDown(epoch: number): void {
    this.successes = 0;
    if (epoch !== this.epoch) return;
    this.epoch += 1;
    this.limit = Math.ceil(Math.min(this.limit, this.running) / 2);
    this.refusals += 1;
  }

  private async enter(signal: AbortSignal | undefined): Promise<void> {
    if (this.running < this.limit) {
      this.running += 1;
      return;
    }
    await new Promise<void>((resolve, reject) => {
      const stop = () => {
        this.waiting.delete(admitted);
        reject(signal?.reason);
      };
      const admitted = () => {
        leave();
        resolve();
      };
      this.waiting.add(admitted);
      const leave = onAbort(signal, stop);
    });
  }

  private admit(): void {
    for (const admitted of this.waiting) {
      if (this.running >= this.limit) return;
      this.waiting.delete(admitted);
      this.running += 1;
      admitted();
    }
  }

  private succeed(): void {
    this.successes += 1;
    const needed = this.refusals === 0 ? 1 : TRIAL_AFTER * 2 ** (this.refusals - 1);
    if (this.successes < needed || this.limit >= this.most) return;
    this.successes = 0;
    this.limit += 1;
    this.admit();
  }
}
