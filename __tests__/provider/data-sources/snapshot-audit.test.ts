import { type EmbeddedApi, startEmbeddedApi } from "../../../lib/embedded";
import { hclFolder } from "../../support/hcl-folder";
import type { TerraformFolder } from "../../support/terraform";
import { PROJECT, scenarioOf, snapshotRow, TOKEN, volumeRow } from "../../support/worlds";

let api: EmbeddedApi | undefined;
let folder: TerraformFolder | undefined;
afterEach(async () => {
  folder?.dispose();
  await api?.close();
});

const metadata = { 'k"${v}': "%{x}\n中文", list: ["not", "a string"] };
const scenario = scenarioOf({
  snapshots: [
    snapshotRow("living", { volume_id: "disk" }),
    snapshotRow("orphan", { volume_id: "gone", name: '"${x}"\u202e', metadata }),
    snapshotRow("sibling", { volume_id: "gone", status: "error" }),
    snapshotRow("backup", { volume_id: "gone-2", metadata: { __system__enableActive: "true" } }),
    snapshotRow("hint", { volume_id: "gone-2", name: "manualbk_snapshot_vbs_7" }),
    snapshotRow("recycled", { volume_id: "binned" }),
    snapshotRow("busy", { volume_id: "gone-3", status: "rollbacking" }),
    snapshotRow("strange", { volume_id: "gone-3", status: "hibernating" }),
    snapshotRow("forbidden", { volume_id: "secret" }),
  ],
  volumes: [volumeRow("disk", { snapshot_id: "orphan" })],
  recycleBin: [volumeRow("binned", { plan_delete_at: "2027-01-02T03:04:05.000000" })],
  answers: { "volumes/secret": { status: 403, body: { error_msg: "no", error_code: "EVS.5403" } } },
});

async function start(configuration: string): Promise<TerraformFolder> {
  api = await startEmbeddedApi({ scenario, latencyMs: 50 });
  folder = await hclFolder(`
provider "evs" {
  endpoints  = { evs = "${api.url}" }
  project_id = "${PROJECT}"
  token      = "${TOKEN}"
}
${configuration}
`);
  return folder;
}

test("each verdict comes with its facts, and an unchanged world plans no changes", async () => {
  const terraform = await start(
    'data "evs_snapshot_audit" "all" {}\noutput "result" { value = data.evs_snapshot_audit.all }',
  );
  await terraform.mustRun(["apply", "-auto-approve", "-input=false"]);
  const result = JSON.parse(await terraform.mustRun(["output", "-json", "result"]));
  const byId = Object.fromEntries(result.findings.map((finding: { id: string }) => [finding.id, finding]));
  expect(Object.fromEntries(Object.keys(byId).map((id) => [id, byId[id].verdict]))).toEqual({
    backup: "backup_owned",
    busy: "in_transition",
    forbidden: "indeterminate",
    hint: "indeterminate",
    orphan: "orphaned",
    recycled: "recycled",
    sibling: "orphaned",
    strange: "indeterminate",
  });
  expect(byId.orphan).toMatchObject({
    name: '"${x}"\u202e',
    metadata: { 'k"${v}': "%{x}\n中文", list: '["not","a string"]' },
    cloned_volume_ids: ["disk"],
    copies_of_disk: 1,
    newest_copy: true,
    newest_copy_at: "2024-01-02T03:04:05.000000Z",
    deletable: false,
    missing: null,
    project_id: PROJECT,
    updated_at: null,
    evidence: [
      "disk list: not in it",
      "disk read by ID: 404 not found",
      "control: the listed disk disk can be read by its ID",
      "disk list read again: not in it",
      "recycle bin: not in it",
      "recycle bin policy: on, for disks that are at least 7 days old when they are deleted; kept for 7 days",
      "snapshot read again: available",
    ],
  });
  expect(byId.recycled.recoverable_until).toBe("2027-01-02T03:04:05.000000Z");
  expect(byId.sibling).toMatchObject({ copies_of_disk: 1, newest_copy: false, deletable: true });
  expect(byId.hint.evidence).toContain("snapshot name: starts with manualbk_snapshot_");
  expect(byId.forbidden).toMatchObject({ missing: "disk", evidence: [expect.stringContaining("403")] });
  expect(result).toMatchObject({
    snapshots_scanned: 9,
    volumes_scanned: 1,
    verdict_counts: { orphaned: 2, recycled: 1, backup_owned: 1, in_transition: 1, indeterminate: 3 },
    complete: false,
    suspect: false,
  });
  expect((await terraform.run(["plan", "-detailed-exitcode"])).exitCode).toBe(0);
});

test("the audit and a query of all snapshots share one read", async () => {
  const terraform = await start('data "evs_snapshots" "all" {}\ndata "evs_snapshot_audit" "all" {}');
  await terraform.mustRun(["plan", "-input=false"]);
  const lists =
    api?.requests.filter(({ path }) => path.startsWith("/v2/") && path.endsWith("/snapshots/detail")) ?? [];
  // One read for both, then the audit's second look; each takes a page, what comes behind it, and its last row again.
  expect(lists.map(({ query }) => query.offset)).toEqual(["0", "9", "8", "0", "9", "8"]);
});

test("given lists are audited without settings and without a request, and prove nothing", async () => {
  folder = await hclFolder(`
provider "evs" {}
data "evs_snapshot_audit" "given" {
  given = jsonencode({
    project_id = "p"
    snapshots  = { id = ["living", "lost", "busy"], volume_id = ["d", "gone", "gone"],
                   status = ["available", "available", "creating"] }
    volumes    = { id = ["d"] }
  })
}
output "result" { value = data.evs_snapshot_audit.given }
`);
  await folder.mustRun(["apply", "-auto-approve", "-input=false"]);
  const result = JSON.parse(await folder.mustRun(["output", "-json", "result"]));
  expect(result).toMatchObject({
    findings: expect.arrayContaining([
      expect.objectContaining({ id: "lost", verdict: "suspected", project_id: "p" }),
      expect.objectContaining({ id: "busy", verdict: "in_transition" }),
    ]),
    verdict_counts: { orphaned: 0, suspected: 1, in_transition: 1 },
    snapshots_scanned: 3,
    volumes_scanned: 1,
    complete: true,
  });
});
