import { createHash } from "node:crypto";
import type { HttpRequest } from "../http/exchange";
import type { Credentials } from "./credentials";

/** What says nothing of who somebody is. */
const SECRETS = new Set(["secretKey", "securityToken", "password"]);

/**
 * Who requests are sent as, by the requests: the same for all clients with the same credentials, and for all tokens and
 * keys that IAM hands out for them. Nothing can be done with it.
 */
export function ownersOf(credentials: Credentials): (request: HttpRequest) => string {
  const base = baseOf(credentials);
  const [owner, actor] = [identify(credentials), identify(base)];
  return ({ headers }) => (isOwn(base, headers) ? actor : owner);
}

/** Who acts, where roles are assumed. */
function baseOf(credentials: Credentials): Credentials {
  return credentials.kind === "agency" ? baseOf(credentials.base) : credentials;
}

/** Whether it was let in with what the user has given, and not with what IAM has. */
function isOwn(base: Credentials, headers: HttpRequest["headers"]): boolean {
  if (base.kind === "token") return headers["x-auth-token"] === base.token;
  return base.kind === "aksk" && (headers.authorization ?? "").includes(` Access=${base.accessKey},`);
}

/** A text that stands for credentials, and says nothing of their secrets. */
export function identify(credentials: Credentials): string {
  const told = JSON.stringify(credentials, (name, value: unknown) => (SECRETS.has(name) ? undefined : value));
  return createHash("sha256").update(told).digest("hex");
}
