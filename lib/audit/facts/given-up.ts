/** The audit asks no further; the message says why, in words that stay the same. */
export class GivenUp extends Error {
  override readonly name = "GivenUp";
}
