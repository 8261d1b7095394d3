import { randomUUID } from "node:crypto";
import type { Caller } from "../caller";

/** Temporary keys of an agency. */
export interface IssuedKey {
  readonly accessKey: string;
  readonly secretKey: string;
  readonly securityToken: string;
  readonly caller: Caller;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/** Tokens and keys that IAM has issued since the server started. */
export interface Issued {
  /** Milliseconds since 1970, by the server's own clock. */
  readonly now: () => number;
  /** The caller of each token. */
  readonly tokens: Map<string, Caller>;
  /** By access key. */
  readonly keys: Map<string, IssuedKey>;
}

/** Issues temporary keys. */
export function issueKey(
  { keys, now }: Issued,
  caller: Omit<Caller, "by">,
  seconds: number,
): IssuedKey & { readonly ends: string } {
  const key = {
    accessKey: `TEMPORARY${randomUUID().replaceAll("-", "").toUpperCase()}`,
    secretKey: `secret-${randomUUID()}`,
    securityToken: `security-token-${randomUUID()}`,
    caller: { ...caller, by: "temporary-key" as const },
    expiresAt: now() + seconds * 1000,
  };
  keys.set(key.accessKey, key);
  return { ...key, ends: new Date(key.expiresAt).toISOString().replace("Z", "000Z") };
}

/** The form in IAM and in the metadata service. */
export const credentialOf = ({ accessKey, secretKey, securityToken, ends }: ReturnType<typeof issueKey>) => ({
  access: accessKey,
  secret: secretKey,
  securitytoken: securityToken,
  expires_at: ends,
});
