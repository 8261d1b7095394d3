import { type Answer, gatewayError, ok } from "./answer";
import type { ApiRequest } from "./api-request";
import { type Admission, admit } from "./authenticate";
import type { Caller } from "./caller";
import { backupRoutes } from "./cbr/backup-routes";
import { cesRoutes } from "./ces/ces-routes";
import { traceRoutes } from "./cts/trace-routes";
import { enterpriseProjectRoutes } from "./eps/enterprise-project-routes";
import { evsRoutes } from "./evs/evs-routes";
import type { Fault } from "./faults";
import { Gateway } from "./gateway";
import type { ServerHabits } from "./habits";
import { agencyRoutes } from "./iam/agency-routes";
import { federationRoutes } from "./iam/federation-routes";
import { iamRoutes } from "./iam/iam-routes";
import type { Issued } from "./iam/issued";
import { metadataRoutes } from "./iam/metadata-routes";
import { organizationRoutes } from "./iam/organization-routes";
import { stsRoutes } from "./iam/sts-routes";
import { type Route, tryFindRoute } from "./route";
import type { Scenario } from "./scenario";
import { smnRoutes } from "./smn/smn-routes";
import { regionOf, type World } from "./world";

/** The caller of a request without credentials. */
const NOBODY: Caller = { project: "", domain: undefined, by: "nothing" };

/** EVS, CBR, CTS, IAM, EPS, SMN and CES, with the requests of this package and of the official provider. */
export class Routes {
  private readonly routes: readonly Route[];
  private readonly issued: Issued;
  private readonly gateway: Gateway | undefined;

  /** @param now milliseconds since 1970 */
  constructor(
    private readonly scenario: Scenario,
    private readonly world: World,
    private readonly habits: ServerHabits,
    now: () => number = Date.now,
  ) {
    this.issued = { tokens: new Map(), keys: new Map(), now: () => now() + habits.clockAheadMs };
    this.gateway = habits.windows === undefined ? undefined : new Gateway(habits.windows, now);
    this.routes = [
      ...evsRoutes(world, habits),
      ...backupRoutes(world, habits),
      ...traceRoutes(world),
      ...iamRoutes(scenario, this.issued, habits),
      ...agencyRoutes(scenario, this.issued, habits),
      ...federationRoutes(scenario, this.issued),
      ...stsRoutes(scenario, this.issued, habits),
      ...metadataRoutes(scenario, this.issued, habits),
      ...organizationRoutes(scenario),
      ...enterpriseProjectRoutes(scenario),
      ...smnRoutes(world),
      ...cesRoutes(world),
    ];
  }

  /** The `date` header of every response. */
  date(): string {
    return new Date(this.issued.now()).toUTCString();
  }

  answer(request: ApiRequest): Answer {
    const found = tryFindRoute(this.routes, request);
    if (found === undefined) return noSuchApi(request);
    const { route, variables } = found;
    if (this.isElsewhere(variables.project, request.region)) return noSuchApi(request);
    const refusal = this.gateway?.tryRefuse(request, route);
    if (refusal !== undefined) return refusal;
    const admission = route.isOpen(request) ? { caller: NOBODY } : this.admit(request, variables.project);
    if ("refusal" in admission) return admission.refusal;
    return this.tryFindException(request) ?? route.answer(variables, request, admission.caller);
  }

  /** The failure of every request for the project, if the scenario has one. */
  faultOf(request: ApiRequest): Fault | undefined {
    const { project } = tryFindRoute(this.routes, request)?.variables ?? {};
    return project === undefined ? undefined : this.world.of(project).fault;
  }

  /** Whether the request went to the endpoint of another region than the project's. */
  private isElsewhere(projectId: string | undefined, region: string | undefined): boolean {
    const project = this.scenario.projects.find(({ id }) => id === projectId);
    return project !== undefined && region !== undefined && regionOf(project.name) !== region;
  }

  private admit(request: ApiRequest, projectId: string | undefined): Admission {
    const { scenario, issued, habits } = this;
    return admit(request, projectId, { scenario, issued, habits, requestId: request.requestId });
  }

  /** The scenario's own response, by the part of the path after the project. */
  private tryFindException({ path }: ApiRequest): Answer | undefined {
    const answer = this.scenario.answers[decodeURIComponent(path.split("/").slice(3).join("/"))];
    return answer === undefined ? undefined : ok(answer.body, answer.status);
  }
}

/** An unknown request is an error that tests notice. */
function noSuchApi({ requestId }: ApiRequest): Answer {
  return gatewayError(404, "APIGW.0101", "The API does not exist or has not been published.", requestId);
}
