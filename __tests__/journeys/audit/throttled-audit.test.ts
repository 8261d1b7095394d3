import { formatNumber } from "../../../lib/audit/catalogue/numbers";
import { FactReader } from "../../../lib/audit/facts/fact-reader";
import { judgeSnapshots } from "../../../lib/audit/verdicts/judge-snapshots";
import { demoScenario, type Scenario } from "../../../lib/embedded";
import type { EvsClient } from "../../../lib/evs";
import { sleep } from "../../../lib/evs/clock";
import { type AuditOptions, audit } from "../../support/audit";
import { api, client } from "../../support/client";
import { VirtualCloud } from "../../support/virtual-cloud";
import { PROJECT, scenarioOf, snapshotRow, volumeRow } from "../../support/worlds";

const MINUTE = 60_000;

/** So many snapshots that have lost their disk, beside as many that have not. */
function lost(count: number): Scenario {
  const numbers = Array.from({ length: count }, (_, index) => index);
  return scenarioOf({
    snapshots: numbers.flatMap((number) => [
      snapshotRow(`lost-${number}`, { volume_id: `d${number}` }),
      snapshotRow(`living-${number}`, { volume_id: `v${number}` }),
    ]),
    volumes: numbers.map((number) => volumeRow(`v${number}`)),
  });
}

const cloudOf = (disks: number, limit: number) =>
  new VirtualCloud({ scenario: lost(disks), windows: { limit, seconds: 60 }, startMs: 20_000 });

async function auditIn(cloud: VirtualCloud, options: AuditOptions & { readonly client?: EvsClient } = {}) {
  const { client: reader = cloud.client(), ...rest } = options;
  const from = cloud.clock.now();
  const done = await cloud.clock.run(audit(reader, { clock: cloud.clock, suspectShare: 1, ...rest }));
  const count = (wanted: string) => done.findings.filter(({ verdict }) => verdict === wanted).length;
  const ms = cloud.clock.now() - from;
  return { ...done, ms, orphaned: count("orphaned"), undecided: count("indeterminate") };
}

describe.each([
  [5, 50],
  [20, 250],
  [100, 1000],
])("an audit at %d requests a minute", (limit, disks) => {
  test(`proves of ${disks} disks what became of each, in the windows that its requests fill`, async () => {
    const cloud = cloudOf(disks, limit);
    const { orphaned, undecided, ms, incompleteReasons } = await auditIn(cloud);
    expect([orphaned, undecided, incompleteReasons]).toEqual([disks, 0, []]);
    const requests = cloud.arrivals.length - cloud.refused;
    expect(ms / MINUTE).toBeLessThanOrEqual(1.1 * Math.ceil(requests / limit));
    // Those in flight when the limit is learned, and of the other APIs one a window at most.
    expect(cloud.refused).toBeLessThanOrEqual(8 + 5);
  });

  test("that needs more than max_wait proves what it could ask for, and says how long the rest needs", async () => {
    const cloud = cloudOf(disks, limit);
    const maxWaitMs = 5 * MINUTE;
    const { orphaned, undecided, ms, incompleteReasons } = await auditIn(cloud, {
      client: cloud.client({ maxWaitMs }),
    });
    expect(orphaned).toBeGreaterThanOrEqual(4 * limit);
    expect(orphaned + undecided).toBe(disks);
    expect(incompleteReasons).toEqual([
      `${undecided} snapshots: Its disk could not be read: EVS allows ${limit} requests in 1 minute: ` +
        `${formatNumber(disks)} requests would take ${Math.ceil(disks / limit)} minutes, more than max_wait.`,
    ]);
    // Then the looks that come after, without which nothing would be proven.
    expect(ms).toBeLessThanOrEqual((4 / 3) * maxWaitMs + 10_000);
  });
});

test("snapshots that cannot be listed within max_wait are an error that says so", async () => {
  const cloud = new VirtualCloud({ scenario: lost(50), windows: { limit: 5, seconds: 60 } });
  const reader = cloud.client({ pageSize: 1, maxWaitMs: 2 * MINUTE });
  await expect(auditIn(cloud, { client: reader })).rejects.toMatchObject({
    kind: "throttled",
    limit: { requests: 5, ms: MINUTE },
  });
});

describe("one audit for all, however long it waits", () => {
  const lists = (cloud: VirtualCloud) =>
    cloud.arrivals.filter(({ path, status }) => path.endsWith("/snapshots/detail") && status === 200).length;

  test("policies that come while it waits, or just after, read nothing again", async () => {
    const cloud = cloudOf(50, 5);
    const reader = cloud.client();
    const facts = new FactReader(reader, { clock: cloud.clock });
    const request = { projectId: PROJECT, recycleBin: true, control: "required" } as const;
    const late = async () => {
      await sleep(cloud.clock, 4 * MINUTE);
      return facts.read(request);
    };
    const [first, second] = await cloud.clock.run(Promise.all([facts.read(request), late()]));
    expect(second).toBe(first);
    const sent = cloud.arrivals.length;
    expect(await cloud.clock.run(facts.read(request))).toBe(first);
    expect(cloud.arrivals).toHaveLength(sent);
  });

  test("policies that come while a slow server answers read nothing again either", async () => {
    const cloud = new VirtualCloud({ scenario: lost(50), latencyMs: 10_000 });
    const facts = new FactReader(cloud.client(), { clock: cloud.clock });
    const request = { projectId: PROJECT, recycleBin: true, control: "required" } as const;
    const late = async () => {
      await sleep(cloud.clock, 1.5 * MINUTE);
      return [lists(cloud), await facts.read(request), lists(cloud)];
    };
    const [first, [before, second, after]] = await cloud.clock.run(
      Promise.all([facts.read(request), late()]),
    );
    expect([second, after]).toEqual([first, before]);
  });

  test("it is read anew a minute later, waiting not counted", async () => {
    const cloud = cloudOf(2, 20);
    const reader = cloud.client();
    const facts = new FactReader(reader, { clock: cloud.clock });
    const request = { projectId: PROJECT, recycleBin: true, control: "required" } as const;
    await cloud.clock.run(facts.read(request));
    const before = lists(cloud);
    await cloud.clock.run(sleep(cloud.clock, MINUTE));
    await cloud.clock.run(facts.read(request));
    expect(lists(cloud)).toBeGreaterThan(before);
  });
});

const [{ token, project } = { token: "", project: "" }] = demoScenario().tokens;

/** What the demo's snapshots are, verdict by verdict. */
async function verdictsOf(reader: EvsClient): Promise<Readonly<Record<string, number>>> {
  const facts = await new FactReader(reader).read({
    projectId: project,
    recycleBin: true,
    control: "required",
  });
  const { findings } = judgeSnapshots(facts, { suspectShare: 1, control: "required" });
  const counts: Record<string, number> = {};
  for (const { verdict } of findings) counts[verdict] = (counts[verdict] ?? 0) + 1;
  return counts;
}

test("over loopback, an audit behind windows of 2 s finds all that it finds without", async () => {
  const windows = { limit: 5, seconds: 2 };
  const [free, throttled] = [await api(), await api({ habits: { windows } })];
  const settings = {
    credentials: { kind: "token", token },
    project: { id: project },
    maxRetries: 5,
  } as const;
  const expected = await verdictsOf(client(free.url, settings));
  expect(expected.orphaned).toBe(6);
  expect(await verdictsOf(client(throttled.url, settings))).toEqual(expected);
  const refused = throttled.requests.filter(({ status }) => status === 429).length;
  expect(refused).toBeGreaterThan(0);
  // No more than are in flight when a limit is learned.
  expect(refused).toBeLessThanOrEqual(8);
});
