import type { EmbeddedApi } from "../lib/embedded";
import { EvsClient, type EvsClientOptions } from "../lib/evs";
import { PROJECT, startApi, TOKEN } from "./api";
import { type Benchmark, type Bundles, inTurn, secondsOf } from "./benchmark";
import { PlanFolder } from "./plan-folder";

const LATENCY_MS = 50;
const PAGE_SIZE = 500;
const MAX_CONCURRENCY = 8;
const ROUNDS = 5;
const ROWS = { snapshots: 10_000, volumes: 0 };

/** Full reads of 10,000 rows, quiet and with faults, against an API that takes its time. */
export function reading(bundles: Bundles): Benchmark[] {
  return [
    {
      name: "full read, 10k rows at 50 ms",
      beside: "of the same pages, fetched and parsed eight at once",
      atMost: { s: 2.5 },
      measure: fullRead,
    },
    {
      name: "terraform plan, 10k rows at 50 ms",
      beside: "from memory",
      // Five rounds of 50 ms are in it: how long the list is shows only as it is read.
      atMost: { s: 1.3 },
      measure: () => planOf10k(bundles),
    },
    {
      name: "full read, 1 % answered 503",
      beside: "with none",
      atMost: { s: 1.3 },
      measure: withFaults,
    },
    {
      name: "full read where 2 requests are allowed at once",
      beside: "where all are",
      // Without refusals it takes 22 to 26; each refusal costs one.
      atMost: { requests: 1.4 },
      measure: withFewAllowed,
    },
  ];
}

async function fullRead() {
  const api = await startApi(ROWS, { latencyMs: LATENCY_MS });
  const s = await inTurn(
    ROUNDS,
    () => timeRead(api),
    () => secondsOf(() => fetchPages(api)),
  );
  await api.close();
  return { s };
}

/** As fast as it can be where the number of rows is known before. */
async function fetchPages(api: EmbeddedApi): Promise<void> {
  const offsets = Array.from({ length: ROWS.snapshots / PAGE_SIZE }, (_, page) => page * PAGE_SIZE);
  const worker = async () => {
    for (let offset = offsets.shift(); offset !== undefined; offset = offsets.shift()) {
      const url = `${api.url}/v2/${PROJECT}/snapshots/detail?limit=${PAGE_SIZE}&offset=${offset}`;
      await (await fetch(url, { headers: { "X-Auth-Token": TOKEN } })).json();
    }
  };
  await Promise.all(Array.from({ length: MAX_CONCURRENCY }, worker));
}

async function planOf10k({ provider, floor }: Bundles) {
  const api = await startApi(ROWS, { latencyMs: LATENCY_MS });
  const ours = new PlanFolder(provider, { url: api.url, rows: ROWS.snapshots });
  const fromMemory = new PlanFolder(floor, { url: api.url, rows: ROWS.snapshots });
  const s = await inTurn(
    ROUNDS,
    () => ours.plan(),
    () => fromMemory.plan(),
  );
  ours.dispose();
  fromMemory.dispose();
  await api.close();
  return { s };
}

async function withFaults() {
  let requests = 0;
  const quiet = await startApi(ROWS, { latencyMs: LATENCY_MS });
  const faulty = await startApi(ROWS, {
    latencyMs: LATENCY_MS,
    fault: () => {
      requests += 1;
      return requests % 100 === 50 ? { status: 503 } : undefined;
    },
  });
  const s = await inTurn(
    ROUNDS,
    () => timeRead(faulty, { pageSize: 50 }),
    () => timeRead(quiet, { pageSize: 50 }),
  );
  await quiet.close();
  await faulty.close();
  return { s };
}

async function withFewAllowed() {
  const [value, beside] = [await countRequests(2), await countRequests(undefined)];
  return { requests: { value, beside } };
}

async function countRequests(allowedInFlight: number | undefined): Promise<number> {
  const habits = allowedInFlight === undefined ? {} : { habits: { allowedInFlight } };
  const api = await startApi(ROWS, { latencyMs: LATENCY_MS, ...habits });
  await timeRead(api);
  await api.close();
  return api.requests.length;
}

/** @returns seconds */
async function timeRead(api: EmbeddedApi, options: Partial<EvsClientOptions> = {}): Promise<number> {
  const client = new EvsClient({
    evsEndpoint: api.url,
    iamEndpoint: api.url,
    credentials: { kind: "token", token: TOKEN },
    project: { id: PROJECT },
    ...options,
  });
  const seconds = await secondsOf(async () => {
    const { length } = (await client.listSnapshots()).rows;
    if (length !== ROWS.snapshots) throw new Error(`read ${length} rows`);
  });
  await client.close();
  return seconds;
}
