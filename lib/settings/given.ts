import { type ArgumentPath, ConfigurationError } from "./configuration-error";

/** A setting with a value. */
export interface GivenSetting {
  readonly value: string;
  /** Its place, for messages. */
  readonly from: string;
  /** Its path in the provider block, if it is there. */
  readonly argument?: ArgumentPath;
  /** Precedence, the lowest number first: a profile is 0, the provider block 1, then the variables in their order. */
  readonly rank: number;
}

/** The value in the provider block. An empty string counts as not set. */
export function given(
  value: string | null | undefined,
  argument: string,
  path: ArgumentPath,
): GivenSetting | undefined {
  const text = trimmed(value, argument);
  return text ? { value: text, from: argument, argument: path, rank: 1 } : undefined;
}

/** The value without spaces around it, unless it is a password. */
export const trimmed = (value: string | null | undefined, argument: string) =>
  argument === "password" ? value : value?.trim();

/**
 * An error about a setting with an invalid value.
 *
 * @param problem the problem, and what to do
 */
export function wrongSetting(
  { from, argument }: Pick<GivenSetting, "from" | "argument">,
  problem: string,
  summary = argument === undefined ? "Invalid setting" : "Invalid provider argument",
): ConfigurationError {
  return new ConfigurationError(summary, `${from} ${problem}`, { argument });
}
