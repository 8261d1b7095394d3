import { onAbort } from "../abort";
import type { Clock } from "../clock";
import { RateWindow } from "./rate-window";
import type { RequestLimit } from "./request-limit";
import type { WaitBudget } from "./wait-budget";

/** Somebody who may have to wait. */
export interface PermitRequest {
  /** What its waiting is a part of. */
  readonly waitBudget: WaitBudget;
  /** Whether what was found before depends on it. */
  readonly decisive: boolean;
  /** Called when it begins to wait, and when the wait gets longer than reported. */
  onWait(opensAt: number, limit: RequestLimit | undefined): void;
  readonly signal?: AbortSignal | undefined;
}

/** The windows open later than a request may wait. */
export class WaitTooLongError extends Error {
  override readonly name = "WaitTooLongError";

  constructor(
    readonly waitMs: number,
    /** What the gateway said; undefined where it was guessed. */
    readonly limit: RequestLimit | undefined,
  ) {
    super(`opens in ${waitMs} ms`);
  }
}

/** When a refusal says to come again. */
export interface RateRefusal {
  readonly limit?: RequestLimit | undefined;
  readonly retryAfterMs?: number | undefined;
  /** Whether the same request was refused or failed before. */
  readonly isRepetition: boolean;
}

/** The right to send one request. */
export interface RequestPermit {
  /** Whether it had to be waited for. */
  readonly hasWaited: boolean;
  /** @returns whether it may be sent now: another may have been refused meanwhile */
  trySend(): boolean;
  /** @returns whether the limiter knows when to come again */
  refuse(refusal: RateRefusal): boolean;
  /** It was answered. */
  accept(): void;
  /** It is over: given back where it was not sent, counted where it is not known what became of it. */
  end(): void;
}

interface QueueEntry {
  readonly request: PermitRequest;
  admit(permit: RequestPermit): void;
  fail(error: WaitTooLongError): void;
}

/** Lets through requests of one key and one API, as many as fit into the gateway's windows; the others wait in turn. */
export class RateLimiter {
  private readonly model: RateWindow;
  private readonly waiting = new Set<QueueEntry>();
  private cancel = () => {};

  constructor(private readonly clock: Clock) {
    this.model = new RateWindow(clock);
  }

  /**
   * @throws WaitTooLongError when that takes longer than the request may wait
   * @throws the signal's reason when it is aborted
   */
  async enter(request: PermitRequest): Promise<RequestPermit> {
    const { signal } = request;
    signal?.throwIfAborted();
    if (this.waiting.size === 0 && this.model.opensAt() <= this.clock.now()) return this.createPermit(false);
    return new Promise((resolve, reject) => {
      const leave = () => {
        this.waiting.delete(waiting);
        request.waitBudget.end();
        forget();
      };
      const stop = () => {
        leave();
        reject(signal?.reason);
        this.serve();
      };
      const waiting: QueueEntry = {
        request,
        admit: (permit) => {
          leave();
          resolve(permit);
        },
        fail: (error) => {
          leave();
          reject(error);
        },
      };
      this.waiting.add(waiting);
      request.waitBudget.begin();
      const forget = onAbort(signal, stop);
      this.serve();
    });
  }

  /** Lets in whose turn it is, sends away who cannot wait as long, and comes again when the next may go. */
  private serve(): void {
    this.cancel();
    for (const waiting of this.waiting) {
      const opensAt = this.model.opensAt();
      if (opensAt > this.clock.now()) {
        this.wait(opensAt);
        return;
      }
      waiting.admit(this.createPermit(true));
    }
  }

  private wait(opensAt: number): void {
    // What is in flight will tell.
    if (opensAt === Number.POSITIVE_INFINITY) return;
    const waitMs = opensAt - this.clock.now();
    const { saidLimit } = this.model;
    for (const { request, fail } of this.waiting) {
      if (request.waitBudget.leftMs(request.decisive) < waitMs) fail(new WaitTooLongError(waitMs, saidLimit));
      else request.onWait(opensAt, saidLimit);
    }
    if (this.waiting.size > 0) this.cancel = this.clock.after(waitMs, () => this.serve());
  }

  private createPermit(hasWaited: boolean): RequestPermit {
    const { model } = this;
    const epoch = model.take();
    let state: "held" | "sent" | "over" = "held";
    const settle = <Result>(how: () => Result): Result => {
      state = "over";
      const result = how();
      this.serve();
      return result;
    };
    return {
      hasWaited,
      trySend: () => {
        if (model.epoch !== epoch) return false;
        state = "sent";
        return true;
      },
      refuse: (refusal) => settle(() => model.refuse(epoch, refusal)),
      accept: () => settle(() => model.accept(epoch)),
      end: () => {
        if (state === "held") settle(() => model.giveBack());
        else if (state === "sent") settle(() => model.count());
      },
    };
  }
}
