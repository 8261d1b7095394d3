import type { Texts } from "../audit/catalogue";
import type { Identity } from "./document";

/** Whose data was read, for people; undefined where a plan does not say it. */
export function identityWords(
  identity: Identity | "unknown" | null,
  { documents }: Texts,
): string | undefined {
  if (identity === null) return undefined;
  if (identity === "unknown") return documents.identityUnknown;
  const { account_id, account_name, principal } = identity;
  return documents.identity(
    accountOf(account_name, account_id) ?? documents.notSaid,
    principal ?? documents.notSaid,
  );
}

function accountOf(name: string | null, id: string | null): string | undefined {
  if (name === null || id === null) return name ?? id ?? undefined;
  return `${name} (${id})`;
}
