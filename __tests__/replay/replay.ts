import { FactReader } from "../../lib/audit/facts/fact-reader";
import { judge } from "../../lib/audit/results/judge";
import { policyRecord } from "../../lib/audit/results/policy-record";
import { toEntry, type WrittenPolicy } from "../../lib/cli/policies/policy-entry";
import { BACKUPS, EvsClient, EvsError, type ReadOptions } from "../../lib/evs";
import { sleep } from "../../lib/evs/clock";
import { RateLimiters } from "../../lib/evs/http/rate-limiters";
import { OWNER_PROJECT } from "../support/accounts";
import { VirtualClock } from "../support/virtual-clock";
import { CREDENTIALS, HostileCloud } from "./hostile-cloud";
import { isHidden } from "./pager";
import { isCalm, type Schedule, scheduleOf } from "./schedule";
import { problemWith } from "./shelf";
import type { Row, Rule } from "./truth";
import { BEGIN, type ListName, type World } from "./world";

export interface Replayed {
  /** What is wrong, or undefined. */
  readonly problem: string | undefined;
  /** Whether it ended in an error. */
  readonly isError: boolean;
  readonly requests: number;
}

const URL = "http://cloud.example";
const MINUTE = 60_000;

/** Plays a schedule. @param tell told of every step */
export async function replay(seed: number, tell?: (line: string) => void): Promise<Replayed> {
  const schedule = scheduleOf(seed);
  const world = schedule.makeWorld();
  const clock = new VirtualClock(BEGIN);
  const cloud = new HostileCloud(schedule, world, clock, (line) =>
    tell?.(`${String(Math.round(clock.now() - BEGIN)).padStart(9)} ms  ${line()}`),
  );
  tell?.(describe(schedule));
  const local = {
    now: () => clock.now() - schedule.aheadMs,
    after: (ms: number, done: () => void) => clock.after(ms, done),
  };
  const { maxWaitMs } = schedule;
  const client = new EvsClient({
    ...{ evsEndpoint: URL, cbrEndpoint: URL, ctsEndpoint: URL, iamEndpoint: URL },
    credentials: CREDENTIALS[schedule.signIn],
    project: { id: OWNER_PROJECT },
    ...{ pageSize: schedule.pageSize, maxConcurrency: schedule.maxConcurrency },
    ...{ maxRetries: schedule.maxRetries, maxWaitMs, apiVersion: schedule.api },
    clock: local,
    random: cloud.random,
    rateLimiters: new RateLimiters(local),
    transport: cloud.transport,
  });
  const stop = new AbortController();
  if (schedule.stopAfterMs !== undefined) clock.after(schedule.stopAfterMs, () => stop.abort(new Stopped()));
  const call = { signal: stop.signal };
  const outcome = await clock
    .run(
      schedule.list === undefined
        ? auditProblem(schedule, client, local, call, { world, cloud })
        : listProblem(schedule, schedule.list, client, call, world),
    )
    .then(
      (problem) => ({ problem, isError: false }),
      (error: unknown) => ({ problem: problemWithError(error, schedule), isError: true }),
    );
  const { requests } = cloud;
  const endedAt = clock.now();
  const late = schedule.stopAfterMs !== undefined && endedAt - BEGIN > schedule.stopAfterMs;
  await clock.run(sleep(clock, 30 * MINUTE));
  await client.close();
  const problem =
    outcome.problem ??
    (cloud.requests > requests ? `${cloud.requests - requests} requests after the end` : undefined) ??
    (late && endedAt - BEGIN > (schedule.stopAfterMs ?? 0) + 0.001
      ? "it went on after it was stopped"
      : undefined) ??
    (client.waitedMs > (4 / 3) * maxWaitMs + 1 ? `waited ${client.waitedMs} ms of ${maxWaitMs}` : undefined);
  tell?.(problem ?? (outcome.isError ? "ends in an error" : "holds"));
  return { problem, isError: outcome.isError, requests };
}

class Stopped extends Error {}

/** Only whoever may fail, may end in an error, and in one that says what is wrong. */
function problemWithError(error: unknown, schedule: Schedule): string | undefined {
  if (error instanceof Stopped && schedule.stopAfterMs !== undefined) return undefined;
  if (!(error instanceof EvsError))
    return error instanceof Error ? (error.stack ?? String(error)) : String(error);
  return isCalm(schedule) ? `failed although nothing was wrong: ${error.message}` : undefined;
}

const READERS: Readonly<
  Record<
    ListName,
    (client: EvsClient, call: ReadOptions) => Promise<{ readonly rows: readonly { readonly id: string }[] }>
  >
> = {
  snapshots: (client, call) => client.listSnapshots({}, call),
  volumes: (client, call) => client.listVolumes({}, call),
  recycleBin: (client, call) => client.listRecycleBinVolumes(call),
  standardSnapshots: (client, call) => client.listStandardSnapshots({}, call),
  chains: (client, call) => client.listSnapshotChains({}, call),
  backups: (client, call) => client.list(BACKUPS, call),
  traces: (client, call) => client.listDeletions(BEGIN, call),
};

async function listProblem(
  { habits }: Schedule,
  list: ListName,
  client: EvsClient,
  call: ReadOptions,
  world: World,
): Promise<string | undefined> {
  const shelf = world.shelves[list];
  for (const id of shelf.lasting) if (isHidden(id, habits)) shelf.lasting.delete(id);
  const { rows } = await READERS[list](client, call);
  return problemWith(
    shelf,
    rows.map(({ id }) => id),
  );
}

interface Known {
  readonly world: World;
  readonly cloud: HostileCloud;
}

async function auditProblem(
  schedule: Schedule,
  client: EvsClient,
  local: { now(): number; after(ms: number, done: () => void): () => void },
  call: ReadOptions,
  known: Known,
): Promise<string | undefined> {
  const now = () => new Date(local.now());
  const reader = new FactReader(client, { now, clock: local });
  const entries = schedule.rules.map(({ written }) => toEntry(written as WrittenPolicy));
  const judged = await Promise.all(
    entries.map((entry) => judge(entry, reader, { ...call, projectId: OWNER_PROJECT, now: now() })),
  );
  const problems = judged.map(({ entry, result, world }, index) => {
    const record = policyRecord(result, entry, world.now);
    const rule = schedule.rules[index] as Rule;
    const answers = { ...record, violations: record.violations.map(({ id }) => id) };
    const undecided = record.undecided.map(({ id }) => id);
    return (
      problemWithAnswer(schedule, rule, { ...answers, undecided }, known) ??
      problemWith(
        // What lags behind is read later, by its ID, and what is hidden never.
        known.world.shelves.volumes,
        world.facts.volumes.gaps.length + schedule.lagging.length + schedule.hidden.length > 0
          ? [...known.world.shelves.volumes.lasting]
          : world.facts.volumes.rows.map(({ id }) => id),
      )
    );
  });
  return problems.find((problem) => problem !== undefined);
}

interface Said {
  readonly violations: readonly string[];
  readonly undecided: readonly string[];
  readonly complete: boolean;
  readonly suspect: boolean;
}

/** What is wrong with what a policy says, or undefined. */
function problemWithAnswer(
  schedule: Schedule,
  { written, rowsOf }: Rule,
  { violations, undecided, complete, suspect }: Said,
  { world, cloud }: Known,
): string | undefined {
  const { rule } = written;
  if (rule === "orphaned_snapshots") {
    const falseOne = violations.find((id) => {
      const copy = world.copies.get(id);
      if (copy === undefined)
        return (cloud.removedAt.get(id) ?? Number.POSITIVE_INFINITY) <= cloud.lastOfDisks;
      return world.disks.get(copy.disk)?.place !== "gone";
    });
    if (falseOne !== undefined) return `${rule}: false verdict, ${falseOne} is no orphan`;
  }
  if (new Set(violations).size < violations.length) return `${rule}: a row twice`;
  const isFirm = ({ keys }: Row) => keys.every((key) => !world.touched.has(key));
  const calm = isCalm(schedule) && world.disks.has("anchor");
  const rows = rowsOf(world);
  for (const row of rows) {
    if (!isFirm(row)) continue;
    const { id, violates, isHalfKnown = false } = row;
    if (!violates && violations.includes(id) && (complete || !isHalfKnown))
      return `${rule}: false verdict, ${id} complies`;
    if (!violates || violations.includes(id)) continue;
    if (calm) return `${rule}: missed ${id}, and nothing was wrong`;
    if (complete && !suspect && !undecided.includes(id)) return `${rule}: missed ${id}, and says complete`;
  }
  const open = rows.filter(({ isOpen }) => isOpen).map(({ id }) => id);
  if (calm && ((open.length === 0 && !complete) || undecided.some((id) => !open.includes(id)))) {
    return `${rule}: undecided although nothing was wrong: ${undecided.join()}`;
  }
  return undefined;
}

function describe({ makeWorld, rules, ...schedule }: Schedule): string {
  const { disks, copies, backups } = makeWorld();
  const lines = [
    ...[...disks.values()].map((disk) => `disk ${JSON.stringify(disk)}`),
    ...[...copies.values()].map((copy) => `snapshot ${JSON.stringify(copy)}`),
    ...backups.map((backup) => `backup ${JSON.stringify(backup)}`),
    ...rules.map(({ written }) => `policy ${JSON.stringify(written)}`),
    ...Object.entries(schedule).map(([name, value]) => `${name}: ${JSON.stringify(value)}`),
  ];
  return lines.join("\n");
}
