import { en } from "../../lib/audit/catalogue";
import type { PolicyEntry } from "../../lib/audit/results/policy-entry";
import { toEntry } from "../../lib/cli/policies/policy-entry";
import { demoEnvironment, fleetScenario } from "../../lib/embedded";
import { findCells, judgeFleet } from "../../lib/fleet";
import { FleetFactReader } from "../../lib/provider/fleet-fact-reader";
import { api as startApi } from "../support/client";

const REGIONS = ["ap-southeast-1", "cn-north-4"];

const STALE = ["180d", "181d"].map((older_than) => toEntry({ rule: "stale_snapshots", older_than }));
/** Policies for which the disks are looked for in other projects. */
const LOST = [
  toEntry({ rule: "orphaned_snapshots" }),
  toEntry({ rule: "snapshot_rule", noun: "lost", violates_when: "disk == null" }),
];

/** What two policies read, one after the other. */
async function lists(
  entries: readonly PolicyEntry[],
  { mostKeptRows, fresh = false }: { readonly mostKeptRows?: number; readonly fresh?: boolean } = {},
) {
  const scenario = fleetScenario();
  const api = await startApi({ scenario });
  const forgotten: number[] = [];
  const reader = new FleetFactReader(
    { endpoints: { sts: api.url }, max_retries: 0 },
    demoEnvironment(api.url, scenario),
    REGIONS,
    {},
    {
      texts: en,
      onForget: (rows) => forgotten.push(rows),
      ...(mostKeptRows !== undefined && { mostKeptRows }),
    },
  );
  const fleet = await findCells({ regions: REGIONS }, reader, { texts: en });
  const listed: number[] = [];
  const asked: number[] = [];
  const found: number[] = [];
  for (const entry of entries) {
    const before = api.requests.length;
    const { results } = await judgeFleet([entry], fleet, reader, {
      texts: en,
      now: new Date(),
      signal: new AbortController().signal,
      readerOf: reader.readerOf,
      searches: reader.searches,
      fresh,
    });
    found.push(results[0]?.violations.length ?? -1);
    const paths = api.requests.slice(before).map(({ path }) => path);
    asked.push(paths.length);
    listed.push(new Set(paths.filter((path) => path.endsWith("/snapshots/detail"))).size);
  }
  reader.close();
  return { asked, listed, forgotten, found };
}

test("facts of all cells are kept for the next policy", async () => {
  expect(await lists(STALE)).toMatchObject({ listed: [6, 0], forgotten: [], found: [1, 1] });
});

test("so is what other cells have of disks that are gone, for as long as the facts are", async () => {
  const { asked, found } = await lists(LOST);
  expect(asked).toEqual([expect.any(Number), 0]);
  expect(found[0]).toBeGreaterThan(0);
  const again = await lists(LOST, { mostKeptRows: 1 });
  expect(again.asked[1]).toBeGreaterThan(0);
  expect(again.found).toEqual(found);
});

test("beyond the limit facts are given up and read again, and that is said", async () => {
  const { listed, forgotten, found } = await lists(STALE, { mostKeptRows: 1 });
  expect(listed[1]).toBeGreaterThanOrEqual(4);
  expect(forgotten.length).toBeGreaterThan(1);
  expect(found).toEqual([1, 1]);
});

test("a policy that needs newer facts reads every cell again", async () => {
  expect((await lists(STALE, { fresh: true })).listed).toEqual([6, 6]);
});
