import type { Clock } from "../clock";
import type { RequestLimit } from "./request-limit";
import type { Waits } from "./waits";
import { WindowModel } from "./window-model";

/** Somebody who may have to wait. */
export interface Visitor {
  /** What its waiting is a part of. */
  readonly waits: Waits;
  /** Whether what was found before depends on it. */
  readonly decisive: boolean;
  /** Told when it begins to wait, and when that takes longer than was told. */
  onWait(opensAt: number, limit: RequestLimit | undefined): void;
  readonly signal?: AbortSignal | undefined;
}

/** The windows open later than a visitor may wait. */
export class WindowsClosed extends Error {
  override readonly name = "WindowsClosed";

  constructor(
    readonly waitMs: number,
    /** What the gateway said; undefined where it was guessed. */
    readonly limit: RequestLimit | undefined,
  ) {
    super(`opens in ${waitMs} ms`);
  }
}

/** What a refusal says of when to come again. */
export interface Refusal {
  readonly limit?: RequestLimit | undefined;
  readonly retryAfterMs?: number | undefined;
  /** Whether the same request was refused or failed before. */
  readonly isRepetition: boolean;
}

/** The right to send one request. */
export interface Pass {
  /** Whether it had to be waited for. */
  readonly hasWaited: boolean;
  /** @returns whether it may be sent now: another may have been refused meanwhile */
  trySend(): boolean;
  /** @returns whether the gate knows when to come again */
  refuse(refusal: Refusal): boolean;
  /** It was answered. */
  accept(): void;
  /** It is over: given back where it was not sent, counted where it is not known what became of it. */
  end(): void;
}

interface Waiting {
  readonly visitor: Visitor;
  admit(pass: Pass): void;
  fail(error: WindowsClosed): void;
}

/** Lets through requests of one key and one API, as many as fit into the gateway's windows; the others wait in turn. */
export class WindowGate {
  private readonly model: WindowModel;
  private readonly waiting = new Set<Waiting>();
  private cancel = () => {};

  constructor(private readonly clock: Clock) {
    this.model = new WindowModel(clock);
  }

  /**
   * @throws WindowsClosed when that takes longer than the visitor may wait
   * @throws the signal's reason when it is aborted
   */
  async enter(visitor: Visitor): Promise<Pass> {
    const { signal } = visitor;
    signal?.throwIfAborted();
    if (this.waiting.size === 0 && this.model.opensAt() <= this.clock.now()) return this.createPass(false);
    return new Promise((resolve, reject) => {
      const leave = () => {
        this.waiting.delete(waiting);
        visitor.waits.end();
        signal?.removeEventListener("abort", stop);
      };
      const stop = () => {
        leave();
        reject(signal?.reason);
        this.serve();
      };
      const waiting: Waiting = {
        visitor,
        admit: (pass) => {
          leave();
          resolve(pass);
        },
        fail: (error) => {
          leave();
          reject(error);
        },
      };
      this.waiting.add(waiting);
      visitor.waits.begin();
      signal?.addEventListener("abort", stop, { once: true });
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
      waiting.admit(this.createPass(true));
    }
  }

  private wait(opensAt: number): void {
    // What is in flight will tell.
    if (opensAt === Number.POSITIVE_INFINITY) return;
    const waitMs = opensAt - this.clock.now();
    const { saidLimit } = this.model;
    for (const { visitor, fail } of this.waiting) {
      if (visitor.waits.leftMs(visitor.decisive) < waitMs) fail(new WindowsClosed(waitMs, saidLimit));
      else visitor.onWait(opensAt, saidLimit);
    }
    if (this.waiting.size > 0) this.cancel = this.clock.after(waitMs, () => this.serve());
  }

  private createPass(hasWaited: boolean): Pass {
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
