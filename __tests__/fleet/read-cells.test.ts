import { en } from "../../lib/audit/catalogue";
import { demoEnvironment, fleetScenario } from "../../lib/embedded";
import {
  type CellAnswer,
  FleetConnector,
  findCells,
  fleetText,
  parseFleetText,
  readCells,
} from "../../lib/fleet";
import { api as startApi } from "../support/client";

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
