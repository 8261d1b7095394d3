import { randomUUID } from "node:crypto";
import { type Answer, ok } from "../answer";
import { type ApiRequest, jsonObject } from "../api-request";
import { type Caller, callerOf } from "../caller";
import type { ServerHabits } from "../habits";
import { type Route, route } from "../route";
import type { Scenario, ScenarioProject } from "../scenario";
import { accountId } from "./account-id";
import { iamError } from "./iam-error";
import type { Issued } from "./issued";

/** How long a token is valid. */
const TOKEN_MS = 24 * 60 * 60 * 1000;
const LINKS = { next: null, previous: null, self: null };

/** IAM: tokens, projects and accounts. */
export function iamRoutes(scenario: Scenario, issued: Issued, habits: ServerHabits): readonly Route[] {
  return [
    route(
      "POST",
      "/v3/auth/tokens",
      (_, request, caller) => issueToken(request, caller, { scenario, issued, habits }),
      // A caller that assumes a role must already be authenticated.
      { open: (request) => methodOf(request) !== "assume_role" },
    ),
    route("GET", "/v3/auth/tokens", (_, request, caller) => showToken(request, caller, scenario, issued)),
    route("GET", "/v3/projects", (_, request, caller) =>
      habits.mayListProjects && !habits.keystone
        ? projects(request, caller, scenario)
        : iamError(403, "Forbidden", "You are not authorized to perform the requested action."),
    ),
    route("GET", "/v3/auth/projects", (_, request, caller) =>
      projects({ ...request, query: {} }, caller, scenario),
    ),
    route("GET", "/v3/auth/domains", () => domains(scenario)),
  ];
}

/** Projects of the caller's account. */
function projects({ query }: Pick<ApiRequest, "query">, caller: Caller, scenario: Scenario): Answer {
  const found = scenario.projects.filter(
    ({ name, domain }) => (query.name === undefined || name === query.name) && isOf(domain, caller),
  );
  const rows = found.map(({ domain, parent, enabled = true, ...project }) => {
    const account = domain === undefined ? undefined : accountId(domain);
    const above = parent ?? account;
    return {
      ...project,
      ...(account === undefined ? {} : { domain_id: account }),
      ...(above === undefined ? {} : { parent_id: above }),
      enabled,
      is_domain: false,
    };
  });
  return ok({ links: LINKS, projects: rows });
}

/** The accounts of the scenario's users. */
function domains({ users }: Scenario): Answer {
  const names = [...new Set(users.map(({ domain }) => domain))];
  return ok({ links: LINKS, domains: names.map((name) => ({ id: accountId(name), name, enabled: true })) });
}

const isOf = (domain: string | undefined, account: Pick<Caller, "domain">) =>
  domain === undefined || domain === account.domain;

interface Iam {
  readonly scenario: Scenario;
  readonly issued: Issued;
  readonly habits: ServerHabits;
}

const methodOf = (request: ApiRequest) =>
  (jsonObject(request) as TokenRequest).auth?.identity?.methods?.join() ?? "";

/** A token for a password, for another token (as the official provider exchanges it), or of an agency. */
function issueToken(request: ApiRequest, caller: Caller, { scenario, issued, habits }: Iam): Answer {
  const { auth } = jsonObject(request) as TokenRequest;
  const account =
    methodOf(request) === "assume_role"
      ? tryFindAgency(auth?.identity, caller, scenario)
      : findAccount(auth?.identity, scenario, issued);
  if (account === undefined) return iamError(401, "Unauthorized", "The username or password is wrong.");
  const asked = auth?.scope?.project;
  if (habits.keystone && asked?.name !== undefined && asked.domain === undefined) {
    const message = "Expecting to find domain in project. The server could not comply with the request.";
    return iamError(400, "Bad Request", message);
  }
  const project = scenario.projects.find(
    ({ id, name, domain }) =>
      (asked?.id === undefined ? name === asked?.name : id === asked.id) &&
      isOf(domain, account) &&
      isAccount(domain, asked?.domain),
  );
  // Keystone refuses another account's project, and does not show whether it exists.
  if (asked !== undefined && project === undefined) {
    return iamError(401, "Unauthorized", "The request you have made requires authentication.");
  }
  const token = `issued-${randomUUID()}`;
  const { principal } = account;
  issued.tokens.set(token, {
    domain: account.domain,
    project: project?.id ?? "",
    by: "token",
    ...(principal === undefined ? {} : { principal }),
  });
  const methods = [auth?.identity?.token === undefined ? "password" : "token"];
  const expires_at = new Date(issued.now() + TOKEN_MS).toISOString().replace("Z", "000Z");
  const body = { ...bodyOf(account, project, request), methods, expires_at };
  return ok({ token: body }, 201, { "x-subject-token": token });
}

/** The data of a token. */
function showToken(request: ApiRequest, caller: Caller, scenario: Scenario, issued: Issued): Answer {
  const subject = String(request.headers["x-subject-token"]);
  const isKnown = issued.tokens.has(subject) || scenario.tokens.some(({ token }) => token === subject);
  if (!isKnown) return iamError(404, "Not Found", "Could not find the token.");
  const project = scenario.projects.find(({ id }) => id === caller.project);
  return ok({ token: bodyOf(caller, project, request) });
}

function bodyOf(
  { domain, principal }: Account,
  project: ScenarioProject | undefined,
  { query, headers }: Pick<ApiRequest, "query" | "headers">,
) {
  const account = domain === undefined ? undefined : { id: accountId(domain), name: domain };
  return {
    user: { id: "user-id", name: principal ?? "somebody", domain: account },
    ...(project === undefined
      ? { domain: account }
      : { project: { id: project.id, name: project.name, domain: account } }),
    ...("nocatalog" in query ? {} : { catalog: catalogOf(project, String(headers.host)) }),
  };
}

function catalogOf(project: ScenarioProject | undefined, host: string) {
  const url = `http://${host}/v3/${project?.id}`;
  const endpoint = { id: "e", region: "RegionOne", region_id: "RegionOne" };
  return [
    {
      type: "identity",
      name: "keystone",
      endpoints: [{ ...endpoint, interface: "public", url: `http://${host}/v3` }],
    },
    {
      type: "volumev3",
      name: "cinderv3",
      endpoints: [
        { ...endpoint, interface: "internal", url: "http://internal.invalid:8776/v3" },
        { ...endpoint, interface: "public", url },
      ],
    },
  ];
}

type Account = Pick<Caller, "domain" | "principal">;

const isAccount = (domain: string | undefined, asked: DomainRequest | undefined) =>
  domain === undefined ||
  asked === undefined ||
  (asked.id === undefined ? asked.name === domain : asked.id === accountId(domain));

/** The account of an agency, if it trusts the caller. */
function tryFindAgency(
  identity: Identity | undefined,
  caller: Caller,
  { agencies = [] }: Scenario,
): Account | undefined {
  const role = identity?.assume_role;
  const agency = agencies.find(
    ({ name, domain }) => name === (role?.xrole_name ?? role?.agency_name) && domain === role?.domain_name,
  );
  const isTrusted = agency?.trusts === undefined || agency.trusts === caller.domain;
  if (agency === undefined || !isTrusted) return undefined;
  return { domain: agency.domain, principal: `${agency.domain}/${agency.name}` };
}

/** The account of the user who signs in. */
function findAccount(
  identity: Identity | undefined,
  scenario: Scenario,
  issued: Issued,
): Account | undefined {
  const token = identity?.token?.id;
  if (token !== undefined) {
    const known = scenario.tokens.find((given) => given.token === token);
    return issued.tokens.get(token) ?? (known && callerOf(known, scenario, "token"));
  }
  const user = identity?.password?.user;
  const found = scenario.users.find(
    ({ id, name, password, domain }) =>
      password === user?.password &&
      (user.id === undefined
        ? name === user.name && user.domain !== undefined && isAccount(domain, user.domain)
        : id === user.id),
  );
  return found && { domain: found.domain, principal: found.name };
}

interface TokenRequest {
  readonly auth?: {
    readonly identity?: Identity;
    readonly scope?: {
      readonly project?: { readonly id?: string; readonly name?: string; readonly domain?: DomainRequest };
    };
  };
}

interface DomainRequest {
  readonly id?: string;
  readonly name?: string;
}

interface Identity {
  readonly methods?: readonly string[];
  readonly token?: { readonly id?: string };
  readonly assume_role?: {
    readonly domain_name?: string;
    readonly xrole_name?: string;
    readonly agency_name?: string;
  };
  readonly password?: {
    readonly user?: {
      readonly id?: string;
      readonly name?: string;
      readonly password?: string;
      readonly domain?: DomainRequest;
    };
  };
}
