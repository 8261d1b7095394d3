import type { RequestAuth } from "../auth/request-auth";
import type { Clock } from "../clock";
import type { Obtained } from "./cached-value";
import { usableForMs } from "./lifetime";
import type { TemporaryKey } from "./temporary-key";

/**
 * Temporary keys, and how long they are used. Their secrets are reported before their first use, so logs can hide them.
 */
export function obtainedKey(
  { key, expiresAt }: TemporaryKey,
  date: unknown,
  { onSecret, clock }: { readonly onSecret: (secret: string) => void; readonly clock: Clock },
): Obtained<RequestAuth> {
  for (const secret of [key.secretKey, key.securityToken]) onSecret(secret);
  return obtained(key, usableForMs(expiresAt, date, clock.now()));
}

export function obtained(auth: RequestAuth, goodForMs: number | undefined): Obtained<RequestAuth> {
  return { value: auth, ...(goodForMs === undefined ? {} : { goodForMs }) };
}
