import type { Texts } from "../audit/catalogue";
import type { Identity, ReportedCell } from "./document";

/** Maximum number of named identities. */
const MOST = 10;

/** The accounts and users of the cells: each once, and the number of the others. */
export function identityLines(cells: readonly ReportedCell[], texts: Texts): string[] {
  const identities = [...new Set(cells.flatMap(({ identity }) => identityWords(identity, texts) ?? []))];
  const left = identities.length - MOST;
  return [...identities.slice(0, MOST), ...(left > 0 ? [texts.documents.moreAccounts(left)] : [])];
}

/** An account and a user, for people; undefined if a plan does not have them. */
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
