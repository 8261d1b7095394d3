import { type CloudOptions, VirtualCloud } from "../__tests__/support/virtual-cloud";
import { scenarioOf } from "../__tests__/support/worlds";
import { en } from "../lib/audit/catalogue";
import { FactReader } from "../lib/audit/facts/fact-reader";
import { toEntry } from "../lib/cli/policies/policy-entry";
import { FleetConnector, findCells, judgeFleet } from "../lib/fleet";
import type { Benchmark } from "./benchmark";
import { wireSnapshots, wireVolumes } from "./rows";

const WINDOW_MS = 60_000;
const LIMIT = 60;
/** The page, and the request that confirms its end. */
const REQUESTS_PER_LIST = 2;
/** On average, there and back. */
const LATENCY_MS = 20;
/** The default for the most requests in flight to one endpoint. */
const IN_FLIGHT = 8;
const KEY = { accessKey: "BENCHKEY000000000001", secretKey: "bench-secret-key-000000000000000001" };
const URL = "http://cloud.example";

/** Audits of fleets in simulated time. */
export function virtualFleets(): Benchmark[] {
  return [
    {
      name: `audit of 200 projects over 10 endpoints at ${LATENCY_MS} ms per request (simulated)`,
      beside: `if ${IN_FLIGHT} requests to each are always in flight`,
      atMost: { ms: 1.3 },
      measure: async () => {
        const regions = Array.from({ length: 10 }, (_, index) => `cn-north-${index}`);
        const { ms, requests } = await audit({
          regions,
          projects: 200,
          each: { snapshots: 500, volumes: 200, lost: 0 },
          cloud: { latencyMs: LATENCY_MS },
        });
        return { ms: { value: ms, beside: (requests * LATENCY_MS) / (regions.length * IN_FLIGHT) } };
      },
    },
    {
      name: `audit of 40 projects with 320 lost disks at ${LIMIT} requests a minute (simulated)`,
      beside: "if the proofs, then the search for moved disks, fill each",
      atMost: { windows: 1.1 },
      measure: async () => {
        const [projects, lost] = [40, 8];
        const { ms } = await audit({
          regions: ["cn-north-4"],
          projects,
          each: { snapshots: 10 + lost, volumes: 10, lost },
          cloud: { windows: { limit: LIMIT, seconds: WINDOW_MS / 1000 }, startMs: WINDOW_MS / 3 },
        });
        const proofs = Math.ceil((projects * lost) / LIMIT);
        const search = Math.ceil((projects * REQUESTS_PER_LIST) / LIMIT);
        return { windows: { value: ms / WINDOW_MS, beside: proofs + search } };
      },
    },
  ];
}

interface VirtualFleet {
  readonly regions: readonly string[];
  /** In all regions together. */
  readonly projects: number;
  /** Rows of each project. As many of its snapshots as are lost have no disk. */
  readonly each: { readonly snapshots: number; readonly volumes: number; readonly lost: number };
  readonly cloud: Omit<CloudOptions, "scenario">;
}

/** @returns the simulated time, and the requests that were not refused */
async function audit({ regions, projects, each, cloud: options }: VirtualFleet) {
  const all = Array.from({ length: projects }, (_, index) => ({
    id: index.toString(16).padStart(32, "0"),
    name: `${regions[index % regions.length]}_p${index}`,
  }));
  const volumes = wireVolumes(each.volumes);
  const rows = [
    ...wireSnapshots(each.snapshots - each.lost, Math.ceil((each.snapshots - each.lost) / each.volumes)),
    ...wireSnapshots(each.snapshots, 1).slice(each.snapshots - each.lost),
  ];
  const cloud = new VirtualCloud({
    ...options,
    scenario: scenarioOf({
      projects: all,
      accessKeys: [{ ...KEY, project: all[0]?.id ?? "", readsAll: true }],
      cells: all.map(({ id }) => ({
        project: id,
        volumes,
        snapshots: rows.map((row) => ({ ...row, "os-extended-snapshot-attributes:project_id": id })),
      })),
    }),
  });
  const { clock, random, rateLimiters, transport } = cloud;
  const settings = {
    access_key: KEY.accessKey,
    secret_key: KEY.secretKey,
    auth_url: URL,
    endpoints: { evs: `${URL}/{region}` },
  };
  const connector = new FleetConnector(settings, {}, regions, { clock, random, rateLimiters, transport });
  const start = clock.now();
  const fleet = await clock.run(findCells({ accounts: [{}] }, connector, { texts: en }));
  const judging = judgeFleet([toEntry({ rule: "orphaned_snapshots" })], fleet, connector, {
    texts: en,
    now: new Date(start),
    signal: new AbortController().signal,
    readerOf: ({ client }, place) => new FactReader(client, { place, clock, recycleBin: true }),
  });
  const { results, cells } = await clock.run(judging);
  connector.close();
  const unread = cells.find(({ scanned }) => scanned?.snapshots !== each.snapshots);
  if (unread !== undefined) throw new Error(unread.unread?.reason ?? "rows are missing");
  const [found, undecided] = [results[0]?.violations.length, results[0]?.undecided.length];
  if (found !== projects * each.lost || undecided !== 0) {
    throw new Error(`${found} of ${projects * each.lost} are orphaned, ${undecided} undecided`);
  }
  return { ms: clock.now() - start, requests: cloud.arrivals.length - cloud.refused };
}
