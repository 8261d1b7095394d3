import { type ArgumentPath, ConfigurationError } from "./configuration-error";

/** A setting that was found. */
export interface GivenSetting {
  readonly value: string;
  /** Where, for messages. */
  readonly from: string;
  /** Where in the provider block, if there. */
  readonly argument?: ArgumentPath;
  /** What counts more has less: a profile 0, the provider block 1, then the variables in their order. */
  readonly rank: number;
}

/** What the provider block says; an empty text counts as not set. */
export function given(
  value: string | null | undefined,
  argument: string,
  path: ArgumentPath,
): GivenSetting | undefined {
  const text = meant(value, argument);
  return text ? { value: text, from: argument, argument: path, rank: 1 } : undefined;
}

/** Space around a value is no part of it, unless the value is a password. */
export const meant = (value: string | null | undefined, argument: string) =>
  argument === "password" ? value : value?.trim();

/**
 * A setting whose value nobody could use.
 *
 * @param problem what is wrong, and what to do
 */
export function wrongSetting(
  { from, argument }: Pick<GivenSetting, "from" | "argument">,
  problem: string,
  summary = argument === undefined ? "Invalid setting" : "Invalid provider argument",
): ConfigurationError {
  return new ConfigurationError(summary, `${from} ${problem}`, { argument });
}
