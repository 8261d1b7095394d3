import type { EvsError } from "../errors";

/** A smaller difference is not a reason for a refusal: servers accept signatures that are up to 15 minutes off. */
const LEAST_MS = 5 * 60 * 1000;
/** A larger difference has another cause, so it is not used as a correction. */
const MOST_MS = 24 * 60 * 60 * 1000;

export interface ServerTimeOptions {
  /** Milliseconds since 1970 by this machine's clock. */
  readonly now: () => number;
  /** Called when the machine's clock is wrong, with the correction that is used from then on. */
  readonly onCorrection: (offsetMs: number) => void;
}

/** The server's time, for signatures. It is this machine's time until a server refuses that. It is corrected once. */
export class ServerTime {
  private offset = 0;

  constructor(private readonly options: ServerTimeOptions) {}

  /** Correction of this machine's clock, in milliseconds. */
  get offsetMs(): number {
    return this.offset;
  }

  now(): Date {
    return new Date(this.options.now() + this.offset);
  }

  /**
   * Corrects the time after a refusal, if a wrong time can be the reason.
   *
   * @param usedMs the offset that the refused request was signed with
   * @returns whether a new attempt can help
   */
  tryCorrect({ status, code, serverTimeMs }: EvsError, usedMs: number): boolean {
    if (status !== 401 || !/^APIGW?\.0301$/.test(code ?? "") || serverTimeMs === undefined) return false;
    // Another request was refused first, and has corrected the time.
    if (usedMs !== this.offset) return true;
    if (this.offset !== 0) return false;
    const offMs = serverTimeMs - this.options.now();
    if (Math.abs(offMs) < LEAST_MS || Math.abs(offMs) > MOST_MS) return false;
    this.offset = offMs;
    this.options.onCorrection(offMs);
    return true;
  }
}
