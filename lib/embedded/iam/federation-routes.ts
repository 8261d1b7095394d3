import { randomUUID } from "node:crypto";
import { type Answer, ok } from "../answer";
import { type ApiRequest, jsonObject } from "../api-request";
import { type Route, route } from "../route";
import type { Scenario } from "../scenario";
import { iamError } from "./iam-error";
import type { Issued } from "./issued";

/** IAM's tokens for users of an identity provider. */
export function federationRoutes(scenario: Scenario, issued: Issued): readonly Route[] {
  return [
    route(
      "POST",
      "/v3.0/OS-AUTH/id-token/tokens",
      (_, request) => issueFederatedToken(request, scenario, issued),
      { open: true },
    ),
  ];
}

function issueFederatedToken(
  request: ApiRequest,
  { identityProviders = [] }: Scenario,
  issued: Issued,
): Answer {
  const { auth } = jsonObject(request) as {
    readonly auth?: { readonly id_token?: { readonly id?: string } };
  };
  const provider = identityProviders.find(({ id }) => id === request.headers["x-idp-id"]);
  if (provider === undefined) return iamError(404, "Not Found", "Could not find the identity provider.");
  if (!provider.idTokens.includes(auth?.id_token?.id ?? "")) {
    return iamError(401, "Unauthorized", "The ID token is not valid.");
  }
  const token = `federated-${randomUUID()}`;
  issued.tokens.set(token, { project: "", domain: provider.domain, by: "token" });
  return ok({ token: { methods: ["mapped"] } }, 201, { "x-subject-token": token });
}
