import { type Answer, ok } from "../answer";
import type { ApiRequest } from "../api-request";
import type { Caller } from "../caller";
import { type Route, route } from "../route";
import type { Scenario } from "../scenario";
import { accountId } from "./account-id";

const MOST_ROWS = 200;

/** Organizations: the list of accounts, page by page with a marker. */
export function organizationRoutes(scenario: Scenario): readonly Route[] {
  return [
    route("GET", "/v1/organizations/accounts", (_, request, caller) => accounts(request, caller, scenario)),
  ];
}

function accounts({ query }: ApiRequest, { domain }: Caller, { organization }: Scenario): Answer {
  if (organization === undefined || organization.management !== domain) {
    return ok({ error_code: "Organizations.1014", error_msg: "You are not authorized." }, 403);
  }
  const all = organization.accounts.map((name) => ({ id: accountId(name), name }));
  const behind = all.findIndex(({ id }) => id === query.marker) + 1;
  const rows = all.slice(behind, behind + Math.min(Number(query.limit ?? MOST_ROWS), MOST_ROWS));
  const isLast = behind + rows.length >= all.length;
  return ok({
    accounts: rows.map((row) => ({
      ...row,
      urn: `organizations::${accountId(organization.management)}:account:o/${row.id}`,
      status: "active",
      join_method: "created",
    })),
    page_info: { next_marker: isLast ? null : (rows.at(-1)?.id ?? null), current_count: rows.length },
  });
}
