import { en } from "../../lib/audit/catalogue";
import { FactReader } from "../../lib/audit/facts/fact-reader";
import type { Place } from "../../lib/audit/facts/place";
import { auditFleet } from "../../lib/cli/audit/audit-fleet";
import { mergeShards } from "../../lib/cli/merge/merge-shards";
import { shardsOf } from "../../lib/cli/merge/shards";
import { toEntry } from "../../lib/cli/policies/policy-entry";
import { sleep } from "../../lib/evs/clock";
import { RateLimiters } from "../../lib/evs/http/rate-limiters";
import {
  type CellAnswer,
  type CellConnection,
  type Fleet,
  FleetConnector,
  findCells,
  fleetText,
  judgeFleet,
  parseFleetText,
  readCells,
} from "../../lib/fleet";
import { type AuditDocument, assembleDocument } from "../../lib/report";
import { VirtualClock } from "../support/virtual-clock";
import {
  type AccountPlan,
  AGENCY,
  type CellFault,
  type CellPlan,
  type FleetSchedule,
  fleetScheduleOf,
  OWN,
} from "./fleet-schedule";
import { HostileFleet, OWN_KEY } from "./hostile-fleet";
import { BEGIN } from "./world";

const URL = "http://cloud.example";
const MINUTE = 60_000;

interface Read {
  readonly ids: readonly string[];
  /** When it was there. */
  readonly at: number;
}

/** Plays a schedule of a fleet. @param tell told of every step @returns what is wrong, or undefined */
export async function replayFleet(seed: number, tell?: (line: string) => void): Promise<string | undefined> {
  const schedule = fleetScheduleOf(seed);
  const clock = new VirtualClock(BEGIN);
  const cloud = new HostileFleet(schedule, clock, (line) =>
    tell?.(`${String(Math.round(clock.now() - BEGIN)).padStart(9)} ms  ${line()}`),
  );
  tell?.(describe(schedule));
  const connector = connectorOf(schedule, clock, cloud);
  const problem = await clock.run(problemOf(schedule, connector, clock, cloud)).catch((error: unknown) => {
    if (error instanceof Stopped && schedule.stopAfterMs !== undefined) return undefined;
    return error instanceof Error ? (error.stack ?? String(error)) : String(error);
  });
  const { requests } = cloud;
  await clock.run(sleep(clock, 30 * MINUTE));
  connector.close();
  const found =
    problem ??
    (cloud.requests > requests ? `${cloud.requests - requests} requests after the end` : undefined);
  tell?.(found ?? "holds");
  return found;
}

class Stopped extends Error {}

function connectorOf(schedule: FleetSchedule, clock: VirtualClock, cloud: HostileFleet): FleetConnector {
  const { regions, pageSize, maxConcurrency, maxRetries } = schedule;
  return new FleetConnector(
    {
      region: regions[0] ?? "",
      access_key: OWN_KEY.accessKey,
      secret_key: OWN_KEY.secretKey,
      auth_url: `${URL}/v3`,
      endpoints: { evs: `${URL}/{region}`, cbr: `${URL}/{region}`, cts: `${URL}/{region}` },
      page_size: pageSize,
      max_concurrency: maxConcurrency,
      max_retries: maxRetries,
    },
    {},
    regions,
    {
      clock,
      random: cloud.random,
      rateLimiters: new RateLimiters(clock),
      transport: cloud.transport,
    },
  );
}

async function problemOf(
  schedule: FleetSchedule,
  connector: FleetConnector,
  clock: VirtualClock,
  cloud: HostileFleet,
): Promise<string | undefined> {
  const stop = new AbortController();
  if (schedule.stopAfterMs !== undefined) clock.after(schedule.stopAfterMs, () => stop.abort(new Stopped()));
  const call = { texts: en, signal: stop.signal };
  const found = await findCells({ accounts: accountsOf(schedule) }, connector, call);
  // As whoever only has the text.
  const fleet = parseFleetText(fleetText(found));
  if (schedule.isJudged)
    return judgedProblem(schedule, fleet, connector, { clock, cloud, signal: stop.signal });
  const beganAt = clock.now();
  const answers = await readCells(
    fleet,
    connector,
    async ({ client }, projectId): Promise<Read> => {
      const read = { projectId, signal: stop.signal };
      const reads = [client.listSnapshots({}, read), client.listVolumes({}, read)];
      await Promise.allSettled(reads);
      const lists = await Promise.all<{ readonly rows: readonly { readonly id: string }[] }>(reads);
      return { ids: lists.flatMap(({ rows }) => rows.map(({ id }) => id)), at: clock.now() };
    },
    call,
  );
  const ownerOf = ({ cell: { account } }: Answer) => fleet.accounts[account]?.name ?? OWN;
  return (
    placesProblem(schedule, answers, ownerOf) ??
    answers
      .map((answer) => answerProblem(schedule, answer, ownerOf(answer), cloud))
      .find((problem) => problem !== undefined) ??
    entriesProblem(schedule, cloud) ??
    delayProblem(schedule, answers, beganAt)
  );
}

type Answer = CellAnswer<Read>;
/** Whether the fleet was stopped before the account, or the cell, had an answer. */
const wasStopped = (answer: Answer) =>
  "interrupted" in answer || ("unread" in answer && answer.unread.reason === en.facts.interrupted);
const whereOf = ({ cell: { region, project } }: Answer) => project?.id ?? region;

/**
 * Every cell has one answer, in each account that could not be entered and each region without a project, too. Of an
 * account that had not answered when all was stopped, only the regions are known.
 */
function placesProblem(
  { accounts, regions }: FleetSchedule,
  answers: readonly Answer[],
  ownerOf: (answer: Answer) => string,
): string | undefined {
  const unanswered = new Set(
    answers.filter((answer) => wasStopped(answer) && answer.cell.project === null).map(ownerOf),
  );
  const placesOf = ({ name, entrance, cells }: AccountPlan) =>
    regions.flatMap((region) => {
      const inRegion = cells.filter((cell) => cell.region === region);
      const isEmpty = entrance !== "open" || unanswered.has(name) || inRegion.length === 0;
      return (isEmpty ? [region] : inRegion.map(({ projectId }) => projectId)).map(
        (place) => `${name} ${place}`,
      );
    });
  const expected = accounts.flatMap(placesOf).sort().join("\n");
  const got = answers
    .map((answer) => `${ownerOf(answer)} ${whereOf(answer)}`)
    .sort()
    .join("\n");
  return expected === got ? undefined : `cells are not what there is:\n${got}\ninstead of\n${expected}`;
}

/** What a cell may end as, by what goes wrong with it. */
const ALLOWED: Readonly<Record<CellFault, readonly string[]>> = {
  nothing: ["read"],
  slow: ["read"],
  flaky: ["read", "unreachable"],
  refused: ["refused"],
  reset: ["unreachable"],
  hang: ["unreachable"],
  busy: ["unreachable"],
};
/** The same without a project, by how its account can be entered. */
const WITHOUT_PROJECT = { open: "absent", closed: "refused", silent: "unreachable" } as const;

function answerProblem(
  { accounts, stopAfterMs }: FleetSchedule,
  answer: Answer,
  owner: string,
  cloud: HostileFleet,
): string | undefined {
  const where = `${owner} ${whereOf(answer)}`;
  if (wasStopped(answer)) return stopAfterMs === undefined ? `${where} was interrupted` : undefined;
  const truth = cloud.truths.get(whereOf(answer));
  const { entrance = "open" } = accounts.find(({ name }) => name === owner) ?? {};
  const allowed = truth === undefined ? [WITHOUT_PROJECT[entrance]] : ALLOWED[truth.plan.fault];
  const got = "unread" in answer ? answer.unread.state : "read";
  if (!allowed.includes(got)) return `${where} is ${got} instead of ${allowed.join(" or ")}`;
  if (truth === undefined || !("value" in answer)) return undefined;
  const { ids } = answer.value;
  const unique = new Set(ids);
  if (unique.size < ids.length) return `${where}: a row twice`;
  const lost = [...truth.lasting].filter((id) => !unique.has(id));
  if (lost.length > 0) return `${where}: lost ${lost.join()}`;
  const foreign = ids.filter((id) => !truth.ever.has(id));
  return foreign.length > 0 ? `${where}: rows of another cell: ${foreign.join()}` : undefined;
}

interface Judged {
  readonly cells: number;
  /** Snapshots whose disks are gone. */
  readonly orphans: readonly { readonly id: string; readonly evidence: readonly string[] }[];
  /** One for each of the budgets. */
  readonly budgets: readonly JudgedBudget[];
}

interface JudgedBudget {
  readonly over: readonly string[];
  readonly undecided: readonly string[];
  readonly isComplete: boolean;
}

interface Judging {
  readonly clock: VirtualClock;
  readonly cloud: HostileFleet;
  readonly signal: AbortSignal;
}

const BUDGETS = [
  { across: "account", at_most_gib: 60 },
  { across: "fleet", at_most_gib: 150 },
] as const;
const ENTRIES = [
  toEntry({ rule: "orphaned_snapshots", suspect_share: 1 }),
  ...BUDGETS.map((budget) => toEntry({ rule: "capacity_budget", policy: budget.across, ...budget })),
];
const readerWith =
  (clock: VirtualClock, now: () => Date) =>
  ({ client }: CellConnection, place: Place) =>
    new FactReader(client, { place, now, clock });

async function judgeWhole(
  fleet: Pick<Fleet, "accounts" | "cells">,
  connector: FleetConnector,
  { clock, signal }: Judging,
): Promise<Judged> {
  const now = () => new Date(clock.now());
  const { cells, results } = await judgeFleet(ENTRIES, fleet, connector, {
    texts: en,
    now: now(),
    signal,
    readerOf: readerWith(clock, now),
  });
  const [orphaned, ...budgets] = results;
  const idsOf = (rows: readonly { readonly row: { readonly id: string } }[]) => rows.map(({ row }) => row.id);
  return {
    cells: cells.length,
    orphans: (orphaned?.violations ?? []).map(({ row: { id }, evidence }) => ({ id, evidence })),
    budgets: budgets.map(({ violations, undecided, incompleteReasons }) => ({
      over: idsOf(violations),
      undecided: idsOf(undecided),
      isComplete: incompleteReasons.length === 0,
    })),
  };
}

/** The same by several machines, whose answers are merged. */
async function judgeShards(schedule: FleetSchedule, { clock, cloud, signal }: Judging): Promise<Judged> {
  const { shards: of } = schedule;
  const now = () => new Date(clock.now());
  const judgeShard = async (number: number) => {
    const connector = connectorOf(schedule, clock, cloud);
    const answer = await auditFleet(
      { accounts: accountsOf(schedule) },
      { connector, readerOf: readerWith(clock, now) },
      {
        entries: ENTRIES,
        texts: en,
        now: now(),
        signal,
        clock: now,
        part: { shard: { number, of }, request: "" },
      },
    );
    connector.close();
    const head = { tool: { name: "evs-snapshots", version: "" }, source: "audit", language: "en" } as const;
    return assembleDocument({ ...head, made_at: now().toISOString(), interrupted: null, ...answer });
  };
  const shards: Promise<AuditDocument>[] = [];
  for (let number = 1; number <= of; number += 1) {
    const shard = judgeShard(number);
    shards.push(shard);
    if (schedule.inTurn) await shard;
  }
  const documents = await Promise.all(shards);
  const files = documents.map((document, index) => ({ file: `shard ${index + 1}`, document }));
  const { cells, policies } = mergeShards(shardsOf(files));
  const [orphaned, ...budgets] = policies;
  const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
  return {
    cells: cells.length,
    orphans: orphaned?.violations ?? [],
    budgets: budgets.map(({ violations, undecided, complete }) => ({
      over: idsOf(violations),
      undecided: idsOf(undecided),
      isComplete: complete,
    })),
  };
}

const accountsOf = ({ accounts }: FleetSchedule) =>
  accounts.map(({ name }) => (name === OWN ? {} : { agencyName: AGENCY, domainName: name }));

/** What an orphan says where a list could not settle it. */
const MAY_BE_THERE = [
  "not read, so the disk may be there",
  "listed before this disk was read, so the disk may be there",
];

/** What is wrong with what is said of disks that are gone, or undefined. */
async function judgedProblem(
  schedule: FleetSchedule,
  fleet: Pick<Fleet, "accounts" | "cells">,
  connector: FleetConnector,
  judging: Judging,
): Promise<string | undefined> {
  const { cloud } = judging;
  const { cells, orphans, budgets } =
    schedule.shards === 1
      ? await judgeWhole(fleet, connector, judging)
      : await judgeShards(schedule, judging);
  // Of an account that did not answer before the end, the machines know different cells.
  if (cells !== fleet.cells.length && (schedule.shards === 1 || schedule.stopAfterMs === undefined)) {
    return `${cells} cells of ${fleet.cells.length} are judged`;
  }
  const truths = [...cloud.truths.values()];
  const diskOf = new Map(truths.flatMap(({ plan }) => plan.snapshots.map((row) => [row.id, row.volume_id])));
  const placeOf = (disk: unknown) => truths.find(({ plan }) => cloud.hasDisk(plan.projectId, disk));
  for (const { id, evidence } of orphans) {
    const holder = placeOf(diskOf.get(id));
    if (holder !== undefined && !evidence.some((line) => MAY_BE_THERE.some((words) => line.includes(words))))
      return `false verdict: the disk of ${id} is in ${holder.plan.projectId}`;
  }
  const budgetProblem = BUDGETS.map((budget, index) =>
    budgetProblemOf(schedule, budget, budgets[index]),
  ).find((problem) => problem !== undefined);
  if (budgetProblem !== undefined) return budgetProblem;
  if (schedule.stopAfterMs !== undefined) return undefined;
  const said = new Set(orphans.map(({ id }) => id));
  for (const { plan, lasting } of truths) {
    const owner = schedule.accounts.find((account) => account.cells.includes(plan));
    // Without a disk that stands, nothing shows that disks can be read.
    const hasControl = plan.volumes.some(({ id }) => lasting.has(id));
    if (plan.fault !== "nothing" || owner?.entrance !== "open" || !hasControl) continue;
    const missed = plan.snapshots.find(
      ({ id, volume_id }) => placeOf(volume_id) === undefined && !said.has(id),
    );
    if (missed !== undefined) return `missed ${missed.id} in ${plan.projectId}`;
  }
  return undefined;
}

/** Budgets are exceeded only if they are, and those of what can be read are always found. */
function budgetProblemOf(
  { accounts, stopAfterMs }: FleetSchedule,
  { across, at_most_gib: budget }: (typeof BUDGETS)[number],
  judged: JudgedBudget | undefined,
): string | undefined {
  if (judged === undefined) return `no budget ${across}`;
  const gibOf = (some: readonly AccountPlan[], isCounted: (owner: AccountPlan, cell: CellPlan) => boolean) =>
    some
      .flatMap((owner) => owner.cells.filter((cell) => isCounted(owner, cell)))
      .flatMap(({ snapshots }) => snapshots)
      .reduce((total, { size }) => total + Number(size), 0);
  const isRead = ({ entrance }: AccountPlan, { fault }: CellPlan) =>
    stopAfterMs === undefined && entrance === "open" && (fault === "nothing" || fault === "slow");
  const groups =
    across === "fleet"
      ? [{ id: "total", members: accounts }]
      : accounts.map((account) => ({
          // The account that signs in has no name in a request.
          id: account.name === OWN ? "total" : `${account.name}/total`,
          members: [account],
        }));
  for (const { id, members } of groups) {
    const [all, read] = [gibOf(members, () => true), gibOf(members, isRead)];
    if (judged.over.includes(id) && all <= budget) return `false budget: ${id} has ${all} GiB`;
    if (!judged.over.includes(id) && read > budget) return `missed budget: ${id} has ${read} GiB`;
    const isOpen = judged.undecided.includes(id) || !judged.isComplete;
    if (!judged.over.includes(id) && all > budget && !isOpen) return `lost budget: ${id} has ${all} GiB`;
  }
  return undefined;
}

/** An account is entered once, and once more when its keys have ended; a refusal is not repeated. */
function entriesProblem(
  { accounts, endings, maxRetries }: FleetSchedule,
  { entries }: HostileFleet,
): string | undefined {
  const most = { open: 1 + endings.length, closed: 1, silent: 1 + maxRetries };
  const found = accounts.find(({ name, entrance }) => (entries.get(name) ?? 0) > most[entrance]);
  return found && `${found.name} (${found.entrance}) was entered ${entries.get(found.name)} times`;
}

/** More requests than a list of this size takes. */
const MOST_OF_CELL = 60;
/** Less than a request waits for an answer. */
const SLACK_MS = 20_000;
const QUICK: readonly CellFault[] = ["nothing", "refused"];

/** What goes wrong in one region delays no other. */
function delayProblem(
  { accounts, latencyMs }: FleetSchedule,
  answers: readonly Answer[],
  beganAt: number,
): string | undefined {
  const cells = accounts.flatMap((account) => account.cells);
  const late = answers.find((answer) => {
    const inRegion = cells.filter(({ region }) => region === answer.cell.region);
    if (!("value" in answer) || !inRegion.every(({ fault }) => QUICK.includes(fault))) return false;
    return answer.value.at - beganAt > inRegion.length * MOST_OF_CELL * 2 * latencyMs + SLACK_MS;
  });
  return late && `${whereOf(late)} was delayed`;
}

function describe({ accounts, ...schedule }: FleetSchedule): string {
  const cells = accounts.flatMap((account) => account.cells);
  return [
    ...accounts.map(({ name, entrance }) => `account ${name}: ${entrance}`),
    ...cells.map(({ snapshots, volumes, ...cell }) =>
      [`cell ${JSON.stringify(cell)}`, ...[...snapshots, ...volumes].map(({ id }) => id)].join(" "),
    ),
    ...Object.entries(schedule).map(([name, value]) => `${name}: ${JSON.stringify(value)}`),
  ].join("\n");
}
