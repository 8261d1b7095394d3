import { ConfigurationError } from "./configuration-error";
import type { Environment } from "./source";

/** A variable that the official provider reads and this provider does not support. */
export interface Refusal {
  readonly variables: readonly string[];
  /** The only value without an effect. */
  readonly harmless?: string;
  /** What it would do. */
  readonly asksFor: string;
  /** What to do instead. */
  readonly remedy: string;
}

/**
 * Variables with which the official provider would read another account or project, or sign in in another way. They are
 * errors: if they were ignored, the wrong data would be read.
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

/** @throws ConfigurationError for a variable that is set and not supported; it matters for reads only */
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
