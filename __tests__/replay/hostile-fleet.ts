import { type InProcessApi, type Scenario, startInProcess } from "../../lib/embedded";
import { type Answer, gatewayError } from "../../lib/embedded/answer";
import { sleep } from "../../lib/evs/clock";
import type { HttpRequest, Transport } from "../../lib/evs/http/exchange";
import type { VirtualClock } from "../support/virtual-clock";
import { scenarioOf } from "../support/worlds";
import { Dice } from "./dice";
import { AGENCY, type CellPlan, type FleetSchedule, OWN } from "./fleet-schedule";

export const OWN_KEY = { accessKey: "OWNKEY00000000000001", secretKey: "own-secret-0000000000001" };
/** More than any schedule should take. */
const MOST_REQUESTS = 20_000;
const SLOW = 20;

/** What a cell has, and had. */
export interface CellTruth {
  readonly plan: CellPlan;
  /** Rows that were there from the beginning and still are. */
  readonly lasting: Set<string>;
  readonly ever: Set<string>;
}

/** A cloud with a fleet in it that is as bad as a schedule has it, in virtual time. */
export class HostileFleet {
  /** Requests that arrived. */
  requests = 0;
  /** Requests to enter an account, by its name. */
  readonly entries = new Map<string, number>();
  /** By project ID. */
  readonly truths: ReadonlyMap<string, CellTruth>;
  readonly random = () => this.dice.next();
  private readonly dice: Dice;
  private readonly api: InProcessApi;
  private readonly issued = new Set<string>();
  private readonly ended = new Set<string>();

  constructor(
    private readonly schedule: FleetSchedule,
    private readonly clock: VirtualClock,
    private readonly tell: (line: () => string) => void,
  ) {
    this.dice = new Dice(schedule.seed ^ 0x5eed);
    this.api = startInProcess({ scenario: scenarioOfFleet(schedule), now: () => clock.now() });
    const plans = schedule.accounts.flatMap(({ cells }) => cells);
    this.truths = new Map(
      plans.map((plan) => {
        const ids = [...plan.snapshots, ...plan.volumes].map(({ id }) => id);
        return [plan.projectId, { plan, lasting: new Set(ids), ever: new Set(ids) }];
      }),
    );
  }

  readonly transport: Transport = async (request, signal) => {
    const { clock, schedule, dice } = this;
    const latencyMs = schedule.latencyMs * (this.faultOf(request) === "slow" ? SLOW : 1);
    await sleep(clock, dice.next() * latencyMs, signal);
    const answer = this.arrive(request);
    this.tell(() => {
      const shown = typeof answer === "string" ? answer : `${answer.status} ${answer.body.slice(0, 200)}`;
      return `${request.method} ${request.url.pathname}${request.url.search} → ${shown}`;
    });
    if (answer === "hang") await sleep(clock, 1e9, signal);
    await sleep(clock, dice.next() * latencyMs, signal);
    if (answer === "reset" || answer === "hang") throw Object.assign(new Error(), { code: "ECONNRESET" });
    return { headers: {}, ...answer };
  };

  /** Whether a disk is in a project at the moment. */
  hasDisk(projectId: string, disk: unknown): boolean {
    return this.api.world.of(projectId).volumes.tryGet(String(disk)) !== undefined;
  }

  private arrive(request: HttpRequest): Answer | "reset" | "hang" {
    this.requests += 1;
    if (this.requests > MOST_REQUESTS) throw new Error("endless");
    this.change();
    const key = /Access=([^,]+)/.exec(request.headers.authorization ?? "")?.[1] ?? "";
    if (this.ended.has(key)) return gatewayError(401, "APIGW.0301", "it has expired", "r");
    if (key !== OWN_KEY.accessKey) this.issued.add(key);
    return this.enter(request) ?? this.fail(request) ?? this.serve(request);
  }

  /** What comes of an attempt to enter an account; undefined for any other request, and where IAM says it. */
  private enter({ url, body = "" }: HttpRequest): "reset" | undefined {
    if (!url.pathname.endsWith("/securitytokens")) return undefined;
    const account = this.schedule.accounts.find(({ name }) => body.includes(`"${name}"`));
    if (account === undefined) throw new Error(`nobody's keys: ${body}`);
    this.entries.set(account.name, (this.entries.get(account.name) ?? 0) + 1);
    return account.entrance === "silent" ? "reset" : undefined;
  }

  private fail(request: HttpRequest): Answer | "reset" | "hang" | undefined {
    const fault = this.faultOf(request);
    if (fault === "reset" || fault === "hang") return fault;
    if (fault === "refused") return gatewayError(403, "EVS.5403", "Policy check failed.", "r");
    if (fault === "busy" || (fault === "flaky" && this.dice.chance(0.2)))
      return gatewayError(503, "EVS.5503", "Service unavailable.", "r");
    return undefined;
  }

  private faultOf({ url }: HttpRequest) {
    const [, id = ""] = /\/v\d\/([0-9a-f]{32})\//.exec(url.pathname) ?? [];
    return this.truths.get(id)?.plan.fault;
  }

  private serve(request: HttpRequest): Answer {
    const { pathname } = request.url;
    const late = this.schedule.moves.filter(({ to, isLate }) => isLate && pathname.includes(to));
    if (late.length === 0 || !pathname.endsWith("/volumes/detail")) return this.answer(request);
    // Only lists do without it.
    const project = this.api.world.of(late[0]?.to ?? "");
    const hidden = late.flatMap(({ disk }) => project.volumes.delete(disk) ?? []);
    const answer = this.answer(request);
    for (const row of hidden) project.volumes.put(row);
    return answer;
  }

  private answer(request: HttpRequest): Answer {
    return this.api.answer({ ...request, url: request.url.href });
  }

  private change(): void {
    if (this.schedule.endings.includes(this.requests)) {
      for (const key of this.issued) this.ended.add(key);
      this.tell(() => "all keys that were handed out have ended");
    }
    for (const { before, disk, from, to } of this.schedule.moves) {
      if (before !== this.requests) continue;
      const row = this.api.world.of(from).volumes.delete(disk);
      if (row === undefined) throw new Error(`${disk} is not there any more`);
      this.api.world.of(to).volumes.put(row);
      this.truths.get(from)?.lasting.delete(disk);
      this.truths.get(to)?.ever.add(disk);
      this.tell(() => `${disk} moves from ${from} to ${to}`);
    }
  }
}

function scenarioOfFleet({ accounts }: FleetSchedule): Scenario {
  const projects = accounts.flatMap(({ name: domain, cells }) =>
    cells.map(({ projectId: id, name, parent }) => ({
      id,
      name,
      domain,
      ...(parent === undefined ? {} : { parent }),
    })),
  );
  return scenarioOf({
    projects,
    users: [],
    tokens: [],
    snapshots: [],
    accessKeys: [{ ...OWN_KEY, project: projects[0]?.id ?? "", readsAll: true }],
    agencies: accounts.flatMap(({ name: domain, entrance, cells }) =>
      domain === OWN || entrance === "closed"
        ? []
        : [{ name: AGENCY, domain, project: cells[0]?.projectId ?? "", readsAll: true, trusts: OWN }],
    ),
    cells: accounts.flatMap(({ cells }) =>
      cells.map(({ projectId: project, snapshots, volumes }) => ({ project, snapshots, volumes })),
    ),
  });
}
