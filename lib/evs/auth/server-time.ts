import type { EvsError } from "../errors";

/** Less than this is no reason for a refusal: servers take signatures that are up to 15 minutes off. */
const LEAST_MS = 5 * 60 * 1000;
/** A clock that is further off than this is set wrong for another reason, and worth nothing. */
const MOST_MS = 24 * 60 * 60 * 1000;

export interface ServerTimeOptions {
  /** Milliseconds since 1970 by this machine's clock. */
  readonly now: () => number;
  /** Called when the machine's clock is wrong, with the correction that is used from then on. */
  readonly onCorrection: (offsetMs: number) => void;
}

/** The time as servers have it, for signatures. It is this machine's, until a server refuses that: corrected once. */
export class ServerTime {
  private offset = 0;

  constructor(private readonly options: ServerTimeOptions) {}

  /** What is added to this machine's clock, milliseconds. */
  get offsetMs(): number {
    return this.offset;
  }

  now(): Date {
    return new Date(this.options.now() + this.offset);
  }

  /**
   * Sets the time by a refusal that the wrong time can be the reason of.
   *
   * @param usedMs the offset that the refused request was signed with
   * @returns whether asking again can help
   */
  tryCorrect({ status, code, serverTimeMs }: EvsError, usedMs: number): boolean {
    if (status !== 401 || !/^APIGW?\.0301$/.test(code ?? "") || serverTimeMs === undefined) return false;
    // Another request was refused before this one.
    if (usedMs !== this.offset) return true;
    if (this.offset !== 0) return false;
    const offMs = serverTimeMs - this.options.now();
    if (Math.abs(offMs) < LEAST_MS || Math.abs(offMs) > MOST_MS) return false;
    this.offset = offMs;
    this.options.onCorrection(offMs);
    return true;
  }
}
