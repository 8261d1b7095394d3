import { type Answer, evsError, gatewayError } from "./answer";
import type { Scenario } from "./scenario";
import { accessKeyOf, type SignedRequest, verifySignature } from "./verify-signature";

export interface AuthenticationOptions {
  readonly scenario: Scenario;
  readonly badTokenStatus: 400 | 401;
  readonly requestId: string;
  /** Tokens issued since the server started, by token: the project each is for. */
  readonly issued: ReadonlyMap<string, string>;
}

/**
 * Why a request is not let in, or undefined.
 *
 * @param projectId the project in the URL, unless the request is for IAM
 */
export function tryRefuse(
  request: SignedRequest,
  projectId: string | undefined,
  options: AuthenticationOptions,
): Answer | undefined {
  const token = request.headers["x-auth-token"];
  if (typeof token === "string") return refuseToken(token, projectId, options);
  const authorization = request.headers.authorization;
  if (typeof authorization === "string") return refuseSignature(request, authorization, projectId, options);
  return unauthenticated("authorization or token is missing", options);
}

function refuseToken(token: string, projectId: string | undefined, options: AuthenticationOptions) {
  const { scenario, issued, badTokenStatus, requestId } = options;
  const project = issued.get(token) ?? scenario.tokens.find((known) => known.token === token)?.project;
  if (project === undefined) {
    return badTokenStatus === 400
      ? evsError(400, "badRequest", "Common.0013", "Invalid token in the header.")
      : gatewayError(401, "APIGW.0307", "The token must be updated.", requestId);
  }
  return projectId === undefined || project === projectId ? undefined : foreignProject();
}

function refuseSignature(
  request: SignedRequest,
  authorization: string,
  projectId: string | undefined,
  options: AuthenticationOptions,
): Answer | undefined {
  const access = accessKeyOf(authorization);
  const key = options.scenario.accessKeys.find(({ accessKey }) => accessKey === access);
  if (key === undefined) return unauthenticated(`ak ${access ?? ""} not exist`, options);
  if (key.securityToken !== undefined && request.headers["x-security-token"] !== key.securityToken) {
    return unauthenticated("the security token is missing or wrong", options);
  }
  const check = verifySignature(request, key.secretKey, new Date());
  if (!check.valid) {
    // The real gateway echoes what it has computed, headers and all.
    const echo = check.canonicalRequest?.replaceAll("\n", "|");
    return unauthenticated(
      `${check.problem}${echo === undefined ? "" : `, canonicalRequest:${echo}`}`,
      options,
    );
  }
  if (projectId === undefined || key.project === projectId) return undefined;
  return foreignProject();
}

const unauthenticated = (problem: string, { requestId }: AuthenticationOptions) =>
  gatewayError(401, "APIGW.0301", `Incorrect IAM authentication information: ${problem}`, requestId);

const foreignProject = () =>
  evsError(400, "badRequest", "Common.0018", "Invalid token in the header: the project is another one.");
