import { type Answer, ok } from "../answer";
import { type ApiRequest, jsonObject } from "../api-request";
import { type Caller, callerOf } from "../caller";
import type { ServerHabits } from "../habits";
import { type Route, route } from "../route";
import type { Scenario } from "../scenario";
import { accountId } from "./account-id";
import { iamError } from "./iam-error";
import { credentialOf, type Issued, issueKey } from "./issued";

/** Temporary keys of an agency for callers that it trusts, and temporary keys for the owner of a token. */
export function agencyRoutes(scenario: Scenario, issued: Issued, habits: ServerHabits): readonly Route[] {
  if (habits.keystone) return [];
  return [
    route(
      "POST",
      "/v3.0/OS-CREDENTIAL/securitytokens",
      (_, request, caller) =>
        isByToken(request)
          ? keyOfToken(request, issued, habits)
          : keyOfAgency(request, caller, scenario, issued, habits),
      { open: isByToken },
    ),
  ];
}

const identityIn = (request: ApiRequest) => (jsonObject(request) as KeyRequest).auth?.identity ?? {};
const isByToken = (request: ApiRequest) => identityIn(request).methods?.join() === "token";

function keyOfToken(
  request: ApiRequest,
  issued: Issued,
  { temporaryKeySeconds = 900 }: ServerHabits,
): Answer {
  const caller = issued.tokens.get(identityIn(request).token?.id ?? "");
  if (caller === undefined) return iamError(401, "Unauthorized", "The token is not valid.");
  return ok({ credential: credentialOf(issueKey(issued, caller, temporaryKeySeconds)) }, 201);
}

function keyOfAgency(
  request: ApiRequest,
  caller: Caller,
  scenario: Scenario,
  issued: Issued,
  { temporaryKeySeconds }: ServerHabits,
): Answer {
  const { methods, assume_role: role } = identityIn(request);
  const seconds = role?.duration_seconds ?? 900;
  const isAccountClear = (role?.domain_name === undefined) !== (role?.domain_id === undefined);
  if (
    methods?.join() !== "assume_role" ||
    !isAccountClear ||
    !Number.isInteger(seconds) ||
    seconds < 900 ||
    seconds > 86_400
  ) {
    return iamError(400, "Bad Request", "The request body is invalid.");
  }
  const agency = scenario.agencies?.find(
    ({ name, domain }) =>
      name === role?.agency_name && (domain === role.domain_name || accountId(domain) === role.domain_id),
  );
  if (agency === undefined) return iamError(404, "Not Found", "Could not find the agency.");
  if (agency.trusts !== undefined && agency.trusts !== caller.domain) {
    return iamError(403, "Forbidden", "You are not authorized to perform the requested action.");
  }
  const acting = { ...callerOf(agency, scenario, "temporary-key"), domain: agency.domain };
  const principal = `iam::${accountId(agency.domain)}:agency:${agency.name}`;
  const key = issueKey(issued, { ...acting, principal }, temporaryKeySeconds ?? seconds);
  return ok({ credential: credentialOf(key) }, 201);
}

interface KeyRequest {
  readonly auth?: {
    readonly identity?: {
      readonly methods?: readonly string[];
      readonly token?: { readonly id?: string };
      readonly assume_role?: {
        readonly agency_name?: string;
        readonly domain_name?: string;
        readonly domain_id?: string;
        readonly duration_seconds?: number;
      };
    };
  };
}
