/** Why a fact is not known. */
export type Cause =
  /** A read failed, so that reading again may bring it. */
  | "failed"
  /** It was sent, and cannot be read or is not plausible. */
  | "unreadable"
  /** Nothing that was read says it. */
  | "absent";

/** A fact that is not known. It is a value like any other, so that nobody takes it for "no". */
export class Unknown {
  readonly state = "unknown";

  constructor(
    /** Which fact, in a few words, for example `creation time`. */
    readonly missing: string,
    /** Why, in one line for people: no request IDs and no times, so that it stays the same. */
    readonly reason: string,
    readonly cause: Cause,
  ) {}

  get failedRead(): boolean {
    return this.cause === "failed";
  }
}

/** A value, or why it is not known. A known value costs nothing. */
export type Fact<T> = T | Unknown;

export const isUnknown = (fact: unknown): fact is Unknown => fact instanceof Unknown;

/** The value, or something else where it is not known. */
export const valueOr = <T, Other>(fact: Fact<T>, other: Other): T | Other =>
  fact instanceof Unknown ? other : fact;
