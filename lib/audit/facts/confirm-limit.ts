import { GivenUp } from "./given-up";

/** Time, as far as a limit needs it. */
export interface Clock {
  /** Calls back once after so many milliseconds. @returns what cancels it */
  after(ms: number, done: () => void): () => void;
}

export const systemClock: Clock = {
  after(ms, done) {
    const timer = setTimeout(done, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
};

const BASE_MS = 120_000;
const PER_DISK_MS = 200;
const MOST_MS = 15 * 60_000;
/** The part of the time in which disks are asked; the rest is for the looks that come after. */
const ASKING_SHARE = 2 / 3;

/** How long confirming may take: two minutes and 0.2 s for each disk that is not listed, at most 15 minutes. */
export const confirmLimitMs = (disks: number): number => Math.min(BASE_MS + PER_DISK_MS * disks, MOST_MS);

/** The time that confirming may take, running from its construction. */
export class ConfirmLimit {
  /** Aborted when disks are not to be asked any more. */
  readonly asking: AbortSignal;
  /** Aborted when the time is over, and when the caller stops. */
  readonly signal: AbortSignal;
  private readonly cancel: (() => void)[];

  constructor(disks: number, clock: Clock, outer: AbortSignal | undefined) {
    const limitMs = confirmLimitMs(disks);
    const reason = new GivenUp(({ facts }) => facts.noTimeLeft(limitMs / 1000, disks));
    const [asking, all] = [new AbortController(), new AbortController()];
    const ends = outer === undefined ? [all.signal] : [outer, all.signal];
    this.signal = AbortSignal.any(ends);
    this.asking = AbortSignal.any([asking.signal, ...ends]);
    this.cancel = [
      clock.after(limitMs * ASKING_SHARE, () => asking.abort(reason)),
      clock.after(limitMs, () => all.abort(reason)),
    ];
  }

  end(): void {
    for (const cancel of this.cancel) cancel();
  }
}
