import { ConfigurationError } from "./configuration-error";
import type { Environment } from "./source";

/** What the official provider takes from the environment and this one does not support. */
export interface Refusal {
  readonly variables: readonly string[];
  /** The only value that means nothing else than what is done anyway. */
  readonly harmless?: string;
  /** What it asks for. */
  readonly asksFor: string;
  /** What to do instead. */
  readonly remedy: string;
}

/**
 * Variables that would let the official provider read another account or project, or sign in in another way. They are
 * refused by name: passed over, they would lead to data of somebody else than is meant.
 */
export const REFUSALS: readonly Refusal[] = [
  {
    variables: ["HW_SIGNING_ALGORITHM"],
    harmless: "HmacSHA256",
    asksFor: "a signature algorithm other than HmacSHA256",
    remedy: "Unset it, or set HmacSHA256.",
  },
  {
    variables: ["OS_CERT", "OS_KEY"],
    asksFor: "a client certificate",
    remedy: "Use an access key, a token or a password.",
  },
  {
    variables: ["OS_PASSCODE"],
    asksFor: "a second factor in addition to the password",
    remedy: "Use an access key, or a token that was created with the second factor.",
  },
];

/** @throws ConfigurationError for what is set and not supported; only reads are concerned */
export function refuseUnsupported(environment: Environment): void {
  for (const { variables, harmless, asksFor, remedy } of REFUSALS) {
    const set = variables.find((name) => {
      const value = environment[name]?.trim();
      return value && value !== harmless;
    });
    if (set === undefined) continue;
    throw new ConfigurationError(
      "Setting is not supported",
      `The environment variable ${set} requests ${asksFor}, which the evs provider does not support. ${remedy}`,
      { concerns: "reads" },
    );
  }
}
