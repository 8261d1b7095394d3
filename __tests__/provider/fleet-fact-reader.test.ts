import { en } from "../../lib/audit/catalogue";
import { toEntry } from "../../lib/cli/policies/policy-entry";
import { demoEnvironment, fleetScenario } from "../../lib/embedded";
import { findCells, judgeFleet } from "../../lib/fleet";
import { FleetFactReader } from "../../lib/provider/fleet-fact-reader";
import { api as startApi } from "../support/client";

const REGIONS = ["ap-southeast-1", "cn-north-4"];

/** What two policies read, one after the other. */
async function lists(mostKeptRows?: number) {
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
  const found: number[] = [];
  for (const older_than of ["180d", "181d"]) {
    const before = api.requests.length;
    const { results } = await judgeFleet([toEntry({ rule: "stale_snapshots", older_than })], fleet, reader, {
      texts: en,
      now: new Date(),
      signal: new AbortController().signal,
      readerOf: reader.readerOf,
    });
    found.push(results[0]?.violations.length ?? -1);
    const paths = api.requests.slice(before).map(({ path }) => path);
    listed.push(new Set(paths.filter((path) => path.endsWith("/snapshots/detail"))).size);
  }
  reader.close();
  return { listed, forgotten, found };
}

test("facts of all cells are kept for the next policy", async () => {
  expect(await lists()).toEqual({ listed: [6, 0], forgotten: [], found: [1, 1] });
});

test("beyond the limit facts are given up and read again, and that is said", async () => {
  const { listed, forgotten, found } = await lists(1);
  expect(listed[1]).toBeGreaterThanOrEqual(4);
  expect(forgotten.length).toBeGreaterThan(1);
  expect(found).toEqual([1, 1]);
});
