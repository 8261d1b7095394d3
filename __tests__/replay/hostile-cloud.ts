import { type InProcessApi, startInProcess } from "../../lib/embedded";
import { type Answer, evsError, gatewayError, ok } from "../../lib/embedded/answer";
import { sleep } from "../../lib/evs/clock";
import type { HttpRequest, Transport } from "../../lib/evs/http/exchange";
import { ACTOR_KEY, AGENCY, OWNER_PROJECT, twoAccounts } from "../support/accounts";
import type { VirtualClock } from "../support/virtual-clock";
import { Dice } from "./dice";
import type { FaultKind } from "./faults";
import { type ListKind, Pager, type Query } from "./pager";
import { type Event, type Moves, plainRow, type Schedule } from "./schedule";
import type { Shelf } from "./shelf";
import type { ListName, World } from "./world";

/** More than any schedule should take. */
const MOST_REQUESTS = 20_000;

export const CREDENTIALS = {
  token: { kind: "token", token: "owner-token" },
  key: { kind: "aksk", accessKey: "OWNERKEY", secretKey: "owner-secret" },
  password: { kind: "password", userName: "owner-user", password: "owner-password", domainName: "owner" },
  agency: { kind: "agency", base: { kind: "aksk", ...ACTOR_KEY }, ...AGENCY },
} as const;

interface Place {
  readonly list: ListName;
  readonly kind: ListKind;
}

const LISTS: readonly (readonly [RegExp, Place])[] = [
  [/^\/v2\/[^/]+\/snapshots\/detail$/, { list: "snapshots", kind: { field: "snapshots", mayCount: false } }],
  [/^\/v3\/[^/]+\/snapshots\/detail$/, { list: "snapshots", kind: { field: "snapshots" } }],
  [/^\/v5\/[^/]+\/snapshots\/detail$/, { list: "standardSnapshots", kind: { field: "snapshots" } }],
  [/^\/v2\/[^/]+\/volumes\/detail$/, { list: "volumes", kind: { field: "volumes", mayCount: false } }],
  [/^\/v3\/[^/]+\/volumes\/detail$/, { list: "volumes", kind: { field: "volumes" } }],
  [/\/recycle-bin-volumes\/detail$/, { list: "recycleBin", kind: { field: "volumes" } }],
  [/\/snapshot-chains$/, { list: "chains", kind: { field: "snapshot_chains", paging: "marker" } }],
  [/\/backups$/, { list: "backups", kind: { field: "backups", mayLink: false } }],
  [/\/traces$/, { list: "traces", kind: { field: "traces", paging: "next", mayLink: false } }],
];

/** A cloud that is as bad as a schedule has it, in virtual time. */
export class HostileCloud {
  /** Requests that arrived. */
  requests = 0;
  /** When disks were asked for last. */
  lastOfDisks = 0;
  readonly removedAt = new Map<string, number>();
  /** A number from 0 to 1, for whoever needs one. */
  readonly random = () => this.dice.next();
  private readonly dice: Dice;
  private readonly pager: Pager;
  private readonly api: InProcessApi;
  private readonly lagging: Set<string>;
  /** Disks of which the next read by ID says 404, whatever is true. */
  private readonly slow = new Set<string>();
  /** How often a disk went into the recycle bin or out of it. */
  private readonly moves = new Map<string, number>();
  private readonly issued = new Set<string>();
  private readonly ended = new Set<string>();
  private created = 0;

  constructor(
    private readonly schedule: Schedule,
    private readonly world: World,
    private readonly clock: VirtualClock,
    private readonly tell: (line: () => string) => void,
  ) {
    const { seed, habits, windows, versions, aheadMs, lagging, hidden } = schedule;
    this.dice = new Dice(seed ^ 0x5eed);
    this.pager = new Pager(habits, this.dice);
    this.lagging = new Set(lagging);
    // Nobody looks for them by their ID, where only disks are asked for.
    for (const id of [...lagging, ...hidden]) world.touched.add(`list of ${id}`);
    const { password, userName: name } = CREDENTIALS.password;
    this.api = startInProcess({
      scenario: twoAccounts({
        snapshots: [],
        users: [{ id: "u", name, password, domain: "owner" }],
        tokens: [{ token: CREDENTIALS.token.token, project: OWNER_PROJECT }],
        accessKeys: [
          { ...ACTOR_KEY, project: "ac70000000000000000000000000ac70" },
          { accessKey: "OWNERKEY", secretKey: "owner-secret", project: OWNER_PROJECT },
        ],
      }),
      now: () => clock.now(),
      habits: { versions, clockAheadMs: aheadMs, ...(windows === undefined ? {} : { windows }) },
    });
  }

  readonly transport: Transport = async (request, signal) => {
    const { clock, schedule, dice } = this;
    await sleep(clock, dice.next() * schedule.latencyMs, signal);
    const answer = this.arrive(request);
    if (answer === "hang") await sleep(clock, 1e9, signal);
    await sleep(clock, dice.next() * schedule.latencyMs, signal);
    if (answer === "reset" || answer === "hang") throw Object.assign(new Error(), { code: "ECONNRESET" });
    return { headers: {}, ...answer };
  };

  private arrive(request: HttpRequest): Answer | "reset" | "hang" {
    this.requests += 1;
    if (this.requests > MOST_REQUESTS) throw new Error("endless");
    this.move();
    const answer = this.answer(request);
    this.tell(() => {
      const { pathname, search } = request.url;
      const shown = typeof answer === "string" ? answer : `${answer.status} ${answer.body.slice(0, 300)}`;
      return `${request.method} ${pathname}${search} → ${shown}`;
    });
    return answer;
  }

  private answer(request: HttpRequest): Answer | "reset" | "hang" {
    const { pathname } = request.url;
    const { faults, hidden, refusal } = this.schedule;
    const fault = faults.find(
      ({ path, from, share }) => this.requests >= from && pathname.includes(path) && this.dice.chance(share),
    );
    if (fault !== undefined) return this.fail(fault.kind, request);
    const isRefused = hidden.some((id) => pathname.endsWith(`/volumes/${id}`));
    if (isRefused && !this.schedule.isBlind) return this.fail(refusal, request);
    return this.refuse(request) ?? this.serve(request);
  }

  private fail(kind: FaultKind, request: HttpRequest): Answer | "reset" | "hang" {
    if (kind.is === "answer") {
      // Where version 5 is said not to exist, standard snapshots are not missed: docs/verdicts.md says so.
      const isAbsent = kind.body.includes("APIGW.0101") && request.url.pathname.startsWith("/v5/");
      if (isAbsent) this.world.hideStandard();
      return { status: kind.status, body: kind.body };
    }
    if (kind.is === "reset" || kind.is === "hang") return kind.is;
    const answer = this.refuse(request) ?? this.serve(request);
    if (kind.is === "cut") return { ...answer, body: answer.body.slice(0, 9) };
    return this.swap(request.url.pathname) ?? answer;
  }

  /** Another row in place of the one that was asked for by its ID. */
  private swap(path: string): Answer | undefined {
    const [, field, id] = /\/(volume|snapshot)s\/([^/]+)$/.exec(path) ?? [];
    if (field === undefined || id === "detail") return undefined;
    const { rows } = this.world.shelves[field === "volume" ? "volumes" : "snapshots"];
    const other = rows.find((row) => row.id !== id);
    return other && { status: 200, body: `{"${field}":${other.text}}` };
  }

  /** What the gateway and IAM say; undefined where the request is let through to EVS. */
  private refuse(request: HttpRequest): Answer | undefined {
    const { headers, url } = request;
    const key = /Access=([^,]+)/.exec(headers.authorization ?? "")?.[1] ?? headers["x-auth-token"] ?? "";
    if (this.ended.has(key)) {
      return gatewayError(401, headers.authorization ? "APIGW.0301" : "APIGW.0307", "it has expired", "r");
    }
    if (key === CREDENTIALS.token.token && this.schedule.windows === undefined) return undefined;
    if (/^(issued-|TEMPORARY)/.test(key)) this.issued.add(key);
    const answer = this.api.answer({ ...request, url: url.href });
    const isOurs = /^\/v[235]\/[0-9a-f]{32}\//.test(url.pathname);
    return isOurs && (answer.status === 200 || isNotFound(answer)) ? undefined : answer;
  }

  private serve({ url }: HttpRequest): Answer {
    const { pathname, searchParams } = url;
    const { world } = this;
    const query = Object.fromEntries(searchParams);
    if (pathname.startsWith("/v2/") && !this.schedule.versions.includes("v2")) return NO_SUCH_API;
    for (const [path, { list, kind }] of LISTS) {
      if (path.test(pathname)) return this.list(world.shelves[list], list, kind, query);
    }
    if (pathname.endsWith("/policy")) return ok({ switch: true, threshold_time: 7, keep_time: 7 });
    const [, kind, id = ""] = /\/(volume|snapshot)s\/([^/]+)$/.exec(pathname) ?? [];
    if (kind === undefined) return NO_SUCH_API;
    if (kind === "volume") this.lastOfDisks = this.requests;
    const row = world.shelves[kind === "volume" ? "volumes" : "snapshots"].tryGet(id);
    if (row !== undefined && !(kind === "volume" && this.isDenied(id))) {
      return { status: 200, body: `{"${kind}":${row.text}}` };
    }
    const name = kind === "volume" ? "Volume" : "Snapshot";
    return evsError(404, "itemNotFound", "404", `${name} ${id} could not be found.`);
  }

  /** Whether the server says 404 of a disk that there is. A replica that has said so knows better afterwards. */
  private isDenied(id: string): boolean {
    const isLate = [this.lagging.delete(id), this.slow.delete(id)].includes(true);
    return isLate || this.schedule.isBlind;
  }

  private list(shelf: Shelf, list: ListName, kind: ListKind, query: Query): Answer {
    if (list === "traces" && query.trace_name !== "deleteVolume") {
      return ok({ traces: [], meta_data: { count: 0, marker: null } });
    }
    if (list === "volumes" || list === "recycleBin") this.lastOfDisks = this.requests;
    const isMissing = (id: string) => this.lagging.has(id) || this.schedule.hidden.includes(id);
    return this.pager.page(shelf, kind, query, (id) => list === "volumes" && isMissing(id));
  }

  private move(): void {
    const { events, moves, list, endings } = this.schedule;
    if (endings.includes(this.requests)) {
      for (const key of this.issued) this.ended.add(key);
      this.tell(() => "all tokens and keys that were handed out have ended");
    }
    for (const event of events) {
      if (event.before !== this.requests) continue;
      const told = this.apply(event);
      this.tell(() => told);
    }
    if (
      moves !== undefined &&
      list !== undefined &&
      this.requests <= moves.until &&
      this.dice.chance(moves.share)
    )
      this.shuffle(list, moves);
  }

  private shuffle(list: ListName, { inserts, deletes, jumps, where }: Moves): void {
    const shelf = this.world.shelves[list];
    // Behind a row nothing shows that another one has jumped: docs/reading.md says so.
    if (jumps > 0 && (list === "chains" || list === "traces")) return;
    // A list whose only row changes with every page may end in an error.
    if (shelf.rows.length < 2 && inserts === 0) return;
    const place = () => {
      const thrown = this.dice.next();
      return where === "head" ? thrown * 0.1 : where === "tail" ? 1 - thrown * 0.1 - 1e-9 : thrown;
    };
    for (let count = 0; count < inserts; count += 1) {
      this.created += 1;
      shelf.insert(plainRow(list, `n${this.created}`), place());
    }
    for (let count = 0; count < deletes; count += 1) shelf.remove(shelf.at(place())?.id ?? "");
    for (let count = 0; count < jumps; count += 1) shelf.toFront(shelf.at(place())?.id ?? "");
    this.tell(() => `the list is ${shelf.rows.map(({ id }) => id).join()}`);
  }

  private apply({ kind, target }: Event): string {
    const { world, moves, lagging } = this;
    if (kind === "create") return world.create(0);
    const ids = [...world.disks.keys()].filter((id) => /^d\d/.test(id));
    const id = ids[target % Math.max(1, ids.length)];
    const disk = id === undefined ? undefined : world.disks.get(id);
    if (id === undefined || disk === undefined) return "nothing happens";
    // Nobody sees a disk that lags behind and moves as well, nor one that moves thrice in exactly the wrong moments.
    const moved = moves.get(id) ?? 0;
    if (lagging.has(id) || moved >= 2) return "nothing happens";
    if (kind === "recycle" && disk.place === "living") {
      moves.set(id, moved + 1);
      return world.recycle(id);
    }
    if (kind === "restore" && disk.place === "recycled") {
      moves.set(id, moved + 1);
      if (this.schedule.slow.includes(id)) this.slow.add(id);
      return world.restore(id, 0);
    }
    if (kind === "snapshot" && disk.place === "living") return world.copy(id);
    if (kind === "begin-deleting" && disk.place === "living") return world.beginDeleting(id);
    if (kind === "lose") return world.lose(id);
    if (kind !== "drop" && kind !== "delete") return "nothing happens";
    for (const { id: copy } of world.copiesOf(id)) this.removedAt.set(copy, this.requests);
    if (kind === "delete") return world.delete(id);
    return world
      .copiesOf(id)
      .map((copy) => world.drop(copy.id))
      .join("; ");
  }
}

const NO_SUCH_API = gatewayError(404, "APIGW.0101", "The API does not exist.", "r");

const isNotFound = ({ status, body }: Answer) => status === 404 && body.includes("itemNotFound");
