import { en } from "../../lib/audit/catalogue";
import { FactReader } from "../../lib/audit/facts/fact-reader";
import { toResultRows } from "../../lib/audit/results/result-rows";
import { summaryOf } from "../../lib/audit/wording/summary";
import { toEntry } from "../../lib/cli/policies/policy-entry";
import { demoEnvironment, fleetScenario } from "../../lib/embedded";
import { FleetConnector, findCells, judgeFleet } from "../../lib/fleet";
import { api as startApi } from "../support/client";

const regions = ["ap-southeast-1", "cn-north-4"];
const organization = { agencyName: "evs-audit" };
const NOW = new Date();

async function judgeAll(exclude: readonly { readonly project: string; readonly reason: string }[] = []) {
  const scenario = fleetScenario(NOW.getTime());
  const api = await startApi({ scenario });
  const settings = { endpoints: { sts: api.url, organizations: api.url }, max_retries: 0 };
  const environment = demoEnvironment(api.url, scenario);
  const found = await findCells(
    { regions, organization, exclude },
    new FleetConnector(settings, environment, regions),
    { texts: en },
  );
  const entries = [
    toEntry({ rule: "orphaned_snapshots" }),
    toEntry({ rule: "stale_snapshots", older_than: "180d" }),
  ];
  const judgement = await judgeFleet(entries, found, new FleetConnector(settings, environment, regions), {
    texts: en,
    now: NOW,
    signal: new AbortController().signal,
    readerOf: ({ client }, place) => new FactReader(client, { place }),
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
  const { results } = await judgeAll([{ project: "archive", reason: "another team's" }]);
  expect(results[0]?.violations.map(({ row }) => row.name)).toContain("before-move");
});
