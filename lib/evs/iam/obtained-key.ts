import type { Pass } from "../auth/pass";
import type { Clock } from "../clock";
import { usableForMs } from "./lifetime";
import type { Obtained } from "./shared";
import type { TemporaryKey } from "./temporary-key";

/** Temporary keys with how long they are used. Their secrets are told before anything is done with them. */
export function obtainedKey(
  { key, expiresAt }: TemporaryKey,
  date: unknown,
  { onSecret, clock }: { readonly onSecret: (secret: string) => void; readonly clock: Clock },
): Obtained<Pass> {
  for (const secret of [key.secretKey, key.securityToken]) onSecret(secret);
  return obtained(key, usableForMs(expiresAt, date, clock.now()));
}

export function obtained(pass: Pass, goodForMs: number | undefined): Obtained<Pass> {
  return { value: pass, ...(goodForMs === undefined ? {} : { goodForMs }) };
}
