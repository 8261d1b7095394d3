import { demoEnvironment, demoScenario, type EmbeddedApi, startEmbeddedApi } from "../../../lib/embedded";
import { hclFolder } from "../../support/hcl-folder";
import type { TerraformFolder } from "../../support/terraform";

let api: EmbeddedApi;
let folder: TerraformFolder | undefined;
beforeAll(async () => {
  const scenario = demoScenario();
  api = await startEmbeddedApi({ scenario });
  folder = await hclFolder(
    `
variable "with_policies" { type = bool }
provider "evs" {}
locals { policies = var.with_policies ? 1 : 0 }
data "evs_snapshot_audit" "audit" {}
data "evs_orphaned_snapshots" "any" {
  count = local.policies
}
data "evs_orphaned_snapshots" "of_one_disk" {
  count           = local.policies
  volume_id       = "some-disk"
  minimum_verdict = "indeterminate"
}
data "evs_orphaned_snapshots" "old" {
  count        = local.policies
  grace_period = "30d"
  control      = "waived"
}
data "evs_stale_snapshots" "half_a_year" {
  count      = local.policies
  older_than = "180d"
}
data "evs_stale_snapshots" "a_year" {
  count           = local.policies
  older_than      = "365d"
  include_managed = true
}
data "evs_leaving_recycle_bin" "soon" {
  count  = local.policies
  within = "3d"
}
data "evs_snapshots" "all" {
  count = local.policies
}
`,
    demoEnvironment(api.url, scenario),
  );
});
afterAll(async () => {
  folder?.dispose();
  await api.close();
});

/** What one plan asked for, in no order. */
async function requestsOf(...options: string[]): Promise<string[]> {
  const before = api.requests.length;
  await folder?.mustRun(["plan", "-input=false", ...options]);
  return api.requests
    .slice(before)
    .map(({ path, query }) => `${path} ${JSON.stringify(query)}`)
    .sort();
}

test.each([1, 10])(
  "an audit, six policies and a query make the requests of one audit, with -parallelism=%i",
  async (parallelism) => {
    const one = await requestsOf("-var=with_policies=false");
    expect(one).not.toEqual([]);
    const all = await requestsOf("-var=with_policies=true", `-parallelism=${parallelism}`);
    expect(all).toEqual(one);
  },
);
