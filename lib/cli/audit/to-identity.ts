import type { CallerFacts } from "../../evs";
import type { ScannedCell } from "../../report";

/** The account and the user, in the form of documents. */
export function toIdentity(caller: CallerFacts | undefined): ScannedCell["identity"] {
  if (caller === undefined) return "unknown";
  const { accountId, accountName, principal } = caller;
  return { account_id: accountId, account_name: accountName, principal };
}
