import { type Answer, gatewayError, ok } from "../answer";
import { type ApiRequest, jsonObject } from "../api-request";
import { type Caller, callerOf } from "../caller";
import type { ServerHabits } from "../habits";
import { type Route, route } from "../route";
import type { Scenario, ScenarioAgency } from "../scenario";
import { accountId } from "./account-id";
import { type Issued, issueKey } from "./issued";

/** STS, version 5: roles to assume, and the caller's identity. */
export function stsRoutes(scenario: Scenario, issued: Issued, habits: ServerHabits): readonly Route[] {
  if (habits.keystone) return [];
  return [
    route("POST", "/v5/agencies/assume", (_, request, caller) =>
      assume(request, caller, scenario, issued, habits),
    ),
    route(
      "POST",
      "/v5/agencies/assume-with-oidc",
      (_, request) => assumeWithOidc(request, scenario, issued, habits),
      { open: true },
    ),
    route("GET", "/v5/caller-identity", (_, request, caller) => whoIs(request, caller, scenario)),
  ];
}

interface AssumeRequest {
  readonly agency_urn?: string;
  readonly agency_session_name?: string;
  readonly duration_seconds?: number;
  readonly external_id?: string;
  readonly provider_urn?: string;
  readonly id_token?: string;
}

function assume(
  request: ApiRequest,
  caller: Caller,
  scenario: Scenario,
  issued: Issued,
  habits: ServerHabits,
): Answer {
  if (caller.by === "token") return stsError(401, "STS5.0010", "The signature is missing.", request);
  const asked = jsonObject(request) as AssumeRequest;
  const agency = findAgency(asked, scenario);
  if (agency === undefined) return stsError(404, "STS5.0004", "The agency does not exist.", request);
  const isTrusted = agency.trusts === undefined || agency.trusts === caller.domain;
  if (!isTrusted || agency.externalId !== asked.external_id) {
    return stsError(403, "STS5.1001", "You are not authorized to assume the agency.", request);
  }
  return keyOf(agency, asked, caller.by === "temporary-key", { request, scenario, issued, habits });
}

function assumeWithOidc(
  request: ApiRequest,
  scenario: Scenario,
  issued: Issued,
  habits: ServerHabits,
): Answer {
  const asked = jsonObject(request) as AssumeRequest;
  const agency = findAgency(asked, scenario);
  const provider = scenario.identityProviders?.find(
    ({ id, domain }) => asked.provider_urn === `iam::${accountId(domain)}:oidcProvider:${id}`,
  );
  if (agency === undefined || provider === undefined) {
    return stsError(404, "STS5.0004", "The agency or the provider does not exist.", request);
  }
  const isTrusted = agency.trustsProvider === provider.id && agency.domain === provider.domain;
  if (!isTrusted || !provider.idTokens.includes(asked.id_token ?? "")) {
    return stsError(403, "STS5.1001", "The ID token or the provider is not trusted.", request);
  }
  return keyOf(agency, asked, false, { request, scenario, issued, habits });
}

function findAgency({ agency_urn: urn }: AssumeRequest, { agencies = [] }: Scenario) {
  return agencies.find(({ name, domain }) => urn === `iam::${accountId(domain)}:agency:${name}`);
}

const LONGEST_OF_TEMPORARY = 3600;

function keyOf(
  agency: ScenarioAgency,
  { agency_session_name: session = "", duration_seconds: seconds = 3600 }: AssumeRequest,
  isTemporary: boolean,
  {
    request,
    scenario,
    issued,
    habits,
  }: {
    readonly request: ApiRequest;
    readonly scenario: Scenario;
    readonly issued: Issued;
    readonly habits: ServerHabits;
  },
): Answer {
  const most = isTemporary ? LONGEST_OF_TEMPORARY : (agency.mostSeconds ?? 3600);
  if (!Number.isInteger(seconds) || seconds < 900 || seconds > most) {
    return stsError(400, "STS5.0002", `duration_seconds must be 900 to ${most}.`, request);
  }
  if (session.length < 2 || session.length > 128) {
    return stsError(400, "STS5.0002", "agency_session_name must have 2 to 128 characters.", request);
  }
  const account = accountId(agency.domain);
  const principal = `sts::${account}:assumed-agency:${agency.name}/${session}`;
  const caller = {
    ...callerOf(agency, scenario, "temporary-key"),
    domain: agency.domain,
    principal,
  };
  const key = issueKey(issued, caller, habits.temporaryKeySeconds ?? seconds);
  return ok({
    assumed_agency: { urn: principal, id: `${agency.name}:${session}` },
    credentials: {
      access_key_id: key.accessKey,
      secret_access_key: key.secretKey,
      security_token: key.securityToken,
      expiration: key.ends,
    },
  });
}

function whoIs(request: ApiRequest, { by, domain, principal }: Caller, { users }: Scenario): Answer {
  if (by === "token") return stsError(401, "STS5.0010", "The signature is missing.", request);
  const account = accountId(domain ?? "");
  const user = users.find((one) => one.domain === domain)?.name ?? "somebody";
  return ok({
    account_id: account,
    principal_urn: principal ?? `iam::${account}:user:${user}`,
    principal_id: user,
  });
}

function stsError(status: number, code: string, message: string, { requestId }: ApiRequest): Answer {
  return gatewayError(status, code, message, requestId);
}
