import { type EmbeddedApi, startEmbeddedApi } from "../../../lib/embedded";
import { hclFolder } from "../../support/hcl-folder";
import type { TerraformFolder } from "../../support/terraform";
import { chainRow, PROJECT, scenarioOf, standardRow, TOKEN } from "../../support/worlds";

let api: EmbeddedApi | undefined;
let folder: TerraformFolder | undefined;
afterEach(async () => {
  folder?.dispose();
  await api?.close();
});

test("standard snapshots and their chains arrive with every attribute that the official provider has", async () => {
  const chain = chainRow("c");
  const standardSnapshots = [
    standardRow("s1", {
      retention_at: "2024-02-02T03:04:05.000000",
      instant_access: "maybe",
      tags: { team: "storage" },
      snapshot_chains: [chain],
    }),
    standardRow("s2", { tags: { team: "web" } }),
  ];
  api = await startEmbeddedApi({ scenario: scenarioOf({ standardSnapshots, snapshotChains: [chain] }) });
  folder = await hclFolder(`
provider "evs" {
  endpoints  = { evs = "${api.url}" }
  project_id = "${PROJECT}"
  token      = "${TOKEN}"
}
data "evs_standard_snapshots" "x" {
  name = ""
  tags = { team = "storage" }
}
data "evs_snapshot_chains" "x" {}
output "result" { value = data.evs_standard_snapshots.x }
output "chains" { value = data.evs_snapshot_chains.x.snapshot_chains }
`);
  await folder.mustRun(["apply", "-auto-approve"]);
  const chains = [
    { ...chain, created_at: "2024-01-01T00:00:00.000000Z", updated_at: "2024-01-02T00:00:00.000000Z" },
  ];
  const { snapshots, ...rest } = JSON.parse(await folder.mustRun(["output", "-json", "result"]));
  expect(rest).toMatchObject({
    problems: ["s1: instant_access is not a boolean"],
    snapshot_count: 1,
    total_gib: 10,
    count_by_status: { available: 1 },
  });
  expect(snapshots).toEqual([
    {
      id: "s1",
      name: "s1-name",
      description: null,
      status: "available",
      size: 10,
      volume_id: "s1-disk",
      availability_zone: "cn-north-4a",
      category: "standard",
      snapshot_type: "user",
      incremental: null,
      instant_access: null,
      instant_access_retention_at: null,
      retention_at: "2024-02-02T03:04:05.000000Z",
      encrypted: null,
      cmk_id: null,
      encrypt_algorithm: null,
      snapshot_group_id: null,
      enterprise_project_id: "0",
      tags: { team: "storage" },
      progress: null,
      snapshot_chains: chains,
      created_at: "2024-01-02T03:04:05.000000Z",
      updated_at: null,
    },
  ]);
  expect(JSON.parse(await folder.mustRun(["output", "-json", "chains"]))).toEqual(chains);
});
