import { onAbort } from "../abort";

/** Requests at once to begin with; one more with every success, until the server refuses one. */
const FIRST = 4;
/** After a refusal: successes before one request more is tried at once; doubled with every further refusal. */
const TRIAL_AFTER = 32;

/**
 * Lets at most so many requests run at once, fewer when the server says that it is too much: what runs at once is
 * halved, and grows back by one at a time, ever more rarely if the server keeps refusing.
 */
export class ConcurrencyLimiter {
  private limit: number;
  private running = 0;
  /** Those who wait, the longest first. */
  private readonly waiting = new Set<() => void>();
  private refusals = 0;
  private successes = 0;
  private epoch = 0;

  /** @param first requests at once to begin with */
  constructor(
    private readonly most: number,
    first = FIRST,
  ) {
    this.limit = Math.min(first, most);
  }

  /** Requests that may run at once at the moment. */
  get allowed(): number {
    return this.limit;
  }

  /** Runs a request when there is room for it; one that is aborted while it waits is never run. */
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
   * The server refused a request for being one too many.
   *
   * @param epoch what `run` gave that request; several requests refused together slow down once
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
