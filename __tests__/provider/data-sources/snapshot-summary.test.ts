import { hclFolder } from "../../support/hcl-folder";
import type { TerraformFolder } from "../../support/terraform";

let folder: TerraformFolder | undefined;
afterEach(() => folder?.dispose());

test("given snapshots are summed up without credentials, filtered as a query would be", async () => {
  folder = await hclFolder(`
locals {
  given = jsonencode({ snapshots = {
    id         = ["a", "b", "c"]
    name       = ["x", "y", "x"]
    size       = [10, 20, 30]
    status     = ["available", "error", "available"]
    created_at = ["2026-01-01T00:00:00.000000", "2025-01-01T00:00:00.000000", "2026-02-01T00:00:00.000000"]
  } })
}
data "evs_snapshot_summary" "all" { given = local.given }
data "evs_snapshot_summary" "x" {
  given = local.given
  name  = "x"
}
output "result" { value = [data.evs_snapshot_summary.all, data.evs_snapshot_summary.x] }
`);
  await folder.mustRun(["apply", "-auto-approve"]);
  expect(JSON.parse(await folder.mustRun(["output", "-json", "result"]))).toMatchObject([
    {
      snapshot_count: 3,
      total_gib: 60,
      count_by_status: { available: 2, error: 1 },
      oldest_created_at: "2025-01-01T00:00:00.000000Z",
    },
    {
      snapshot_count: 2,
      total_gib: 40,
      count_by_status: { available: 2 },
      oldest_created_at: "2026-01-01T00:00:00.000000Z",
    },
  ]);
});
