import type { AgencyCredentials } from "../auth/credentials";
import { isHeaderText } from "../auth/header-text";
import type { AccessKey } from "../auth/sign";
import { EvsError } from "../errors";
import { isObject, type JsonObject } from "../http/json";

/** The same as in the official provider. IAM allows 15 minutes to 24 hours. */
const DEFAULT_SECONDS = 12 * 60 * 60;

export interface TemporaryKey {
  readonly key: AccessKey & { readonly securityToken: string };
  readonly expiresAt: unknown;
}

/**
 * The body of a request to IAM for temporary keys of an agency.
 *
 * @see IAM API reference, "Obtaining a temporary access key and security token through an agency"
 */
export function temporaryKeyRequest(credentials: AgencyCredentials): unknown {
  const { agencyName, domainName, domainId, durationSeconds } = credentials;
  const role = {
    agency_name: agencyName,
    ...(domainName === undefined ? { domain_id: domainId } : { domain_name: domainName }),
    duration_seconds: durationSeconds ?? DEFAULT_SECONDS,
  };
  return { auth: { identity: { methods: ["assume_role"], assume_role: role } } };
}

/**
 * The body of a request to IAM for temporary keys of a token's owner.
 *
 * @see IAM API reference, "Obtaining a temporary access key and security token through a token"
 */
export function keyOfTokenRequest(token: string): unknown {
  return { auth: { identity: { methods: ["token"], token: { id: token } } } };
}

/** @throws EvsError if the response has no usable key; the message has nothing of the response */
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
  throw new EvsError("the response has no credential with access, secret and securitytoken", {
    kind: "shape",
    ...request,
  });
}

/**
 * The same in the form of STS.
 *
 * @throws EvsError
 */
export function parseStsKey(
  { credentials }: JsonObject,
  request: { readonly method: string; readonly path: string },
): TemporaryKey {
  const fields = isObject(credentials) ? credentials : {};
  const { access_key_id: access, secret_access_key: secret, security_token: token, expiration } = fields;
  if (isUsable(access) && isUsable(secret) && isUsable(token)) {
    return { key: { accessKey: access, secretKey: secret, securityToken: token }, expiresAt: expiration };
  }
  throw new EvsError(
    "the response has no credentials with access_key_id, secret_access_key and security_token",
    { kind: "shape", ...request },
  );
}

const isUsable = (value: unknown): value is string => typeof value === "string" && isHeaderText(value);
