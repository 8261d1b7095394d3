import { randomUUID } from "node:crypto";
import { type Answer, ok } from "../answer";
import { type ApiRequest, jsonObject } from "../api-request";
import { type Caller, callerOf } from "../caller";
import type { ServerHabits } from "../habits";
import { type Route, route } from "../route";
import type { Scenario } from "../scenario";
import { iamError } from "./iam-error";
import type { Issued } from "./issued";

/** Temporary keys of an agency, for whom its account trusts. */
export function agencyRoutes(scenario: Scenario, issued: Issued, habits: ServerHabits): readonly Route[] {
  return [
    route("POST", "/v3.0/OS-CREDENTIAL/securitytokens", (_, request, caller) =>
      issueKey(request, caller, scenario, issued, habits),
    ),
  ];
}

function issueKey(
  request: ApiRequest,
  caller: Caller,
  scenario: Scenario,
  issued: Issued,
  { temporaryKeySeconds }: ServerHabits,
): Answer {
  const { methods, assume_role: role } = (jsonObject(request) as KeyRequest).auth?.identity ?? {};
  const seconds = role?.duration_seconds ?? 900;
  if (methods?.join() !== "assume_role" || !Number.isInteger(seconds) || seconds < 900 || seconds > 86_400) {
    return iamError(400, "Bad Request", "The request body is invalid.");
  }
  const agency = scenario.agencies?.find(
    ({ name, domain }) => name === role?.agency_name && domain === role.domain_name,
  );
  if (agency === undefined) return iamError(404, "Not Found", "Could not find the agency.");
  if (agency.trusts !== undefined && agency.trusts !== caller.domain) {
    return iamError(403, "Forbidden", "You are not authorized to perform the requested action.");
  }
  const key = {
    accessKey: `TEMPORARY${randomUUID().replaceAll("-", "").toUpperCase()}`,
    secretKey: `secret-${randomUUID()}`,
    securityToken: `security-token-${randomUUID()}`,
    caller: { ...callerOf(agency.project, scenario), domain: agency.domain },
    expiresAt: Date.now() + (temporaryKeySeconds ?? seconds) * 1000,
  };
  issued.keys.set(key.accessKey, key);
  const credential = {
    access: key.accessKey,
    secret: key.secretKey,
    securitytoken: key.securityToken,
    expires_at: new Date(key.expiresAt).toISOString().replace("Z", "000Z"),
  };
  return ok({ credential }, 201);
}

interface KeyRequest {
  readonly auth?: {
    readonly identity?: {
      readonly methods?: readonly string[];
      readonly assume_role?: {
        readonly agency_name?: string;
        readonly domain_name?: string;
        readonly duration_seconds?: number;
      };
    };
  };
}
