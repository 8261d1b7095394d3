import type { Clock } from "../../evs";
import { ReadsStoppedError } from "./reads-stopped-error";

const BASE_MS = 120_000;
const PER_DISK_MS = 200;
const MOST_MS = 15 * 60_000;
/** Share of the time for requests by ID. The rest is for the later reads. */
const ASKING_SHARE = 2 / 3;

/** Time limit to confirm disks: two minutes and 0.2 s for each disk that is not listed, at most 15 minutes. */
export const confirmLimitMs = (disks: number): number => Math.min(BASE_MS + PER_DISK_MS * disks, MOST_MS);

/**
 * The time limit to confirm disks. It starts when it is constructed, and pauses while requests wait for a gateway's
 * window, because that wait has its own limit.
 */
export class ConfirmLimit {
  /** Aborted when no more disks are to be requested. */
  readonly asking: AbortSignal;
  /** Aborted when the time is over, and when the caller stops. */
  readonly signal: AbortSignal;
  private readonly cancel: (() => void)[] = [];

  /** @param waitedMs how long requests have waited for windows until now */
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
