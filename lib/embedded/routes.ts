import { randomUUID } from "node:crypto";
import { type Answer, evsError, gatewayError, ok } from "./answer";
import { tryRefuse } from "./authenticate";
import type { ServerHabits } from "./habits";
import { list } from "./list";
import type { Scenario } from "./scenario";
import type { Table } from "./table";
import type { SignedRequest } from "./verify-signature";
import type { World } from "./world";

export interface ApiRequest extends SignedRequest {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly requestId: string;
}

const SNAPSHOT_FILTERS = ["name", "status", "volume_id"];
const VOLUME_FILTERS = ["name", "status", "availability_zone"];

/** EVS and IAM, as far as this package asks them. */
export class Routes {
  private readonly issued = new Map<string, string>();
  private lists = 0;

  constructor(
    private readonly scenario: Scenario,
    private readonly world: World,
    private readonly habits: ServerHabits,
  ) {}

  answer(request: ApiRequest): Answer {
    const { method, path } = request;
    if (method === "POST" && path === "/v3/auth/tokens") return this.issueToken(request);
    if (method === "GET" && path === "/v3/projects")
      return this.refuseOr(request, undefined, () => this.projects(request));
    const [, version, project = "", resource = "", id] =
      /^\/(v2|v3)\/([^/]+)\/([^/]+)\/([^/]+)$/.exec(path)?.map(decodeURIComponent) ?? [];
    const route = `${method} ${version}/${resource}/${id === "detail" ? "detail" : ":id"}`;
    const handler = this.tryFindHandler(route, id ?? "", request);
    if (handler === undefined) return this.noSuchApi(request);
    return this.refuseOr(request, project, () => this.exception(`${resource}/${id}`) ?? handler());
  }

  private tryFindHandler(route: string, id: string, request: ApiRequest): (() => Answer) | undefined {
    const { snapshots, volumes, recycleBin } = this.world;
    switch (route) {
      case "GET v2/snapshots/detail":
        return () => this.list(snapshots, "snapshots", SNAPSHOT_FILTERS, request);
      case "GET v2/volumes/detail":
        return () => this.list(volumes, "volumes", VOLUME_FILTERS, request);
      case "GET v3/recycle-bin-volumes/detail":
        return this.habits.recycleBin
          ? () => this.list(recycleBin, "volumes", VOLUME_FILTERS, request)
          : undefined;
      case "GET v2/snapshots/:id":
        return () => one(snapshots, id, "snapshot", "Snapshot");
      case "GET v2/volumes/:id":
        return () => one(volumes, id, "volume", "Volume");
      default:
        return undefined;
    }
  }

  private list(
    table: Table,
    field: "snapshots" | "volumes",
    filters: readonly string[],
    request: ApiRequest,
  ) {
    this.lists += 1;
    const { path, query } = request;
    return list(table, { field, path, query, filters, index: this.lists - 1 }, this.habits);
  }

  private refuseOr(request: ApiRequest, projectId: string | undefined, handle: () => Answer): Answer {
    const { scenario, issued } = this;
    const { badTokenStatus } = this.habits;
    const { requestId } = request;
    return tryRefuse(request, projectId, { scenario, issued, badTokenStatus, requestId }) ?? handle();
  }

  /** What the scenario answers instead. */
  private exception(path: string): Answer | undefined {
    const answer = this.scenario.answers[path];
    return answer === undefined ? undefined : ok(answer.body, answer.status);
  }

  private projects({ query }: ApiRequest): Answer {
    const found = this.scenario.projects.filter(
      ({ name }) => query.name === undefined || name === query.name,
    );
    const projects = found.map((project) => ({ ...project, enabled: true, is_domain: false }));
    return ok({ links: { next: null, previous: null, self: null }, projects });
  }

  private issueToken({ body }: ApiRequest): Answer {
    const asked = parseTokenRequest(body);
    const user = this.scenario.users.find(
      ({ name, password, domain }) =>
        name === asked.user && password === asked.password && domain === asked.domain,
    );
    if (user === undefined) {
      const message = "The username or password is wrong.";
      return ok({ error: { code: 401, message, title: "Unauthorized" } }, 401);
    }
    const project = this.scenario.projects.find(
      ({ id, name }) => id === asked.project || name === asked.project,
    );
    const token = `issued-${randomUUID()}`;
    this.issued.set(token, project?.id ?? "");
    return ok({ token: { project, methods: ["password"] } }, 201, { "x-subject-token": token });
  }

  /** Fails loudly on what it does not know. */
  private noSuchApi({ requestId }: ApiRequest): Answer {
    return gatewayError(404, "APIGW.0101", "The API does not exist or has not been published.", requestId);
  }
}

function one(table: Table, id: string, field: string, kind: string): Answer {
  const row = table.tryGet(id);
  if (row === undefined) return evsError(404, "itemNotFound", "404", `${kind} ${id} could not be found.`);
  return { status: 200, body: `{"${field}":${table.textOf(row)}}` };
}

interface TokenRequest {
  readonly auth?: {
    readonly identity?: {
      readonly password?: {
        readonly user?: {
          readonly name?: string;
          readonly password?: string;
          readonly domain?: { readonly name?: string };
        };
      };
    };
    readonly scope?: { readonly project?: { readonly id?: string; readonly name?: string } };
  };
}

function parseTokenRequest(body: string) {
  const { auth } = JSON.parse(body || "{}") as TokenRequest;
  const user = auth?.identity?.password?.user;
  const project = auth?.scope?.project;
  return {
    user: user?.name,
    password: user?.password,
    domain: user?.domain?.name,
    project: project?.id ?? project?.name,
  };
}
