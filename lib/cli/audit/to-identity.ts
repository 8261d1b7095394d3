import type { CallerFacts } from "../../evs";
import type { ScannedCell } from "../../report";

/** Whose data was read, as documents have it. */
export function toIdentity(caller: CallerFacts | undefined): ScannedCell["identity"] {
  if (caller === undefined) return "unknown";
  const { accountId, accountName, principal } = caller;
  return { account_id: accountId, account_name: accountName, principal };
}
