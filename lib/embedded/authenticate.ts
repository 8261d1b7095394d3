import { type Answer, evsError, gatewayError } from "./answer";
import { type Caller, callerOf, mayRead } from "./caller";
import type { ServerHabits } from "./habits";
import type { Issued } from "./iam/issued";
import type { Scenario } from "./scenario";
import { accessKeyOf, type SignedRequest, verifySignature } from "./verify-signature";

export interface AuthenticationOptions {
  readonly scenario: Scenario;
  readonly habits: ServerHabits;
  readonly requestId: string;
  readonly issued: Issued;
}

/** The caller, or the response that refuses the request. */
export type Admission = { readonly caller: Caller } | { readonly refusal: Answer };

/** @param projectId the project in the URL, unless the request is for IAM */
export function admit(
  request: SignedRequest,
  projectId: string | undefined,
  options: AuthenticationOptions,
): Admission {
  const admission = identify(request, options);
  if ("refusal" in admission || projectId === undefined) return admission;
  if (mayRead(admission.caller, projectId, options.scenario)) return admission;
  if (options.habits.keystone) {
    return { refusal: evsError(400, "badRequest", "400", "Malformed request url") };
  }
  const message = "Invalid token in the header: the project is another one.";
  return { refusal: evsError(400, "badRequest", "Common.0018", message) };
}

function identify(request: SignedRequest, options: AuthenticationOptions): Admission {
  const token = request.headers["x-auth-token"];
  if (typeof token === "string") return identifyToken(token, options);
  const authorization = request.headers.authorization;
  if (typeof authorization === "string") return identifySignature(request, authorization, options);
  return unauthenticated("authorization or token is missing", options);
}

function identifyToken(token: string, options: AuthenticationOptions): Admission {
  const { scenario, issued, requestId } = options;
  const { badTokenStatus } = options.habits;
  const known = scenario.tokens.find((given) => given.token === token);
  const caller = issued.tokens.get(token) ?? (known && callerOf(known, scenario, "token"));
  if (caller !== undefined) return { caller };
  return {
    refusal:
      badTokenStatus === 400
        ? evsError(400, "badRequest", "Common.0013", "Invalid token in the header.")
        : gatewayError(401, "APIGW.0307", "The token must be updated.", requestId),
  };
}

function identifySignature(
  request: SignedRequest,
  authorization: string,
  options: AuthenticationOptions,
): Admission {
  const access = accessKeyOf(authorization) ?? "";
  const key = findKey(access, options);
  if (key === undefined) return unauthenticated(`ak ${access} not exist`, options);
  if (key.securityToken !== undefined && request.headers["x-security-token"] !== key.securityToken) {
    return unauthenticated("the security token is missing or wrong", options);
  }
  const now = options.issued.now();
  if (now >= key.expiresAt) return unauthenticated("the security token has expired", options);
  const check = verifySignature(request, key.secretKey, new Date(now));
  if (check.valid) return { caller: key.caller };
  // The real gateway repeats the canonical request that it computed, with its headers.
  const echo = check.canonicalRequest?.replaceAll("\n", "|");
  const seen = echo === undefined ? "" : `, canonicalRequest:${echo}`;
  return unauthenticated(`${check.problem}${seen}`, options);
}

function findKey(accessKey: string, { scenario, issued }: AuthenticationOptions) {
  const key = scenario.accessKeys.find((known) => known.accessKey === accessKey);
  if (key === undefined) return issued.keys.get(accessKey);
  const by = key.securityToken === undefined ? "key" : "temporary-key";
  return { ...key, caller: callerOf(key, scenario, by), expiresAt: Number.POSITIVE_INFINITY };
}

function unauthenticated(problem: string, { requestId }: AuthenticationOptions): Admission {
  const message = `Incorrect IAM authentication information: ${problem}`;
  return { refusal: gatewayError(401, "APIGW.0301", message, requestId) };
}
