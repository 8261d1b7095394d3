import { type EmbeddedApi, type EmbeddedApiOptions, startEmbeddedApi } from "../../../lib/embedded";
import { attached } from "../../support/attached-providers/attach";
import { hclFolder } from "../../support/hcl-folder";
import type { TerraformFolder } from "../../support/terraform";
import { manySnapshots, PROJECT, scenarioOf, snapshotRow, TOKEN } from "../../support/worlds";

let api: EmbeddedApi | undefined;
let folder: TerraformFolder | undefined;
afterEach(async () => {
  folder?.dispose();
  await api?.close();
});

/** Applies a configuration against an embedded API and returns the output `result`. */
async function apply(options: EmbeddedApiOptions, configuration: string, provider = ""): Promise<unknown> {
  api = await startEmbeddedApi(options);
  folder = await hclFolder(
    `
provider "evs" {
  endpoints  = { evs = "${api.url}" }
  project_id = "${PROJECT}"
  token      = "${TOKEN}"
  ${provider}
}
${configuration}
`,
    await attached(),
  );
  await folder.mustRun(["apply", "-auto-approve", "-input=false"]);
  return JSON.parse(await folder.mustRun(["output", "-json", "result"]));
}

test("offset = 11, limit = 10 gives rows 12 to 21 in the server's order", async () => {
  const ids = await apply(
    { scenario: scenarioOf({ snapshots: manySnapshots(30) }), habits: { order: "asc" } },
    'data "evs_snapshots" "x" {\n offset = 11\n limit = 10\n}\noutput "result" { value = data.evs_snapshots.x.snapshots[*].id }',
  );
  expect(ids).toEqual(
    manySnapshots(21)
      .slice(11)
      .map(({ id }) => id),
  );
});

test("a window says where the next page is", async () => {
  const links = await apply(
    { scenario: scenarioOf({ snapshots: manySnapshots(3) }) },
    'data "evs_snapshots" "x" {\n limit = 2\n}\noutput "result" { value = data.evs_snapshots.x.snapshots_links }',
  );
  expect(links).toEqual([{ rel: "next", href: expect.stringContaining("marker=snap-00001") }]);
});

test.each([1, 7, 1000])(
  "a full read brings every row once, newest first, with page_size = %i",
  async (pageSize) => {
    const ids = await apply(
      { scenario: scenarioOf({ snapshots: manySnapshots(40) }) },
      'data "evs_snapshots" "x" {}\noutput "result" { value = data.evs_snapshots.x.snapshots[*].id }',
      `page_size = ${pageSize}`,
    );
    expect(ids).toEqual(
      manySnapshots(40)
        .map(({ id }) => id)
        .reverse(),
    );
  },
);

test("filters with &, spaces and 中文 match exactly, and combine", async () => {
  const name = 'a & b = "中文" %20';
  const ids = await apply(
    {
      scenario: scenarioOf({
        snapshots: [
          snapshotRow("s1", { name, status: "error", volume_id: "v1" }),
          snapshotRow("s2", { name, status: "error", volume_id: "v2" }),
          snapshotRow("s3", { name: "a ", status: "error", volume_id: "v1" }),
        ],
      }),
    },
    `data "evs_snapshots" "x" {
  name      = ${JSON.stringify(name).replaceAll("%", "%")}
  status    = "error"
  volume_id = "v1"
}
output "result" { value = data.evs_snapshots.x.snapshots[*].id }`,
  );
  expect(ids).toEqual(["s1"]);
});

test("every attribute of a row arrives, awkward texts unharmed", async () => {
  const name = 'quo"te ${x} %{y}\nline 中文 🚀';
  const rows = await apply(
    {
      scenario: scenarioOf({
        snapshots: [snapshotRow("s1", { name, metadata: { __system__enableActive: "", days: 30 } })],
      }),
    },
    'data "evs_snapshots" "x" {}\noutput "result" { value = data.evs_snapshots.x.snapshots }',
  );
  expect(rows).toEqual([
    {
      id: "s1",
      name,
      description: null,
      status: "available",
      size: 10,
      volume_id: "s1-disk",
      created_at: "2024-01-02T03:04:05.000000Z",
      updated_at: null,
      metadata: { __system__enableActive: "", days: "30" },
      project_id: PROJECT,
      progress: "100%",
      backup_generated: true,
    },
  ]);
});

test("a malformed row is named in a warning and in problems, and all else is there", async () => {
  const snapshots = [snapshotRow("s1", { volume_id: true }), snapshotRow("s2")];
  api = await startEmbeddedApi({
    scenario: scenarioOf({}),
    fault: ({ query }) => ({
      status: 200,
      body: JSON.stringify({ snapshots: [...snapshots, { id: 7 }].slice(Number(query.offset ?? 0)) }),
    }),
  });
  folder = await hclFolder(
    `
provider "evs" {
  endpoints  = { evs = "${api.url}" }
  project_id = "${PROJECT}"
  token      = "${TOKEN}"
}
data "evs_snapshots" "all" { project_id = "" }
data "evs_snapshots" "window" {
  status = "error"
  offset = 1
}
output "all" { value = [data.evs_snapshots.all.snapshots[*].id, data.evs_snapshots.all.problems] }
output "window" { value = [data.evs_snapshots.window.snapshots[*].id, data.evs_snapshots.window.problems] }
`,
    await attached(),
  );
  const text = await folder.mustRun(["apply", "-auto-approve"]);
  expect(text).toContain("Rows do not match the API description");
  expect(text).toContain("s1: volume_id is a boolean, not a string");
  expect(text).toContain("snapshots[2]: id is a number, not a string");
  expect(text).toContain("The server does not apply the filters");
  expect(text).toContain("1 of the 2 snapshots of this window");
  const outputs = JSON.parse(await folder.mustRun(["output", "-json"]));
  expect(outputs.all.value).toEqual([
    ["s2", "s1"],
    ["s1: volume_id is a boolean, not a string", "snapshots[2]: id is a number, not a string"],
  ]);
  expect(outputs.window.value).toEqual([[], ["snapshots[2]: id is a number, not a string"]]);
});

test("an unchanged world plans no changes", async () => {
  await apply(
    { scenario: scenarioOf({ snapshots: manySnapshots(5) }) },
    'data "evs_snapshots" "x" {}\noutput "result" { value = data.evs_snapshots.x }',
  );
  const { exitCode } = (await folder?.run(["plan", "-detailed-exitcode"])) ?? {};
  expect(exitCode).toBe(0);
});

test("a server that gives fewer rows than asked for, with more to come, is warned about", async () => {
  await apply(
    { scenario: scenarioOf({ snapshots: manySnapshots(5) }), habits: { maxLimit: 2, overLimit: "clamp" } },
    'data "evs_snapshots" "x" {\n limit = 4\n}\noutput "result" { value = length(data.evs_snapshots.x.snapshots) }',
  );
  const plan = await folder?.mustRun(["plan"]);
  expect(plan).toContain("Fewer snapshots than requested");
});

test("an endpoint that is made in the same apply is waited for", async () => {
  api = await startEmbeddedApi({ scenario: scenarioOf({ snapshots: manySnapshots(2) }) });
  folder = await hclFolder(
    `
resource "terraform_data" "endpoint" { input = "${api.url}" }
provider "evs" {
  endpoints  = { evs = terraform_data.endpoint.output }
  project_id = "${PROJECT}"
  token      = "${TOKEN}"
}
data "evs_snapshots" "x" { depends_on = [terraform_data.endpoint] }
output "result" { value = length(data.evs_snapshots.x.snapshots) }
`,
    await attached(),
  );
  await folder.mustRun(["apply", "-auto-approve"]);
  expect(JSON.parse(await folder.mustRun(["output", "-json", "result"]))).toBe(2);
});

test("an endpoint that is not known when it is needed is a clear error, and nothing is sent", async () => {
  api = await startEmbeddedApi();
  folder = await hclFolder(
    `
resource "terraform_data" "endpoint" { input = "${api.url}" }
provider "evs" {
  endpoints = { evs = terraform_data.endpoint.output }
  token     = "${TOKEN}"
}
data "evs_snapshots" "x" {}
`,
    await attached(),
  );
  const { exitCode, text } = await folder.run(["plan"]);
  expect(exitCode).toBe(1);
  expect(text).toContain("Provider configuration is not known yet");
  expect(text).toContain("depends_on");
  expect(api.requests).toHaveLength(0);
});
