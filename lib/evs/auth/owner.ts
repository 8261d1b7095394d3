import { createHash } from "node:crypto";
import type { HttpRequest } from "../http/exchange";
import type { Credentials } from "./credentials";

/** Fields that do not identify the user. */
const SECRETS = new Set(["secretKey", "securityToken", "password"]);

/**
 * The identity that each request is sent with. It is the same for all clients with the same credentials, and for all
 * tokens and keys that IAM issues for them. It contains no secret.
 */
export function ownersOf(credentials: Credentials): (request: HttpRequest) => string {
  const base = baseOf(credentials);
  const [owner, actor] = [identify(credentials), identify(base)];
  return ({ headers }) => (isOwn(base, headers) ? actor : owner);
}

/** The credentials that assume the roles. */
function baseOf(credentials: Credentials): Credentials {
  return credentials.kind === "agency" ? baseOf(credentials.base) : credentials;
}

/** Whether the request uses the user's own token or key, and not one that IAM issued. */
function isOwn(base: Credentials, headers: HttpRequest["headers"]): boolean {
  if (base.kind === "token") return headers["x-auth-token"] === base.token;
  return base.kind === "aksk" && (headers.authorization ?? "").includes(` Access=${base.accessKey},`);
}

/** A string that identifies credentials without their secrets. */
export function identify(credentials: Credentials): string {
  const identity = JSON.stringify(credentials, (name, value: unknown) =>
    SECRETS.has(name) ? undefined : value,
  );
  return createHash("sha256").update(identity).digest("hex");
}
