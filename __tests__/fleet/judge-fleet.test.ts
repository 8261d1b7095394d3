import { en } from "../../lib/audit/catalogue";
import { FactReader } from "../../lib/audit/facts/fact-reader";
import { toResultRows } from "../../lib/audit/results/result-rows";
import type { OwnerRule } from "../../lib/audit/spec/owners";
import { NO_TERMS } from "../../lib/audit/spec/shared-terms";
import { summaryOf } from "../../lib/audit/wording/summary";
import { toEntry } from "../../lib/cli/policies/policy-entry";
import {
  demoEnvironment,
  type Fault,
  type FaultRequest,
  fleetScenario,
  type Scenario,
  type WireRow,
} from "../../lib/embedded";
import { FleetConnector, findCells, judgeFleet, type Shard } from "../../lib/fleet";
import { api as startApi } from "../support/client";

const regions = ["ap-southeast-1", "cn-north-4"];
const organization = { agencyName: "evs-audit" };
const NOW = new Date();

interface JudgeAllOptions {
  readonly exclude?: readonly { readonly project: string; readonly reason: string }[];
  readonly change?: (scenario: Scenario) => Scenario;
  readonly fault?: (request: FaultRequest) => Fault | undefined;
  readonly shard?: Shard;
  readonly owners?: readonly OwnerRule[];
}

async function judgeAll({
  exclude = [],
  change = (same) => same,
  fault,
  shard,
  owners = [],
}: JudgeAllOptions = {}) {
  const scenario = change(fleetScenario(NOW.getTime()));
  const api = await startApi({ scenario, ...(fault && { fault }) });
  const settings = {
    endpoints: { sts: api.url, organizations: api.url, eps: api.url, cts: api.url },
    max_retries: 0,
  };
  const environment = demoEnvironment(api.url, scenario);
  const found = await findCells(
    { regions, organization, exclude },
    new FleetConnector(settings, environment, regions),
    { texts: en },
  );
  const shared = { ...NO_TERMS, owners };
  const entries = [
    toEntry({ rule: "orphaned_snapshots" }),
    { ...toEntry({ rule: "stale_snapshots", older_than: owners.length === 0 ? "180d" : "10d" }), shared },
  ];
  const judgement = await judgeFleet(entries, found, new FleetConnector(settings, environment, regions), {
    texts: en,
    now: NOW,
    signal: new AbortController().signal,
    readerOf: ({ client }, place) => new FactReader(client, { place }),
    shard,
  });
  return { ...judgement, api };
}

test("a cell that cannot be read leaves its own rows unknown, and a disk in another project is moved", async () => {
  const { results, cells } = await judgeAll();
  const [orphaned, stale] = results;
  if (orphaned === undefined || stale === undefined) throw new Error("no results");

  expect(toResultRows(orphaned.violations, "snapshot")).toMatchObject([
    { name: "shop-2024", account: "acme", region: "cn-north-4", project_name: "cn-north-4_shop" },
    { name: "lab", account: "acme-dev", region: "ap-southeast-1", project_name: "ap-southeast-1" },
  ]);
  expect(orphaned.undecided).toEqual([]);
  expect(summaryOf(orphaned)).toBe("2 orphaned snapshots, 80 GiB provisioned (10 of 12 projects complete)");
  expect(orphaned.incompleteReasons).toEqual([
    "acme-data/ap-southeast-1: 403 EVS.5403",
    "acme-dev/ap-southeast-1/dev: no connection",
  ]);
  expect(orphaned.violations[1]?.evidence).toContain(
    "other projects of the region: acme-data/ap-southeast-1, acme-dev/ap-southeast-1/dev not read, so the disk may be there",
  );
  expect(orphaned.violations[0]?.evidence.join()).not.toContain("other projects");
  expect(cells.filter(({ unread }) => unread !== undefined).map(({ unread }) => unread?.state)).toEqual([
    "refused",
    "unreachable",
  ]);
  expect(summaryOf(stale)).toContain("2 stale snapshots");
});

test("without the project that has it now, a disk that was moved looks gone", async () => {
  const { results } = await judgeAll({ exclude: [{ project: "archive", reason: "another team's" }] });
  expect(results[0]?.violations.map(({ row }) => row.name)).toContain("before-move");
});

const original = fleetScenario(NOW.getTime());
const projectIdOf = (name: string) =>
  original.projects.find((project) => project.domain === "acme-dev" && project.name === name)?.id ?? "";
const archive = projectIdOf("cn-north-4_archive");
const movedDisk = original.cells?.find(({ project }) => project === archive)?.volumes?.at(-1);
const movedId = String(movedDisk?.id);
const orphansOf = ({ results }: Awaited<ReturnType<typeof judgeAll>>) =>
  new Map(results[0]?.violations.map(({ row, evidence }) => [row.name, evidence.join("; ")]));

test("a disk that another project lists twice is moved, even if it does not answer by its ID", async () => {
  const fault = ({ path }: FaultRequest) =>
    path.includes(archive) && path.endsWith(`/volumes/${movedId}`) ? { status: 404 } : undefined;
  expect([...orphansOf(await judgeAll({ fault })).keys()]).toEqual(["shop-2024", "lab"]);
});

test("a disk that no list of its new project has yet is moved, if it answers by its ID", async () => {
  const volumes = original.cells?.find(({ project }) => project === archive)?.volumes ?? [];
  const late = JSON.stringify({ volumes: volumes.filter(({ id }) => id !== movedId) });
  const isList = ({ path, query }: FaultRequest) =>
    path.includes(archive) && path.endsWith("/volumes/detail") && query.offset === "0";
  const fault = (request: FaultRequest) => (isList(request) ? { status: 200, body: late } : undefined);
  const judgement = await judgeAll({ fault });
  expect([...orphansOf(judgement).keys()]).toEqual(["shop-2024", "lab"]);
  // A disk that is nowhere costs one request in its own project, and in each other of its region that can be read.
  const lost = original.cells?.flatMap(({ snapshots = [] }) => snapshots).find(({ name }) => name === "lab");
  const asked = judgement.api.requests.filter(({ path }) => path.endsWith(`/volumes/${lost?.volume_id}`));
  expect(new Set(asked.map(({ path }) => path)).size).toBe(3);
});

test("a project that does not say whether it has a disk may have it", async () => {
  const lost = original.cells
    ?.flatMap(({ snapshots = [] }) => snapshots)
    .find(({ name }) => name === "shop-2024");
  const fault = ({ path }: FaultRequest) =>
    path.includes(archive) && path.endsWith(`/volumes/${lost?.volume_id}`) ? { status: 403 } : undefined;
  expect(orphansOf(await judgeAll({ fault })).get("shop-2024")).toContain(
    "acme-dev/cn-north-4/archive not read",
  );
});

test("an account without a project in the region cannot have the disk", async () => {
  const isGone = (id: string) =>
    original.projects.some(
      (one) => one.id === id && one.domain === "acme-data" && one.name.startsWith("ap-southeast-1"),
    );
  const change = (scenario: Scenario) => ({
    ...scenario,
    projects: scenario.projects.filter(({ id }) => !isGone(id)),
    cells: (scenario.cells ?? []).filter(({ project }) => !isGone(project)),
  });
  const judged = await judgeAll({ change });
  expect(judged.cells.filter(({ unread }) => unread?.state === "absent")).toHaveLength(1);
  expect(orphansOf(judged).get("lab")).toContain(
    "other projects of the region: acme-dev/ap-southeast-1/dev not read, so the disk may be there",
  );
});

/** The disk that was moved is no longer listed by its new project. */
const withBin = (recycleBin: readonly WireRow[]) => (scenario: Scenario) => ({
  ...scenario,
  cells: (scenario.cells ?? []).map((cell) =>
    cell.project === archive
      ? { ...cell, volumes: cell.volumes?.filter(({ id }) => id !== movedId) ?? [], recycleBin }
      : cell,
  ),
});
const isBinOfArchive = ({ path }: FaultRequest) =>
  path.includes(archive) && path.includes("recycle-bin-volumes/detail");

test("a project whose recycle bin could not be read may have the disk", async () => {
  const fault = (request: FaultRequest) => (isBinOfArchive(request) ? { status: 403 } : undefined);
  expect(orphansOf(await judgeAll({ change: withBin([]), fault })).get("before-move")).toContain(
    "acme-dev/cn-north-4/archive not read",
  );
});

test("a disk that came into the recycle bin of another project after its first look is moved", async () => {
  const binned = { ...movedDisk, id: movedId, plan_delete_at: "2099-01-01T00:00:00.000000" };
  let looks = 0;
  const fault = (request: FaultRequest) => {
    if (!isBinOfArchive(request)) return undefined;
    looks += 1;
    return looks === 1 ? { status: 200, body: JSON.stringify({ volumes: [], count: 0 }) } : undefined;
  };
  expect([...orphansOf(await judgeAll({ change: withBin([binned]), fault })).keys()]).toEqual([
    "shop-2024",
    "lab",
  ]);
});

const inEnterpriseProject = (scenario: Scenario): Scenario => ({
  ...scenario,
  enterpriseProjects: [
    { id: "ep", name: "Shop", domain: "acme" },
    { id: "ep", name: "Lab", domain: "acme-dev" },
  ],
  cells: (scenario.cells ?? []).map((cell) => ({
    ...cell,
    volumes: (cell.volumes ?? []).map((volume) => ({ ...volume, enterprise_project_id: "ep" })),
  })),
});
/** Owners of the rows of an account. */
const ownersIn = ({ results }: Awaited<ReturnType<typeof judgeAll>>, account: string) => [
  ...new Set(
    results[1]?.violations
      .filter(({ place }) => place.account === account)
      .map(({ owner }) => `${owner.source} ${owner.name}`),
  ),
];

test("names of enterprise projects are asked for once in each account, and are those of the account", async () => {
  const judged = await judgeAll({
    owners: [{ kind: "enterprise_project_name" }],
    change: inEnterpriseProject,
  });
  const asked = judged.api.requests.filter(({ path }) => path === "/v1.0/enterprise-projects");
  expect(asked).toHaveLength(3);
  expect(ownersIn(judged, "acme")).toContain("enterprise_project_name Shop");
  expect(ownersIn(judged, "acme-dev")).toContain("enterprise_project_name Lab");
  // EPS of this account does not list it.
  expect(ownersIn(judged, "acme-data")).toEqual(["enterprise_project ep"]);
  expect(judged.results[1]?.ownerNotices).toEqual([
    expect.stringMatching(/^acme-data\/.*: Owners incomplete: 2 snapshots: EPS does not list/),
  ]);
});

test("a project whose traces are refused leaves the creators of its own rows unread", async () => {
  const judged = await judgeAll({
    owners: [{ kind: "creator" }],
    fault: ({ path }) => (path.includes(archive) && path.endsWith("/traces") ? { status: 403 } : undefined),
    change: (scenario) => ({
      ...scenario,
      cells: (scenario.cells ?? []).map((cell) => ({
        ...cell,
        snapshots: (cell.snapshots ?? []).map((row) => ({ ...row, created_at: null })),
      })),
    }),
  });
  expect(judged.results[1]?.undecided.length).toBeGreaterThan(2);
  const unread = judged.results[1]?.undecided.filter(({ owner }) => owner.source === "unread");
  expect(new Set(unread?.map(({ place }) => place.projectName))).toEqual(new Set(["cn-north-4_archive"]));
  expect(judged.results[1]?.ownerNotices).toEqual([
    expect.stringMatching(/^acme-dev\/cn-north-4\/archive: Owners incomplete: \d snapshots: Traces of/),
  ]);
});

test("a shard reads its own cells only, keeps their disks, and says so of orphans", async () => {
  const of = 3;
  const shards = await Promise.all([1, 2, 3].map((number) => judgeAll({ shard: { number, of } })));
  const projectsOf = ({ api }: (typeof shards)[number]) =>
    api.requests.flatMap(({ path }) => /\/v2\/([0-9a-f]{32})\//.exec(path)?.[1] ?? []);
  for (const shard of shards) {
    const { cells, results } = shard;
    expect(cells).toHaveLength(12);
    const mine = cells.filter(({ isOwn }) => isOwn).map(({ place }) => place.projectId);
    expect(mine).toEqual(expect.arrayContaining([...new Set(projectsOf(shard))]));
    expect(cells.filter(({ disks }) => disks !== undefined).every(({ isOwn }) => isOwn)).toBe(true);
    const [orphaned] = results;
    for (const { evidence } of orphaned?.violations ?? []) {
      expect(evidence).toContain("other shards: 2 not merged yet, and the disk may be in one of them");
    }
  }
  const owned = shards.flatMap(({ cells }) => cells.filter(({ isOwn }) => isOwn));
  expect(new Set(owned.map(({ place }) => place.projectId)).size).toBe(12);
  expect(owned).toHaveLength(12);
});

test("a shard without a cell is an answer all the same", async () => {
  const { cells, results } = await judgeAll({ shard: { number: 1, of: 9999 } });
  expect(cells.every(({ isOwn }) => !isOwn)).toBe(true);
  expect(results.map(({ violations }) => violations)).toEqual([[], []]);
});
