import { type EmbeddedApi, startEmbeddedApi } from "../../../../lib/embedded";
import { hclFolder } from "../../../support/hcl-folder";
import { type TerraformFolder, unwrapped } from "../../../support/terraform";
import {
  PROJECT,
  scenarioOf,
  snapshotRow,
  standardRow,
  TOKEN,
  traceRow,
  volumeRow,
} from "../../../support/worlds";

let api: EmbeddedApi | undefined;
let folder: TerraformFolder | undefined;
afterEach(async () => {
  folder?.dispose();
  await api?.close();
});

const scenario = scenarioOf({
  snapshots: [
    snapshotRow("old", { volume_id: "disk", size: 100, name: "web", metadata: { owner: "ann" } }),
    snapshotRow("older", { volume_id: "disk", created_at: "2023-01-02T03:04:05.000000" }),
    snapshotRow("twin", { volume_id: "idle", name: "web", size: null }),
    snapshotRow("stuck", { volume_id: "idle", status: "creating" }),
    snapshotRow("failed", { volume_id: "idle", status: "error_deleting" }),
    snapshotRow("orphan", { volume_id: "gone" }),
    snapshotRow("binned-snap", { volume_id: "binned" }),
  ],
  volumes: [volumeRow("disk"), volumeRow("idle", { status: "available", metadata: { orderID: "order-1" } })],
  recycleBin: [volumeRow("binned", { plan_delete_at: "2024-01-02T03:04:05.000000" })],
});

/** Each policy with arguments, and the violations that it finds in the world above. */
const POLICIES: Readonly<Record<string, readonly [args: string, violations: readonly string[]]>> = {
  evs_orphaned_snapshots: ["", ["orphan"]],
  evs_stale_snapshots: ['older_than = "30d"\nvolume_id = "disk"', ["old", "older"]],
  evs_stuck_snapshots: ['after = "2d"', ["stuck"]],
  evs_failed_snapshots: ["", ["failed"]],
  evs_excess_snapshots: ["keep = 1", ["older"]],
  evs_missing_metadata: ['keys = ["owner"]\nvolume_id = "disk"', ["older"]],
  evs_ambiguous_names: ["", ["old", "twin"]],
  evs_capacity_budget: ['at_most_gib = 50\nby = "disk"', ["disk:disk"]],
  evs_unattached_disks: ['for_at_least = "30d"\nname = "idle-name"', ["idle"]],
  evs_leaving_recycle_bin: ['within = "3d"\nprice_per_gib_month = 0.1\ncurrency = "CNY"', ["binned"]],
  evs_snapshot_rule: [
    'noun = "large snapshot"\nviolates_when = "snapshot.size >= 100 && snapshot.name == \'web\'"',
    ["old"],
  ],
  evs_disk_rule: ['noun = "idle disk"\nviolates_when = "disk.status != \'in-use\'"', ["idle"]],
};

const provider = (url: string) => `
provider "evs" {
  endpoints  = { evs = "${url}" }
  project_id = "${PROJECT}"
  token      = "${TOKEN}"
}
`;

const sourcesOf = (more = "") =>
  Object.entries(POLICIES)
    .map(
      ([type, [args]]) =>
        `data "${type}" "it" {\n${args}\n${more}\n}\noutput "${type}" { value = data.${type}.it }`,
    )
    .join("\n");

async function resultsOf(terraform: TerraformFolder) {
  await terraform.mustRun(["apply", "-auto-approve", "-input=false"]);
  const outputs = JSON.parse(await terraform.mustRun(["output", "-json"]));
  return Object.fromEntries(Object.keys(outputs).map((type) => [type, outputs[type].value]));
}

const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id).sort();

test("each policy finds what violates it, and an unchanged world plans no changes", async () => {
  api = await startEmbeddedApi({ scenario });
  folder = await hclFolder(provider(api.url) + sourcesOf());
  const results = await resultsOf(folder);
  const found = Object.fromEntries(
    Object.keys(POLICIES).map((type) => [type, idsOf(results[type].violations)]),
  );
  expect(found).toEqual(Object.fromEntries(Object.entries(POLICIES).map(([type, [, ids]]) => [type, ids])));
  expect(results.evs_unattached_disks.violations[0]).toMatchObject({
    name: "idle-name",
    order_id: "order-1",
    copies: 1,
    newest_copy_at: "2024-01-02T03:04:05.000000Z",
    snapshot_ids: ["twin", "stuck", "failed"],
  });
  expect(results.evs_capacity_budget.violations[0]).toMatchObject({
    size: 110,
    members: ["old", "older"],
  });
  expect(results.evs_capacity_budget).toMatchObject({ undecided_count: 1, monthly_cost: null });
  expect(results.evs_leaving_recycle_bin).toMatchObject({
    violations: [{ due_at: "2024-01-02T03:04:05.000000Z", snapshot_ids: ["binned-snap"] }],
    monthly_cost: 1,
    summary: "1 disk about to leave the recycle bin, 10 GiB provisioned, ≤ 1.00 CNY a month at 0.1 per GiB",
  });
  expect((await folder.run(["plan", "-detailed-exitcode"])).exitCode).toBe(0);
});

test("rows of lost disks say when the disk was deleted, and by whom", async () => {
  const trace = traceRow("t", 20, { resource_id: "gone" });
  api = await startEmbeddedApi({ scenario: { ...scenario, traces: [trace] } });
  folder = await hclFolder(
    `${provider(api.url).replace("{ evs", `{ cts = "${api.url}", evs`).replace("\n}", `\n  deletion_traces = true\n}`)}
data "evs_orphaned_snapshots" "it" {}
data "evs_snapshot_rule" "it" {
  noun          = "lost snapshot"
  violates_when = "disk == null"
}
data "evs_snapshot_audit" "it" {}
output "orphaned" { value = data.evs_orphaned_snapshots.it.violations }
output "matched" { value = data.evs_snapshot_rule.it.violations }
output "findings" { value = [for f in data.evs_snapshot_audit.it.findings : f if f.verdict != "in_transition"] }`,
  );
  const deletion = { deleted_at: new Date(trace.time).toISOString(), deleted_by: "alice" };
  const { orphaned, matched, findings } = await resultsOf(folder);
  expect(orphaned).toMatchObject([{ id: "orphan", ...deletion }]);
  expect(matched).toContainEqual(expect.objectContaining({ id: "orphan", ...deletion }));
  expect(findings).toHaveLength(2);
  expect(findings).toContainEqual(expect.objectContaining({ id: "orphan", ...deletion }));
  expect(findings).toContainEqual(
    expect.objectContaining({ id: "binned-snap", deleted_at: null, deleted_by: null }),
  );
});

test("what ends by itself is told where the region has standard snapshots", async () => {
  const ending = { volume_id: "disk", retention_at: "2024-01-02T03:04:05.000000" };
  const standardSnapshots = [standardRow("ending", ending)];
  api = await startEmbeddedApi({ scenario: scenarioOf({ volumes: [volumeRow("disk")], standardSnapshots }) });
  folder = await hclFolder(
    `${provider(api.url)}
data "evs_expiring_snapshots" "it" { within = "7d" }
output "evs_expiring_snapshots" { value = data.evs_expiring_snapshots.it }`,
  );
  const { evs_expiring_snapshots: result } = await resultsOf(folder);
  expect(result).toMatchObject({
    violations: [{ id: "ending", verdict: "expiring", due_at: "2024-01-02T03:04:05.000000Z" }],
    complete: true,
    summary: "1 snapshot about to expire, 10 GiB provisioned",
  });
});

test("facts that are given are judged without settings and without a request", async () => {
  const given = `given = jsonencode({
    snapshots = {
      id = ["old", "older", "twin", "stuck", "failed"], description = ["", "", "", "", ""], volume_id = ["disk", "disk", "idle", "idle", "idle"]
      name = ["web", "x", "web", "y", "z"], size = [100, 10, 0, 10, 10]
      status = ["available", "available", "available", "creating", "error_deleting"]
      created_at = ["2024-01-02T03:04:05Z", "2023-01-02T03:04:05Z", "", "2024-01-02T03:04:05Z", ""]
      updated_at = ["", "", "", "", ""], metadata = [{ owner = "ann" }, {}, {}, {}, {}]
    }
    volumes = {
      id = ["disk", "idle"], name = ["disk-name", "idle-name"], status = ["in-use", "available"], snapshot_id = ["", ""]
      size = [10, 10], volume_type = ["SSD", "SSD"], availability_zone = ["z", "z"], bootable = ["false", "false"]
      created_at = ["2024-01-02T03:04:05Z", "2024-01-02T03:04:05Z"], updated_at = ["", ""], metadata = [{}, {}]
      attachments = [[], []]
    }
    recycle_bin = { id = ["binned"], plan_delete_at = ["2024-01-02T03:04:05Z"] }
  })`;
  folder = await hclFolder(`provider "evs" {}\n${sourcesOf(given)}`);
  const results = await resultsOf(folder);
  const found = Object.fromEntries(
    Object.keys(POLICIES).map((type) => [type, idsOf(results[type].violations)]),
  );
  const { evs_orphaned_snapshots: _, ...others } = POLICIES;
  expect(found).toEqual({
    evs_orphaned_snapshots: [],
    ...Object.fromEntries(Object.entries(others).map(([type, [, ids]]) => [type, ids])),
  });
});

test.each(["evs_unprotected_disks", "evs_expiring_snapshots"])(
  "%s takes no lists: they do not contain what it needs",
  async (type) => {
    folder = await hclFolder(`provider "evs" {}
data "${type}" "it" {
  within = "7d"
  given  = jsonencode({ snapshots = { id = [] } })
}`);
    const text = unwrapped((await folder.run(["plan", "-input=false"])).text);
    expect(text).toContain(
      "given must not be set: lists from elsewhere do not contain the data of this policy. Remove it, so that the provider reads",
    );
  },
);

test("arguments that make no sense are refused by name", async () => {
  folder = await hclFolder(`provider "evs" {}
data "evs_capacity_budget" "it" {
  at_most_gib = -1
  by          = "team"
  currency    = "CNY"
  shown_rows  = 2.5
}
data "evs_snapshot_rule" "it" {
  noun          = "x"
  violates_when = "snapshot.size > 'x'"
}`);
  const text = unwrapped((await folder.run(["plan", "-input=false"])).text);
  expect(text).toContain("at_most_gib must be a number of at least 0, got -1.");
  expect(text).toContain('by must be `disk`, `name:<separator>` or `metadata:<key>`, got "team".');
  expect(text).toContain(
    "violates_when must be a condition in CEL: no such overload: int > string (line 1, column 1).",
  );
  expect(text).toContain("shown_rows must be an integer from 0 to 1000, got 2.5.");
  expect(text).toContain("currency requires price_per_gib_month.");
});
