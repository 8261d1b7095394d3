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
    variables: ["HW_ASSUME_ROLE_DOMAIN_ID"],
    asksFor: "a role of an account that is known by its ID",
    remedy: "Name the account instead: assume_role { domain_name }, or HW_ASSUME_ROLE_DOMAIN_NAME.",
  },
  {
    variables: ["HW_ASSUME_ROLE_IDP_ID", "HW_ASSUME_ROLE_ID_TOKEN", "HW_ASSUME_ROLE_ID_TOKEN_FILE"],
    asksFor: "a sign-in through an OpenID Connect identity provider",
    remedy: "Sign in with an access key or a token.",
  },
  {
    variables: [
      "HW_AGENCY_NAME",
      "HW_AGENCY_DOMAIN_NAME",
      "HW_DELEGATED_PROJECT",
      "OS_AGENCY_NAME",
      "OS_AGENCY_DOMAIN_NAME",
      "OS_DELEGATED_PROJECT",
    ],
    asksFor: "an agency in the older form",
    remedy: "Use assume_role { agency_name, domain_name }, and project_name for the delegated project.",
  },
  {
    variables: ["HW_SIGNING_ALGORITHM"],
    harmless: "HmacSHA256",
    asksFor: "another signature than HmacSHA256",
    remedy: "Unset it, or set HmacSHA256.",
  },
  {
    variables: ["OS_CERT", "OS_KEY"],
    asksFor: "a client certificate",
    remedy: "Sign in with an access key, a token or a password.",
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
      `The environment variable ${set} asks for ${asksFor}, which the evs provider does not support. ${remedy}`,
      { concerns: "reads" },
    );
  }
}
