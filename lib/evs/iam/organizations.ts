import type { Sender } from "../auth/sender";
import { EvsError } from "../errors";
import { isObject } from "../http/json";
import { trimTrailing } from "../http/trim-trailing";
import { readListAnswer } from "../list-answer";
import type { Row } from "../row";
import { shapeError } from "../shape-error";
import type { Authenticator } from "./authenticator";

/** An account of an organization. */
export interface OrganizationAccount {
  readonly id: string;
  readonly name: string | null;
  /** For example `active` or `suspended`. */
  readonly status: string | null;
}

const ACCOUNTS = {
  field: "accounts",
  parse: (row: Row, id: string): OrganizationAccount => ({
    id,
    name: row.text("name"),
    status: row.text("status"),
  }),
};
/** Rows per request: as many as every edition of the API returns. */
const PAGE = 200;
/** No organization has more. This ends the read of a server that never ends. */
const MOST_PAGES = 1000;
const PATH = "/v1/organizations/accounts";

/**
 * Every account of an organization. Only its management account and delegated administrators can list them.
 *
 * @param endpoint undefined if it is unknown
 * @throws EvsError
 * @see Organizations API reference, "ListAccounts"
 */
export async function listAccounts(
  endpoint: string | undefined,
  authenticator: Authenticator,
  sender: Sender,
  signal?: AbortSignal,
): Promise<readonly OrganizationAccount[]> {
  const asked = { method: "GET", path: PATH };
  if (endpoint === undefined) {
    const problem = "the Organizations endpoint is unknown; set endpoints.organizations";
    throw new EvsError(problem, { kind: "endpoint", ...asked });
  }
  const accounts = new Map<string, OrganizationAccount>();
  let marker: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const url = new URL(`${trimTrailing(endpoint, "/")}${PATH}`);
    url.searchParams.set("limit", String(PAGE));
    if (marker !== undefined) url.searchParams.set("marker", marker);
    const request = sender.getRequest(url);
    const { body } = await authenticator.send((auth) => sender.send(request, auth, { signal }), signal);
    for (const { row } of readListAnswer(body, ACCOUNTS, 0, asked).rows) {
      if ("malformed" in row) throw shapeError(`${row.malformed.where}: ${row.malformed.problem}`, asked);
      accounts.set(row.value.id, row.value);
    }
    const next = isObject(body.page_info) ? body.page_info.next_marker : undefined;
    if (next === undefined || next === null || next === "") return [...accounts.values()];
    if (typeof next !== "string" || next === marker)
      throw shapeError("next_marker is not a new marker", asked);
    marker = next;
  }
  throw shapeError(`the list has more than ${MOST_PAGES} pages`, asked);
}
