import { createHash, randomUUID } from "node:crypto";
import { type Answer, ok } from "../answer";
import { type ApiRequest, jsonObject } from "../api-request";
import { type Route, route } from "../route";
import type { Scenario } from "../scenario";

const LINKS = { next: null, previous: null, self: null };

/**
 * IAM: tokens, projects and accounts.
 *
 * @param issued gets the tokens, each with its project
 */
export function iamRoutes(scenario: Scenario, issued: Map<string, string>): readonly Route[] {
  return [
    route("POST", "/v3/auth/tokens", (_, request) => issueToken(request, scenario, issued), { open: true }),
    route("GET", "/v3/projects", (_, request) => projects(request, scenario)),
    route("GET", "/v3/auth/domains", () => domains(scenario)),
  ];
}

function projects({ query }: ApiRequest, scenario: Scenario): Answer {
  const found = scenario.projects.filter(({ name }) => query.name === undefined || name === query.name);
  return ok({
    links: LINKS,
    projects: found.map((project) => ({ ...project, enabled: true, is_domain: false })),
  });
}

/** The accounts of the scenario's users. */
function domains({ users }: Scenario): Answer {
  const names = [...new Set(users.map(({ domain }) => domain))];
  return ok({ links: LINKS, domains: names.map((name) => ({ id: domainId(name), name, enabled: true })) });
}

const domainId = (name: string) => createHash("sha256").update(name).digest("hex").slice(0, 32);

/** A token for a password, or for another token as the official Terraform provider trades it. */
function issueToken(request: ApiRequest, scenario: Scenario, issued: Map<string, string>): Answer {
  const { auth } = jsonObject(request) as TokenRequest;
  if (!isKnown(auth?.identity, scenario, issued)) {
    const message = "The username or password is wrong.";
    return ok({ error: { code: 401, message, title: "Unauthorized" } }, 401);
  }
  const asked = auth?.scope?.project;
  const project = scenario.projects.find(({ id, name }) => id === asked?.id || name === asked?.name);
  const token = `issued-${randomUUID()}`;
  issued.set(token, project?.id ?? "");
  const methods = [auth?.identity?.token === undefined ? "password" : "token"];
  return ok({ token: { project, methods } }, 201, { "x-subject-token": token });
}

function isKnown(identity: Identity | undefined, scenario: Scenario, issued: ReadonlyMap<string, string>) {
  const token = identity?.token?.id;
  if (token !== undefined) return issued.has(token) || scenario.tokens.some((known) => known.token === token);
  const user = identity?.password?.user;
  return scenario.users.some(
    ({ name, password, domain }) =>
      name === user?.name && password === user.password && domain === user.domain?.name,
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
      readonly name?: string;
      readonly password?: string;
      readonly domain?: { readonly name?: string };
    };
  };
}
