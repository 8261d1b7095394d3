import { createHash, randomUUID } from "node:crypto";
import { type Answer, ok } from "../answer";
import { type ApiRequest, jsonObject } from "../api-request";
import { type Caller, callerOf } from "../caller";
import { type Route, route } from "../route";
import type { Scenario } from "../scenario";
import { iamError } from "./iam-error";
import type { Issued } from "./issued";

/** How long a token is good for. */
const TOKEN_MS = 24 * 60 * 60 * 1000;
const LINKS = { next: null, previous: null, self: null };

/** IAM: tokens, projects and accounts. */
export function iamRoutes(scenario: Scenario, issued: Issued): readonly Route[] {
  return [
    route("POST", "/v3/auth/tokens", (_, request) => issueToken(request, scenario, issued), { open: true }),
    route("GET", "/v3/projects", (_, request, caller) => projects(request, caller, scenario)),
    route("GET", "/v3/auth/domains", () => domains(scenario)),
  ];
}

/** Projects of the caller's account. */
function projects({ query }: ApiRequest, caller: Caller, scenario: Scenario): Answer {
  const found = scenario.projects.filter(
    ({ name, domain }) => (query.name === undefined || name === query.name) && isOf(domain, caller),
  );
  const rows = found.map(({ domain, ...project }) => ({
    ...project,
    ...(domain === undefined ? {} : { domain_id: idOf(domain) }),
    enabled: true,
    is_domain: false,
  }));
  return ok({ links: LINKS, projects: rows });
}

/** The accounts of the scenario's users. */
function domains({ users }: Scenario): Answer {
  const names = [...new Set(users.map(({ domain }) => domain))];
  return ok({ links: LINKS, domains: names.map((name) => ({ id: idOf(name), name, enabled: true })) });
}

const isOf = (domain: string | undefined, account: Pick<Caller, "domain">) =>
  domain === undefined || domain === account.domain;

/** The ID of an account. */
const idOf = (domain: string) => createHash("sha256").update(domain).digest("hex").slice(0, 32);

/** A token for a password, or for another token as the official Terraform provider trades it. */
function issueToken(request: ApiRequest, scenario: Scenario, issued: Issued): Answer {
  const { auth } = jsonObject(request) as TokenRequest;
  const account = findAccount(auth?.identity, scenario, issued);
  if (account === undefined) return iamError(401, "Unauthorized", "The username or password is wrong.");
  const asked = auth?.scope?.project;
  const project = scenario.projects.find(
    ({ id, name, domain }) => (id === asked?.id || name === asked?.name) && isOf(domain, account),
  );
  const token = `issued-${randomUUID()}`;
  issued.tokens.set(token, { domain: account.domain, project: project?.id ?? "" });
  const methods = [auth?.identity?.token === undefined ? "password" : "token"];
  const expires_at = new Date(Date.now() + TOKEN_MS).toISOString().replace("Z", "000Z");
  return ok({ token: { project, methods, expires_at } }, 201, { "x-subject-token": token });
}

/** The account of whoever signs in. */
function findAccount(
  identity: Identity | undefined,
  scenario: Scenario,
  issued: Issued,
): Pick<Caller, "domain"> | undefined {
  const token = identity?.token?.id;
  if (token !== undefined) {
    const known = scenario.tokens.find((given) => given.token === token);
    return issued.tokens.get(token) ?? (known && callerOf(known.project, scenario));
  }
  const user = identity?.password?.user;
  return scenario.users.find(
    ({ id, name, password, domain }) =>
      password === user?.password &&
      (user.id === undefined
        ? name === user.name && (domain === user.domain?.name || idOf(domain) === user.domain?.id)
        : id === user.id),
  );
}

interface TokenRequest {
  readonly auth?: {
    readonly identity?: Identity;
    readonly scope?: { readonly project?: { readonly id?: string; readonly name?: string } };
  };
}

interface Identity {
  readonly token?: { readonly id?: string };
  readonly password?: {
    readonly user?: {
      readonly id?: string;
      readonly name?: string;
      readonly password?: string;
      readonly domain?: { readonly id?: string; readonly name?: string };
    };
  };
}
