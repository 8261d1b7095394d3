/** Why a fact is unknown. */
export type Cause =
  /** A read failed. Another read may succeed. */
  | "failed"
  /** It was sent, and is unreadable or implausible. */
  | "unreadable"
  /** No response has it. */
  | "absent";

/** An unknown fact. It is a value like any other, so that it never counts as "no". */
export class Unknown {
  readonly state = "unknown";

  constructor(
    /** The fact, in a few words, for example `creation time`. */
    readonly missing: string,
    /** The reason, in one line for people. It has no request IDs and no times, so it stays the same. */
    readonly reason: string,
    readonly cause: Cause,
  ) {}

  get failedRead(): boolean {
    return this.cause === "failed";
  }
}

/** A value, or why it is unknown. A known value costs nothing. */
export type Fact<T> = T | Unknown;

export const isUnknown = (fact: unknown): fact is Unknown => fact instanceof Unknown;

/** The value, or another one if it is unknown. */
export const valueOr = <T, Other>(fact: Fact<T>, other: Other): T | Other =>
  fact instanceof Unknown ? other : fact;
