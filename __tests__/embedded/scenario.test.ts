import { demoScenario, parseScenario, type Scenario, startEmbeddedApi } from "../../lib/embedded";
import oddMetadata from "../../lib/embedded/scenarios/odd-metadata.json";
import { EvsClient } from "../../lib/evs";
import { audit } from "../support/audit";

test("the demo scenario holds every status, and every verdict where it is expected", async () => {
  const scenario = demoScenario();
  expect(new Set(scenario.snapshots.map(({ status }) => status))).toEqual(
    new Set([
      "creating",
      "available",
      "error",
      "deleting",
      "error_deleting",
      "rollbacking",
      "backing-up",
      "quarantined",
    ]),
  );
  const api = await startEmbeddedApi({ scenario });
  const client = new EvsClient({
    evsEndpoint: api.url,
    iamEndpoint: api.url,
    credentials: { kind: "token", token: "demo-token" },
    project: { name: "cn-north-4" },
  });
  const { findings } = await audit(client, {
    projectId: await client.getProjectId(),
  });
  await client.close();
  await api.close();
  expect(
    findings.map(({ snapshot, verdict }) => `${verdict}: ${JSON.stringify(snapshot.name)}`),
  ).toMatchInlineSnapshot(`
    [
      "orphaned: "postgres-staging-final"",
      "orphaned: "gitlab-artifacts-weekly"",
      "orphaned: "gitlab-artifacts-weekly"",
      "orphaned: "\\"weekly\\" \${HOSTNAME} %{if true}"",
      "orphaned: "数据库\\n备份 🚀"",
      "orphaned: "jenkins-home-golden"",
      "indeterminate: "autobk_snapshot_vbs_reports"",
      "backup_owned: "autobk_snapshot_csbs_web-03-system"",
      "backup_owned: "autobk_snapshot_csbs_web-04-system"",
      "indeterminate: "hr-data-monthly"",
      "indeterminate: "finance-data-monthly"",
      "indeterminate: "lab-experiment"",
      "expiring: "search-staging-final"",
      "recycled: "kafka-3-before-resize"",
      "recycled: "kafka-4-before-resize"",
      "in_transition: "tmp-import"",
      "in_transition: "crm-export"",
    ]
  `);
});

/** Rows whose metadata has a value that is no text. */
const oddRows = ({ snapshots, volumes, recycleBin }: Scenario) =>
  [...snapshots, ...volumes, ...recycleBin].filter(({ metadata }) =>
    Object.values(metadata ?? {}).some((value) => typeof value !== "string"),
  );

test("metadata that is no text, which the official provider cannot read, is in a scenario of its own", () => {
  expect(oddRows(demoScenario())).toEqual([]);
  const odd = parseScenario(oddMetadata);
  expect(oddRows(odd)).toEqual([...odd.snapshots, ...odd.volumes]);
});

test.each([
  ["no object", [], "A scenario must be a JSON object."],
  ["no project", {}, "projects must name at least one project."],
  ["an unknown part", { disks: [] }, "A scenario has no disks; it may have projects"],
  ["a list that is none", { snapshots: {} }, "snapshots must be a list."],
  ["a row without ID", { snapshots: [{ id: "a" }, {}] }, "snapshots[1].id must be a string."],
  ["the same ID twice", { volumes: [{ id: "a" }, { id: "a" }] }, "volumes[1].id is there twice: a."],
  ["a topic without name", { topics: [{}] }, "topics[0].name must be a string."],
  [
    "a topic of an impossible name",
    { projects: [{ id: "p", name: "n" }], topics: [{ name: "a b" }] },
    "topics[0].name is no name of a topic: a b.",
  ],
])("%s is an error that names the place", (_, json, message) => {
  expect(() => parseScenario(json)).toThrow(message);
});

test("a scenario has no topics unless it names some", async () => {
  const projects = [{ id: "p", name: "cn-north-4" }];
  const urns = async (parts: object) => {
    const api = await startEmbeddedApi({
      scenario: parseScenario({ projects, ...parts }),
    });
    await api.close();
    return [...api.world.topics.keys()];
  };
  expect(await urns({})).toEqual([]);
  expect(await urns({ topics: [{ name: "ops" }] })).toEqual(["urn:smn:cn-north-4:p:ops"]);
});
