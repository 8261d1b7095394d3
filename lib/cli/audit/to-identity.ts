import type { CallerFacts } from "../../evs";
import type { Scan } from "../../report";

/** Whose data was read, as documents have it. */
export function toIdentity(caller: CallerFacts | undefined): Scan["identity"] {
  if (caller === undefined) return "unknown";
  const { accountId, accountName, principal } = caller;
  return { account_id: accountId, account_name: accountName, principal };
}
