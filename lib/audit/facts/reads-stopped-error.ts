import type { Texts } from "../catalogue";

/** The audit asks no further. */
export class ReadsStoppedError extends Error {
  override readonly name = "GivenUp";

  /** @param tell says why, in words that stay the same */
  constructor(readonly tell: (texts: Texts) => string) {
    super("The audit asks no further.");
  }
}
