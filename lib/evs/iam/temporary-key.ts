import type { AgencyCredentials } from "../auth/credentials";
import { isHeaderText } from "../auth/header-text";
import type { AccessKey } from "../auth/sign";
import { EvsError } from "../errors";
import { isObject, type JsonObject } from "../http/json";

/** As long as the official provider asks for; IAM gives 15 minutes to 24 hours. */
const DEFAULT_SECONDS = 12 * 60 * 60;

export interface TemporaryKey {
  readonly key: AccessKey & { readonly securityToken: string };
  readonly expiresAt: unknown;
}

/**
 * The body that asks IAM for temporary keys of an agency.
 *
 * @see IAM API reference, "Obtaining a temporary access key and security token through an agency"
 */
export function temporaryKeyRequest({ agencyName, domainName, durationSeconds }: AgencyCredentials): string {
  const role = {
    agency_name: agencyName,
    domain_name: domainName,
    duration_seconds: durationSeconds ?? DEFAULT_SECONDS,
  };
  return JSON.stringify({ auth: { identity: { methods: ["assume_role"], assume_role: role } } });
}

/** @throws EvsError when the answer has no usable key; it does not say what it has */
export function parseTemporaryKey(
  { credential }: JsonObject,
  request: { readonly method: string; readonly path: string },
): TemporaryKey {
  const { access, secret, securitytoken, expires_at } = isObject(credential) ? credential : {};
  if (isUsable(access) && isUsable(secret) && isUsable(securitytoken)) {
    return {
      key: { accessKey: access, secretKey: secret, securityToken: securitytoken },
      expiresAt: expires_at,
    };
  }
  throw new EvsError("the answer has no credential with access, secret and securitytoken", {
    kind: "shape",
    ...request,
  });
}

const isUsable = (value: unknown): value is string => typeof value === "string" && isHeaderText(value);
