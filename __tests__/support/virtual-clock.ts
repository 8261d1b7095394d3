import type { Clock } from "../../lib/evs";

interface Timer {
  readonly at: number;
  readonly done: () => void;
}

/** Time that passes only when nothing else is left to do, and then at once. */
export class VirtualClock implements Clock {
  private readonly timers = new Set<Timer>();

  /** @param time milliseconds since 1970 */
  constructor(private time = Date.UTC(2026, 0, 1)) {}

  now(): number {
    return this.time;
  }

  after(ms: number, done: () => void): () => void {
    const timer = { at: this.time + Math.max(0, ms), done };
    this.timers.add(timer);
    return () => this.timers.delete(timer);
  }

  /** Lets time pass until the work is done. */
  async run<Result>(work: Promise<Result>): Promise<Result> {
    let isOver = false;
    const over = () => {
      isOver = true;
    };
    work.then(over, over);
    for (;;) {
      // Whatever does not wait for time runs first.
      await new Promise(setImmediate);
      if (isOver) return work;
      this.step();
    }
  }

  private step(): void {
    let first: Timer | undefined;
    for (const timer of this.timers) if (first === undefined || timer.at < first.at) first = timer;
    if (first === undefined) throw new Error("The work waits for something that is not time.");
    this.timers.delete(first);
    this.time = Math.max(this.time, first.at);
    first.done();
  }
}

/** Numbers from 0 to 1, the same for the same seed. */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
