import { type EmbeddedApi, type EmbeddedApiOptions, startEmbeddedApi } from "../lib/embedded";
import { EvsClient, type EvsClientOptions } from "../lib/evs";
import { PlanFolder } from "./plan-folder";
import { type Figure, median } from "./report";
import { wireSnapshots, wireVolumes } from "./rows";

const LATENCY_MS = 50;
const PAGE_SIZE = 500;
const MAX_CONCURRENCY = 8;
const ROUNDS = 5;
const AUDIT = 'data "evs_snapshot_audit" "all" {}';

/** Full reads, quiet and with faults, and audits, against an API that takes its time. */
export async function reading(provider: string, floor: string): Promise<Figure[]> {
  return [
    await fullRead(),
    await planOf10k(provider, floor),
    ...(await growth(provider)),
    await withFaults(),
    await withFewAllowed(),
    ...(await largeAudit(provider)),
  ];
}

/** The client alone, with its defaults. */
async function fullRead(): Promise<Figure> {
  const api = await startApi(10_000, { latencyMs: LATENCY_MS });
  const times = [];
  for (let round = 0; round < ROUNDS; round += 1) times.push(await timeRead(api));
  await api.close();
  const bound = (10_000 / PAGE_SIZE / MAX_CONCURRENCY) * LATENCY_MS;
  return {
    name: "full read, 10k rows at 50 ms",
    value: median(times) / 1000,
    unit: "s",
    target: (1.25 * bound + 300) / 1000,
  };
}

async function planOf10k(provider: string, floor: string): Promise<Figure> {
  const api = await startApi(10_000, { latencyMs: LATENCY_MS });
  const ours = new PlanFolder(provider, { url: api.url, rows: 10_000 });
  const fromMemory = new PlanFolder(floor, { url: api.url, rows: 10_000 });
  const times = { ours: [] as number[], fromMemory: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    times.ours.push(await ours.plan());
    times.fromMemory.push(await fromMemory.plan());
  }
  ours.dispose();
  fromMemory.dispose();
  await api.close();
  return {
    name: "terraform plan, 10k rows at 50 ms",
    value: median(times.ours) / 1000,
    unit: "s",
    target: 3.3,
    floor: median(times.fromMemory) / 1000,
    targetRatio: 1.2,
  };
}

/** Audits without findings, so that what grows is the reading and not what crosses into Terraform. */
async function growth(provider: string): Promise<Figure[]> {
  const measured: { count: number; ms: number; memory: number }[] = [];
  for (const count of [1_000, 10_000, 100_000]) {
    const api = await startApi(count, {});
    const folder = new PlanFolder(provider, { url: api.url, rows: 0, configuration: AUDIT });
    const times = [await folder.plan(), await folder.plan(), await folder.plan()];
    measured.push({ count, ms: median(times), memory: folder.largestMemoryMiB() });
    folder.dispose();
    await api.close();
  }
  // Start-up is in the smallest and belongs to all: linear is at most ten times as much per step.
  return measured.flatMap(({ count, ms, memory }, index) => {
    const before = measured[index - 1];
    const limits = before === undefined ? {} : { time: before.ms / 100, memory: before.memory * 10 };
    const name = `audit of ${count / 1000}k snapshots`;
    return [
      {
        name: `${name}, plan`,
        value: ms / 1000,
        unit: "s" as const,
        ...(limits.time === undefined ? {} : { target: limits.time }),
      },
      {
        name: `${name}, memory`,
        value: memory,
        unit: "MiB" as const,
        ...(limits.memory === undefined ? {} : { target: limits.memory }),
      },
    ];
  });
}

/** Every hundredth request fails, beside none. */
async function withFaults(): Promise<Figure> {
  let requests = 0;
  const quiet = await startApi(10_000, { latencyMs: LATENCY_MS });
  const faulty = await startApi(10_000, {
    latencyMs: LATENCY_MS,
    fault: () => {
      requests += 1;
      return requests % 100 === 50 ? { status: 503 } : undefined;
    },
  });
  const times = { quiet: [] as number[], faulty: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    times.quiet.push(await timeRead(quiet, { pageSize: 50 }));
    times.faulty.push(await timeRead(faulty, { pageSize: 50 }));
  }
  await quiet.close();
  await faulty.close();
  return {
    name: "full read, 1 % answered 503, beside none",
    value: median(times.faulty) / 1000,
    unit: "s",
    floor: median(times.quiet) / 1000,
    targetRatio: 1.3,
  };
}

async function withFewAllowed(): Promise<Figure> {
  const api = await startApi(10_000, { latencyMs: LATENCY_MS, habits: { allowedInFlight: 2 } });
  await timeRead(api);
  const refused = api.requests.filter(({ status }) => status === 429).length;
  const share = (100 * refused) / api.requests.length;
  await api.close();
  return { name: "requests refused where 2 are allowed at once", value: share, unit: "%", target: 10 };
}

/** 100k snapshots of 50k disks, 500 of which are gone: 1,000 candidates. */
async function largeAudit(provider: string): Promise<Figure[]> {
  const api = await startApi(100_000, { latencyMs: LATENCY_MS }, 49_500);
  const folder = new PlanFolder(provider, {
    url: api.url,
    rows: 0,
    provider: "page_size = 1000",
    configuration: AUDIT,
  });
  const times = [await folder.plan(), await folder.plan(), await folder.plan()];
  const memory = folder.largestMemoryMiB();
  folder.dispose();
  await api.close();
  return [
    {
      name: "audit of 100k snapshots, 1,000 candidates, at 50 ms",
      value: median(times) / 1000,
      unit: "s",
      target: 10,
    },
    { name: "its provider's memory", value: memory, unit: "MiB", target: 400 },
  ];
}

function startApi(
  snapshots: number,
  options: EmbeddedApiOptions,
  volumes = snapshots / 2,
): Promise<EmbeddedApi> {
  return startEmbeddedApi({
    ...options,
    scenario: {
      projects: [{ id: "project", name: "bench" }],
      users: [],
      tokens: [{ token: "bench", project: "project" }],
      accessKeys: [],
      snapshots: wireSnapshots(snapshots),
      volumes: wireVolumes(volumes),
      recycleBin: [],
      answers: {},
    },
  });
}

async function timeRead(api: EmbeddedApi, options: Partial<EvsClientOptions> = {}): Promise<number> {
  const client = new EvsClient({
    evsEndpoint: api.url,
    iamEndpoint: api.url,
    credentials: { kind: "token", token: "bench" },
    project: { id: "project" },
    ...options,
  });
  const start = performance.now();
  const { length } = (await client.listSnapshots()).rows;
  const time = performance.now() - start;
  await client.close();
  if (length !== 10_000) throw new Error(`read ${length} rows`);
  return time;
}
