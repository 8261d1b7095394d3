import type { Clock } from "../../evs";
import { ReadsStoppedError } from "./reads-stopped-error";

const BASE_MS = 120_000;
const PER_DISK_MS = 200;
const MOST_MS = 15 * 60_000;
/** The part of the time in which disks are asked; the rest is for the looks that come after. */
const ASKING_SHARE = 2 / 3;

/** How long confirming may take: two minutes and 0.2 s for each disk that is not listed, at most 15 minutes. */
export const confirmLimitMs = (disks: number): number => Math.min(BASE_MS + PER_DISK_MS * disks, MOST_MS);

/**
 * The time that confirming may take, running from its construction. It stands still while requests wait for windows of a
 * gateway, which has a limit of its own.
 */
export class ConfirmLimit {
  /** Aborted when disks are not to be asked any more. */
  readonly asking: AbortSignal;
  /** Aborted when the time is over, and when the caller stops. */
  readonly signal: AbortSignal;
  private readonly cancel: (() => void)[] = [];

  /** @param waitedMs how long requests have waited for windows so far */
  constructor(
    disks: number,
    private readonly clock: Clock,
    private readonly waitedMs: () => number,
    outer: AbortSignal | undefined,
  ) {
    const limitMs = confirmLimitMs(disks);
    const reason = new ReadsStoppedError(({ facts }) => facts.noTimeLeft(limitMs / 1000, disks));
    const [asking, all] = [new AbortController(), new AbortController()];
    const ends = outer === undefined ? [all.signal] : [outer, all.signal];
    this.signal = AbortSignal.any(ends);
    this.asking = AbortSignal.any([asking.signal, ...ends]);
    this.after(limitMs * ASKING_SHARE, () => asking.abort(reason));
    this.after(limitMs, () => all.abort(reason));
  }

  end(): void {
    for (const cancel of this.cancel) cancel();
  }

  private after(ms: number, done: () => void): void {
    const before = this.waitedMs();
    const check = () => {
      const stoodStillMs = this.waitedMs() - before;
      if (stoodStillMs > 0) this.after(stoodStillMs, done);
      else done();
    };
    this.cancel.push(this.clock.after(ms, check));
  }
}
