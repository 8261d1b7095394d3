import { fleetScenario } from "../../../lib/embedded";
import { EvsClient } from "../../../lib/evs";
import { api, failure } from "../../support/client";

const scenario = fleetScenario();
const projectOf = (domain: string, name: string) =>
  scenario.projects.find((project) => project.domain === domain && project.name === name)?.id ?? "";
const [key] = scenario.accessKeys;
const OWN_KEY = { kind: "aksk", accessKey: key?.accessKey ?? "", secretKey: key?.secretKey ?? "" } as const;

/** Reads as the agency of an account, in one region. */
async function clientOf(domain: string, region: string) {
  const { url } = await api({ scenario });
  return new EvsClient({
    evsEndpoint: `${url}/${region}`,
    iamEndpoint: url,
    stsEndpoint: url,
    organizationsEndpoint: url,
    maxRetries: 0,
    credentials:
      domain === "acme"
        ? OWN_KEY
        : { kind: "agency", base: OWN_KEY, agencyName: "evs-audit", domainName: domain },
  });
}

test("it has twelve cells in three accounts, and one pseudo-project", () => {
  expect(scenario.projects.filter(({ name }) => name !== "MOS")).toHaveLength(12);
  expect(new Set(scenario.projects.map(({ domain }) => domain)).size).toBe(3);
});

test("each account lists its own projects, sub-projects under that of their region", async () => {
  const client = await clientOf("acme-dev", "cn-north-4");
  const projects = await client.listProjects();
  expect(projects.map(({ name }) => name)).toEqual([
    "cn-north-4",
    "cn-north-4_dev",
    "cn-north-4_archive",
    "ap-southeast-1",
    "ap-southeast-1_dev",
  ]);
  const [region, dev] = projects;
  expect(dev?.parentId).toBe(region?.id);
  await client.close();
});

test("only the management account lists the organization's accounts", async () => {
  const own = await clientOf("acme", "cn-north-4");
  expect((await own.listAccounts()).map(({ name }) => name)).toEqual(["acme", "acme-dev", "acme-data"]);
  const other = await clientOf("acme-dev", "cn-north-4");
  expect(await failure(other.listAccounts())).toMatchObject({ status: 403 });
  await Promise.all([own.close(), other.close()]);
});

test("each project has its own rows, in its own region only", async () => {
  const client = await clientOf("acme-dev", "cn-north-4");
  const read = async (name: string) =>
    (await client.listVolumes({}, { projectId: projectOf("acme-dev", name) })).rows.map((disk) => disk.name);
  expect(await read("cn-north-4_archive")).toContain("moved");
  expect(await read("cn-north-4_dev")).not.toContain("moved");
  expect(await failure(read("ap-southeast-1"))).toMatchObject({ status: 404 });
  await client.close();
});

test.each([
  ["acme-data", "ap-southeast-1", { status: 403 }],
  ["acme-dev", "ap-southeast-1_dev", { kind: "network" }],
])("%s/%s goes wrong, and no other", async (domain, name, expected) => {
  const client = await clientOf(domain, "ap-southeast-1");
  const read = (project: string) => client.listSnapshots({}, { projectId: projectOf(domain, project) });
  expect(await failure(read(name))).toMatchObject(expected);
  const others: Readonly<Record<string, string>> = {
    "acme-data": "ap-southeast-1_lake",
    "acme-dev": "ap-southeast-1",
  };
  expect((await read(others[domain] ?? "")).rows.length).toBeGreaterThan(0);
  await client.close();
});
