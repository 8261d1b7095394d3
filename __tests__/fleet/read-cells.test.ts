import { en } from "../../lib/audit/catalogue";
import { demoEnvironment, fleetScenario } from "../../lib/embedded";
import {
  type CellAnswer,
  type CellConnection,
  FleetConnector,
  findCells,
  fleetText,
  parseFleetText,
  readCells,
} from "../../lib/fleet";
import { api as startApi } from "../support/client";
import { manySnapshots, scenarioOf } from "../support/worlds";

const scenario = fleetScenario();
const regions = ["cn-north-4", "ap-southeast-1"];
const MISSING = { agencyName: "no-such-agency", domainName: "acme-lost" };
const accounts = [
  {},
  ...["acme-dev", "acme-data"].map((domainName) => ({
    agencyName: "evs-audit",
    domainName,
  })),
  MISSING,
];

async function start(maxConcurrency = 8) {
  const api = await startApi({ scenario });
  const settings = {
    endpoints: { sts: api.url, organizations: api.url },
    max_retries: 0,
    max_concurrency: maxConcurrency,
  };
  const connector = () => new FleetConnector(settings, demoEnvironment(api.url, scenario), regions);
  const found = await findCells({ regions, accounts }, connector(), {
    texts: en,
  });
  // As whoever only has the text.
  const fleet = parseFleetText(fleetText(found));
  return { api, fleet, connector: connector() };
}

const shown = (answer: CellAnswer<number>) => {
  const { region, project } = answer.cell;
  const result =
    "value" in answer
      ? answer.value
      : "unread" in answer
        ? `${answer.unread.state}: ${answer.unread.reason}`
        : "interrupted";
  return `${project?.name ?? region} ${result}`;
};

test("each cell has its own answer, whatever becomes of the others", async () => {
  const { fleet, connector, api } = await start();
  const before = api.requests.length;
  const answers = await readCells(
    fleet,
    connector,
    async ({ client }, projectId) => (await client.listSnapshots({}, { projectId })).rows.length,
    { texts: en },
  );
  expect(answers.map(shown)).toMatchInlineSnapshot(`
    [
      "ap-southeast-1 2",
      "cn-north-4 2",
      "cn-north-4_shop 3",
      "ap-southeast-1 refused: 403 EVS.5403",
      "ap-southeast-1_lake 2",
      "cn-north-4 2",
      "cn-north-4_lake 2",
      "ap-southeast-1 3",
      "ap-southeast-1_dev unreachable: no connection",
      "cn-north-4 2",
      "cn-north-4_archive 2",
      "cn-north-4_dev 3",
      "ap-southeast-1 refused: 404",
      "cn-north-4 refused: 404",
    ]
  `);
  const during = api.requests.slice(before);
  // An account that could not be entered is not asked again, and each of the others signs in once.
  expect(during.filter(({ path }) => path.endsWith("/securitytokens"))).toHaveLength(2);
  connector.close();
});

test("what was known to be closed is not asked, and an interruption leaves the rest open", async () => {
  const { fleet, connector } = await start(1);
  const interruption = new AbortController();
  const answers = await readCells(
    fleet,
    connector,
    async ({ client }, projectId) => {
      const { rows } = await client.listSnapshots({}, { projectId });
      interruption.abort(new Error("enough"));
      return rows.length;
    },
    { texts: en, signal: interruption.signal },
  );
  expect(answers).toHaveLength(fleet.cells.length);
  expect(answers.filter((answer) => "value" in answer).length).toBeGreaterThan(0);
  expect(answers.filter((answer) => "interrupted" in answer).length).toBeGreaterThan(5);
  connector.close();
});

test("a mistake of the program is no state of a cell", async () => {
  const { fleet, connector } = await start();
  const read = () => Promise.reject(new TypeError("oops"));
  await expect(readCells(fleet, connector, read, { texts: en })).rejects.toThrow("oops");
  connector.close();
});

test.each([
  [1, 1],
  [3, 3],
  [8, 10],
])(
  "with %i requests at once, %i projects of a region are read: others would wait behind one that hangs",
  async (maxConcurrency, expected) => {
    const fleet = {
      accounts: [{ name: null, id: null, agency: undefined }],
      cells: Array.from({ length: 20 }, (_, index) => ({
        account: 0,
        region: "cn-north-4",
        project: { id: `p${index}`, name: `cn-north-4_${index}` },
        unread: undefined,
      })),
    };
    const connector = { maxConcurrency, connect: () => ({}) as CellConnection };
    let [running, most] = [0, 0];
    const read = async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise(setImmediate);
      running -= 1;
    };
    await readCells(fleet, connector, read, { texts: en });
    expect(most).toBe(expected);
  },
);

test("projects that are read at the same time request no pages in advance that do not exist", async () => {
  const rows = 20;
  const projects = Array.from({ length: 16 }, (_, index) => ({
    id: `p${index}`,
    name: `cn-north-4_${index}`,
  }));
  const key = { accessKey: "MANYPROJECTS00000001", secretKey: "many-projects-secret-0001" };
  const api = await startApi({
    scenario: scenarioOf({
      projects,
      accessKeys: [{ ...key, project: "p0", readsAll: true }],
      cells: projects.map(({ id }) => ({
        project: id,
        volumes: [],
        snapshots: manySnapshots(rows, { "os-extended-snapshot-attributes:project_id": id }),
      })),
    }),
  });
  const environment = {
    HW_ACCESS_KEY: key.accessKey,
    HW_SECRET_KEY: key.secretKey,
    HW_AUTH_URL: api.url,
    HW_EVS_ENDPOINT: api.url,
  };
  const requestsAt = async (maxConcurrency: number) => {
    const before = api.requests.length;
    const connector = new FleetConnector({ page_size: rows, max_concurrency: maxConcurrency }, environment, [
      "cn-north-4",
    ]);
    const fleet = await findCells({ regions: ["cn-north-4"], accounts: [{}] }, connector, { texts: en });
    const answers = await readCells(
      fleet,
      connector,
      async ({ client }, projectId) => (await client.listSnapshots({}, { projectId })).rows.length,
      { texts: en },
    );
    expect(answers.map((answer) => "value" in answer && answer.value)).toEqual(projects.map(() => rows));
    connector.close();
    return api.requests.length - before;
  };
  const oneByOne = await requestsAt(1);
  // A project that begins when others have ended may ask for two pages at once.
  expect(await requestsAt(8)).toBeLessThanOrEqual(oneByOne * 1.25);
});
