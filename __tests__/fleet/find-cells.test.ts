import { en } from "../../lib/audit/catalogue";
import { demoEnvironment, fleetScenario, type Scenario } from "../../lib/embedded";
import { accountId } from "../../lib/embedded/iam/account-id";
import {
  accountLabel,
  type Fleet,
  FleetConnector,
  type FleetRequest,
  findCells,
  fleetText,
} from "../../lib/fleet";
import { api as startApi } from "../support/client";

const scenario = fleetScenario();
const REGIONS = ["cn-north-4", "ap-southeast-1"];
const organization = { agencyName: "evs-audit" };

async function find(request: FleetRequest, world: Scenario = scenario, settings = {}) {
  const api = await startApi({ scenario: world });
  const environment = demoEnvironment(api.url, world);
  const endpoints = { organizations: api.url, sts: api.url };
  const connector = new FleetConnector(
    { endpoints, max_retries: 0, ...settings },
    environment,
    request.regions,
  );
  const fleet = await findCells(request, connector, { texts: en });
  connector.close();
  return { fleet, api };
}

/** Cells as people would name them, with why they cannot be read. */
const named = ({ accounts, cells }: Fleet) =>
  cells.map(({ account, region, project, unread }) => {
    const owner = accounts[account];
    const parts = [owner && accountLabel(owner), project?.name ?? region, unread?.state, unread?.reason];
    return parts.filter((part) => part !== undefined).join(" ");
  });

test("an organization's accounts are found with one agency name, the pseudo-project left out", async () => {
  const { fleet, api } = await find({ regions: REGIONS, organization });
  expect(named(fleet)).toMatchInlineSnapshot(`
    [
      "acme ap-southeast-1",
      "acme cn-north-4",
      "acme cn-north-4_shop",
      "acme-data ap-southeast-1",
      "acme-data ap-southeast-1_lake",
      "acme-data cn-north-4",
      "acme-data cn-north-4_lake",
      "acme-dev ap-southeast-1",
      "acme-dev ap-southeast-1_dev",
      "acme-dev cn-north-4",
      "acme-dev cn-north-4_archive",
      "acme-dev cn-north-4_dev",
    ]
  `);
  expect(fleet.leftOut).toMatchObject([{ project: { name: "MOS" }, reason: "It belongs to no region." }]);
  const count = (end: string) => api.requests.filter(({ path }) => path.endsWith(end)).length;
  expect([count("/securitytokens"), count("/v3/auth/projects")]).toEqual([2, 3]);
  // docs/fleets.md has this number.
  expect(api.requests).toHaveLength(7);
});

test("the same fleet has the same text, and no secret in it", async () => {
  const texts = await Promise.all([1, 2].map(async () => fleetText((await find({ organization })).fleet)));
  expect(texts[0]).toBe(texts[1]);
  expect(texts[0]).not.toMatch(/secret|DEMOFLEETKEY/);
});

test("an account that cannot be entered stands there once in each region, and ends no other", async () => {
  const accounts = [
    { agencyName: "evs-audit", domainName: "acme-dev" },
    { agencyName: "no-such-agency", domainName: "acme-data" },
  ];
  const { fleet, api } = await find({
    regions: REGIONS,
    accounts,
    exclude: [{ project: "*", reason: "all" }],
  });
  expect(named(fleet)).toEqual(["acme-data ap-southeast-1 refused 404", "acme-data cn-north-4 refused 404"]);
  expect(fleet.leftOut).toHaveLength(5);
  const refused = api.requests.filter(({ status }) => status === 404);
  expect(refused).toHaveLength(1);
});

test("include and exclude narrow by names, and what they leave out is told with its reason", async () => {
  const { fleet } = await find({
    regions: REGIONS,
    organization,
    include: [{ account: "acme-d*", region: "cn-*" }],
    exclude: [{ project: "arch*", reason: "read by its owners" }],
  });
  expect(named(fleet)).toEqual([
    "acme-data cn-north-4",
    "acme-data cn-north-4_lake",
    "acme-dev cn-north-4",
    "acme-dev cn-north-4_dev",
  ]);
  expect(fleet.leftOut.map(({ project, reason }) => `${project?.name}: ${reason}`)).toEqual(
    expect.arrayContaining(["cn-north-4_archive: read by its owners", "cn-north-4: Not included."]),
  );
});

test("a pattern that fits nothing is named, but not where an account could not be entered", async () => {
  const typo = { project: "shpo" };
  const request = { regions: REGIONS, include: [{ region: "*" }, typo], exclude: [{ ...typo, reason: "r" }] };
  const { fleet } = await find(request);
  expect(fleet.unmatched).toEqual([
    { list: "include", index: 1 },
    { list: "exclude", index: 0 },
  ]);
  const accounts = [{}, { agencyName: "no-such-agency", domainName: "acme-data" }];
  expect((await find({ ...request, accounts })).fleet.unmatched).toEqual([]);
});

test("an account that is listed by its name and by its ID is read once", async () => {
  const agencyName = "evs-audit";
  const byId = { agencyName, domainId: accountId("acme-dev"), api: "iam" } as const;
  const { fleet } = await find({
    regions: ["ap-southeast-1"],
    accounts: [{ agencyName, domainName: "acme-dev" }, byId],
  });
  expect(named(fleet)).toEqual(["acme-dev ap-southeast-1", "acme-dev ap-southeast-1_dev"]);
  expect(fleet.leftOut.map(({ project, reason }) => `${project?.name}: ${reason}`)).toEqual([
    "ap-southeast-1: Another account of the list has the project already.",
    "ap-southeast-1_dev: Another account of the list has the project already.",
  ]);
});

test("a region without a project of the account is absent", async () => {
  const { fleet } = await find({ regions: ["la-south-2"] });
  expect(named(fleet)).toEqual([
    expect.stringMatching(/ la-south-2 absent The credentials have access to no project in this region\.$/),
  ]);
});

test("a given token reads only its own project", async () => {
  const { fleet } = await find(
    { regions: ["cn-north-4"] },
    { ...scenario, accessKeys: [] },
    { token: "demo-fleet-token" },
  );
  expect(named(fleet)).toEqual([
    "acme cn-north-4",
    "acme cn-north-4_shop refused The token is for another project.",
  ]);
});

test("several regions need an endpoint that says which", () => {
  const settings = {
    access_key: "AK",
    secret_key: "SK",
    endpoints: { evs: "https://evs.test" },
  };
  expect(() => new FleetConnector(settings, {}, REGIONS)).toThrow(/Write it as a template/);
  expect(() => new FleetConnector(settings, {}, undefined)).toThrow(/The fleet has no region/);
});

test("an account that does not answer before an interruption ends no other", async () => {
  const interruption = new AbortController();
  const api = await startApi({
    scenario,
    fault: ({ path }) => {
      if (!path.endsWith("/securitytokens")) return undefined;
      setTimeout(() => interruption.abort(), 100);
      return { hang: true };
    },
  });
  const connector = new FleetConnector(
    { max_retries: 0, endpoints: { sts: api.url } },
    demoEnvironment(api.url, scenario),
    ["cn-north-4"],
  );
  const accounts = [{}, { agencyName: "evs-audit", domainName: "acme-dev" }];
  const fleet = await findCells({ accounts }, connector, { texts: en, signal: interruption.signal });
  connector.close();
  expect(fleet.cells.map(({ project, unread }) => project?.name ?? unread?.state)).toEqual([
    "cn-north-4",
    "cn-north-4_shop",
    "unreachable",
  ]);
});
