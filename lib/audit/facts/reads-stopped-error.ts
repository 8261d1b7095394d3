import type { Texts } from "../catalogue";

/** The audit sends no more requests. */
export class ReadsStoppedError extends Error {
  override readonly name = "GivenUp";

  /** Takes a function that returns the reason, in words that stay the same. */
  constructor(readonly tell: (texts: Texts) => string) {
    super("The audit sends no more requests.");
  }
}
