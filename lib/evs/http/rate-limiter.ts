import { onAbort } from "../abort";
import type { Clock } from "../clock";
import { RateWindow } from "./rate-window";
import type { RequestLimit } from "./request-limit";
import type { WaitBudget } from "./wait-budget";

/** A request that may have to wait. */
export interface PermitRequest {
  /** The budget that its waiting time counts for. */
  readonly waitBudget: WaitBudget;
  /** Whether earlier findings depend on it. */
  readonly decisive: boolean;
  /** Called when the wait starts, and when it becomes longer than reported. */
  onWait(opensAt: number, limit: RequestLimit | undefined): void;
  readonly signal?: AbortSignal | undefined;
}

/** The wait is longer than the request may wait. */
export class WaitTooLongError extends Error {
  override readonly name = "WaitTooLongError";

  constructor(
    readonly waitMs: number,
    /** The limit that the gateway stated. Undefined if it is a guess. */
    readonly limit: RequestLimit | undefined,
  ) {
    super(`opens in ${waitMs} ms`);
  }
}

/** When the next request is allowed after a refusal. */
export interface RateRefusal {
  readonly limit?: RequestLimit | undefined;
  readonly retryAfterMs?: number | undefined;
  /** Whether the same request was refused or failed before. */
  readonly isRepetition: boolean;
}

/** Permission to send one request. */
export interface RequestPermit {
  /** Whether the request waited for it. */
  readonly hasWaited: boolean;
  /** @returns whether it can be sent now; if another request was refused since then, it cannot */
  trySend(): boolean;
  /** @returns whether the limiter knows when the next request is allowed */
  refuse(refusal: RateRefusal): boolean;
  /** The request got a response. */
  accept(): void;
  /** Ends the permission. A request that was not sent does not count. A request without a known result counts. */
  end(): void;
}

interface QueueEntry {
  readonly request: PermitRequest;
  admit(permit: RequestPermit): void;
  fail(error: WaitTooLongError): void;
}

/** Limits the requests of one key and one API to the windows of the gateway. Other requests wait in order. */
export class RateLimiter {
  private readonly model: RateWindow;
  private readonly waiting = new Set<QueueEntry>();
  private cancel = () => {};

  constructor(private readonly clock: Clock) {
    this.model = new RateWindow(clock);
  }

  /**
   * @throws WaitTooLongError if the wait is longer than the request may wait
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

  /**
   * Admits requests in order. If the next one has to wait, requests that cannot wait so long fail, and a timer is set.
   */
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
    // The end of the request in flight calls `serve` again.
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
