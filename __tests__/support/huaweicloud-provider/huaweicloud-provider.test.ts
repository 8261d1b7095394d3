import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { EmbeddedApi, EmbeddedApiOptions, Scenario } from "../../../lib/embedded";
import kept from "../../../packages/provider-huaweicloud/schema.json";
import { api } from "../client";
import { TerraformFolder, unwrapped } from "../terraform";
import { manySnapshots, PROJECT, scenarioOf, snapshotRow, standardRow, TOKEN, volumeRow } from "../worlds";
import { placeHuaweicloudProvider } from "./place";

// What constructs are tested over does what was seen of the official provider 1.97.1, where this package depends on it.

const SOURCE = "registry.terraform.io/huaweicloud/huaweicloud";
const TOPIC = `urn:smn:cn-north-4:${PROJECT}:alerts`;
const V3_SNAPSHOTS = `data "huaweicloud_evsv3_snapshots" "all" {}`;
const V3_VOLUMES = `data "huaweicloud_evsv3_volumes" "all" {}`;

const folder = new TerraformFolder();
let cloud: EmbeddedApi;
beforeAll(async () => {
  placeHuaweicloudProvider(folder.path);
  write("");
  await folder.mustRun(["init", "-input=false"]);
});
afterAll(() => folder.dispose());

function write(configuration: string): void {
  writeFileSync(
    join(folder.path, "main.tf"),
    `terraform {
  required_providers {
    huaweicloud = { source = "huaweicloud/huaweicloud" }
  }
}
variable "url" { default = "" }
provider "huaweicloud" {
  region     = "cn-north-4"
  project_id = "${PROJECT}"
  token      = "${TOKEN}"
  auth_url   = "\${var.url}/v3"
  endpoints  = { evs = var.url, smn = var.url, ces = var.url }
}
${configuration}
`,
  );
}

async function start(parts: Partial<Scenario>, options: Omit<EmbeddedApiOptions, "scenario"> = {}) {
  cloud = await api({ scenario: scenarioOf({ topics: [{ name: "alerts" }], ...parts }), ...options });
}

async function run(...args: string[]) {
  const { exitCode, text } = await folder.run([...args, "-input=false"], { TF_VAR_url: cloud.url });
  return { exitCode, text: unwrapped(text) };
}

/** Applies it. @returns the rows of the first list */
async function read(configuration: string): Promise<unknown> {
  write(configuration);
  const { exitCode, text } = await run("apply", "-auto-approve");
  if (exitCode !== 0) throw new Error(text);
  const state = JSON.parse(readFileSync(join(folder.path, "terraform.tfstate"), "utf8")) as {
    resources: { instances: { attributes: Record<string, unknown> }[] }[];
  };
  const { snapshots, volumes } = state.resources[0]?.instances[0]?.attributes ?? {};
  return snapshots ?? volumes;
}

test("the schema is the official provider's own", async () => {
  write("");
  const { text } = await folder.run(["providers", "schema", "-json"]);
  const { provider_schemas } = JSON.parse(text) as typeof kept;
  expect(provider_schemas[SOURCE]).toMatchObject(kept.provider_schemas[SOURCE]);
});

describe("lists", () => {
  test("what is missing or null is empty, in metadata too", async () => {
    await start({ snapshots: [snapshotRow("s", { name: null, size: undefined, metadata: { note: null } })] });
    expect(await read(V3_SNAPSHOTS)).toMatchObject([{ id: "s", name: "", size: 0, metadata: { note: "" } }]);
  });

  test("what is no text in a disk's metadata is left out", async () => {
    const metadata = { owner: "wiki", note: null, retention: 30 };
    await start({ volumes: [volumeRow("d", { metadata })] });
    expect(await read(V3_VOLUMES)).toMatchObject([{ id: "d", metadata: { owner: "wiki" } }]);
    expect(JSON.stringify(await read(V3_VOLUMES))).not.toMatch(/note|retention/);
  });

  test("standard snapshots are read in pages, with tags and retention", async () => {
    const rows = ["c", "b", "a"].map((id) =>
      standardRow(id, { category: "standard", tags: { team: "x" }, retention_at: "2027-01-01T00:00:00" }),
    );
    await start({ standardSnapshots: rows });
    expect(await read(`data "huaweicloud_evsv5_snapshots" "all" { status = "available" }`)).toMatchObject(
      rows.map(({ id, volume_id }) => ({
        id,
        volume_id,
        category: "standard",
        tags: { team: "x" },
        status: "available",
        retention_at: "2027-01-01T00:00:00",
      })),
    );
    const asked = cloud.requests.filter(({ path }) => path.includes("/v5/")).map(({ query }) => query);
    const query = { limit: "1000", enterprise_project_id: "all_granted_eps", status: "available" };
    expect(asked).toEqual([
      { ...query, offset: "0" },
      { ...query, offset: "3" },
    ]);
  });

  test("rows that come while it pages push others onto the next page, where they are read again", async () => {
    let index = 0;
    const afterAnswer = () => {
      const young = snapshotRow("young", { created_at: "2026-01-01T00:00:00.0" });
      if (index++ === 2) cloud.world.snapshots.put(young);
    };
    await start({ snapshots: manySnapshots(4) }, { habits: { maxLimit: 2 }, afterAnswer });
    const ids = ["snap-00003", "snap-00002", "snap-00002", "snap-00001", "snap-00000"];
    expect(await read(V3_SNAPSHOTS)).toMatchObject(ids.map((id) => ({ id })));
  });

  const iops = { id: "i", frozened: false, total_val: 3000 };
  test.each([
    [
      "a number in the metadata of one snapshot",
      V3_SNAPSHOTS,
      { snapshots: [snapshotRow("good"), snapshotRow("odd", { metadata: { value: 30 } })] },
      "snapshots.0.metadata.value: '' expected type 'string', got unconvertible type 'float64', value: '30'",
    ],
    [
      "the boolean in `iops` of one disk of type GPSSD2",
      V3_VOLUMES,
      { volumes: [volumeRow("good"), volumeRow("new", { volume_type: "GPSSD2", iops })] },
      "iops.0.frozened: '' expected type 'string', got unconvertible type 'bool'",
    ],
  ])("%s fails the whole list", async (_, configuration, parts, message) => {
    await start(parts);
    await expect(read(configuration)).rejects.toThrow(message);
  });

  test("a 500 fails the plan after one request, a list of another shape crashes it", async () => {
    const fails = ({ path }: { readonly path: string }) => path.endsWith("/detail");
    await start({}, { fault: (request) => (fails(request) ? { status: 500 } : undefined) });
    await expect(read(V3_SNAPSHOTS)).rejects.toThrow(
      /error retrieving EVS v3 snapshots: Internal Server Error: \[GET http:\S+\/snapshots\/detail/,
    );
    expect(cloud.requests.filter(fails)).toHaveLength(1);
    const fault = { status: 200, body: '{"snapshots":{}}' };
    await start({}, { fault: (request) => (fails(request) ? fault : undefined) });
    await expect(read(V3_SNAPSHOTS)).rejects.toThrow("interface {} is map[string]interface {}");
  });
});

describe("a message", () => {
  const message = (text: string, more = "") => `resource "huaweicloud_smn_message_publish" "m" {
  topic_urn = "${TOPIC}"
  message   = "${text}"
  ${more}
}`;
  const destroyed = () => run("destroy", "-auto-approve");
  const published = () => cloud.published.map(({ message }) => message);

  test("is published once; without tags it has a change in every plan, and another text is refused", async () => {
    await start({});
    await read(message("one"));
    expect((await run("plan", "-detailed-exitcode")).exitCode).toBe(2);
    expect((await run("apply", "-auto-approve")).text).toContain("0 added, 1 changed, 0 destroyed");
    write(message("two"));
    expect((await run("plan")).text).toContain("Error: 1 error occurred: * message can't be updated");
    expect(published()).toEqual(["one"]);
    await destroyed();
  });

  test("with all changes ignored, every plan is empty", async () => {
    await start({});
    const ignoring = (text: string) => message(text, "lifecycle {\n ignore_changes = all\n }");
    await read(ignoring("one"));
    write(ignoring("two"));
    expect((await run("plan", "-detailed-exitcode")).exitCode).toBe(0);
    await destroyed();
  });

  test.each([
    ["is lost", { reset: true }, ["one"]],
    ["arrives and only its answer is lost", { loseAnswer: true }, ["one", "one"]],
  ] as const)("that %s fails the apply, and the next one sends", async (_, fault, told) => {
    let broken = true;
    const isBroken = ({ path }: { readonly path: string }) => broken && path.endsWith("/publish");
    await start({}, { fault: (request) => (isBroken(request) ? fault : undefined) });
    await expect(read(message("one"))).rejects.toThrow(/retries exhausted.*ContentLength=\d+ with Body/);
    expect(cloud.requests.filter(({ path }) => path.endsWith("/publish"))).toHaveLength(1);
    broken = false;
    await read(message("one"));
    expect(published()).toEqual(told);
    await destroyed();
  });
});
