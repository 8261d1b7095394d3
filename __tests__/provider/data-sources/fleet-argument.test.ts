import { demoEnvironment, type EmbeddedApi, fleetScenario, startEmbeddedApi } from "../../../lib/embedded";
import { UNKNOWN } from "../../../lib/plugin";
import { checkFleet } from "../../../lib/provider/data-sources/fleet-argument";
import { attached } from "../../support/attached-providers/attach";
import { hclFolder } from "../../support/hcl-folder";

const scenario = fleetScenario();
let api: EmbeddedApi;
beforeAll(async () => {
  api = await startEmbeddedApi({ scenario });
});
afterAll(() => api.close());

const STACK = `
data "evs_projects" "all" {
  regions = ["ap-southeast-1", "cn-north-4"]
  organization { agency_name = "evs-audit" }
}
data "evs_orphaned_snapshots" "orphans" { fleet = data.evs_projects.all.fleet }
data "evs_stale_snapshots" "stale" {
  fleet      = data.evs_projects.all.fleet
  older_than = "180d"
  depends_on = [data.evs_orphaned_snapshots.orphans]
}
data "evs_capacity_budget" "budget" {
  fleet        = data.evs_projects.all.fleet
  at_most_gib  = 100
}
data "evs_capacity_budget" "of_account" {
  fleet       = data.evs_projects.all.fleet
  at_most_gib = 260
  across      = "account"
}
data "evs_snapshot_audit" "audit" { fleet = data.evs_projects.all.fleet }
output "audit" { value = data.evs_snapshot_audit.audit }
output "of_account" { value = data.evs_capacity_budget.of_account }
output "orphans" { value = data.evs_orphaned_snapshots.orphans }
output "stale" { value = data.evs_stale_snapshots.stale }
output "budget" { value = data.evs_capacity_budget.budget }
`;

interface SizedRow {
  readonly id: string;
  readonly size: number;
}
interface Row {
  readonly name: string;
  readonly account: string;
  readonly project_name: string;
}
const shown = ({ name, account, project_name }: Row) => `${account}/${project_name}: ${name}`;

test("a policy judges every project of a fleet, and a project that cannot be read hides no other", async () => {
  const folder = await hclFolder(
    `provider "evs" {
  endpoints   = { organizations = "${api.url}", sts = "${api.url}" }
  max_retries = 0
}
${STACK}`,
    await attached(demoEnvironment(api.url, scenario)),
  );
  try {
    await folder.mustRun(["apply", "-auto-approve", "-input=false"]);
    const read = async (name: string) => JSON.parse(await folder.mustRun(["output", "-json", name]));
    const orphans = await read("orphans");
    expect(orphans.violations.map(shown)).toEqual([
      "acme/cn-north-4_shop: shop-2024",
      "acme-dev/ap-southeast-1: lab",
    ]);
    expect(orphans).toMatchObject({
      project_id: null,
      summary: "2 orphaned snapshots, 80 GiB provisioned (10 of 12 projects complete)",
      complete: false,
      undecided_count: 0,
      alert_kind: "violations",
    });
    expect(orphans.cells.map(({ state }: { readonly state: string }) => state)).toEqual([
      ...Array(3).fill("complete"),
      "refused",
      ...Array(4).fill("complete"),
      "unreachable",
      ...Array(3).fill("complete"),
    ]);
    expect(orphans.cells[3]).toMatchObject({
      account: "acme-data",
      project_name: "ap-southeast-1",
      reasons: ["403 EVS.5403"],
    });
    const audit = await read("audit");
    const verdictOf = (finding: Row & { readonly verdict: string }) => `${shown(finding)} ${finding.verdict}`;
    expect(audit.findings.map(verdictOf)).toEqual([
      ...orphans.violations.map((row: Row) => `${shown(row)} orphaned`),
      "acme-dev/cn-north-4_dev: before-move moved",
    ]);
    expect(audit).toMatchObject({
      complete: false,
      incomplete_reasons: [
        "acme-data/ap-southeast-1: 403 EVS.5403",
        "acme-dev/ap-southeast-1/dev: no connection",
      ],
      suspect: false,
      verdict_counts: { orphaned: 2, moved: 1 },
    });
    const statesOf = ({ cells }: { readonly cells: readonly { readonly state: string }[] }) =>
      cells.map(({ state }) => state);
    expect(statesOf(audit)).toEqual(statesOf(orphans));
    expect(audit.cells[3]).toMatchObject({
      account: "acme-data",
      reasons: ["403 EVS.5403"],
      finding_count: 0,
    });
    const stale = await read("stale");
    expect(stale.violations.map(shown)).toEqual(orphans.violations.map(shown));
    // A budget is that of each project.
    const budget = await read("budget");
    expect(budget.violations).toMatchObject([
      { id: "total", size: 120, project_name: "cn-north-4_shop" },
      { id: "total", size: 120, project_name: "ap-southeast-1" },
      { id: "total", size: 120, project_name: "cn-north-4_dev" },
    ]);
    const ofAccount = await read("of_account");
    const sized = ({ id, size }: SizedRow) => [id, size];
    expect(ofAccount.violations.map(sized)).toEqual([
      ["acme-dev/total", 400],
      ["acme/total", 280],
    ]);
    // One of its projects refuses, so that it may have more.
    expect(ofAccount.undecided.map(sized)).toEqual([["acme-data/total", 240]]);
    // Each project's list is read once for all policies, and once more where a disk is lost.
    const counts = new Map<string, number>();
    for (const { path, query, status } of api.requests) {
      if (status === 200 && path.endsWith("/snapshots/detail") && query.offset === "0")
        counts.set(path, (counts.get(path) ?? 0) + 1);
    }
    expect([...counts.values()].filter((count) => count === 2)).toHaveLength(3);
    expect(Math.max(...counts.values())).toBe(2);
  } finally {
    folder.dispose();
  }
}, 60_000);

const FLEET = '{"fleet":1,"accounts":[{"name":null,"id":null}],"regions":["r"],"cells":[[0,0,"p","n"]]}';

test.each([
  [{ fleet: "x", project_id: "p", given: null }, "fleet must not be set together with project_id."],
  [{ fleet: "x", project_id: null, given: "{}" }, "fleet must not be set together with given."],
  [{ fleet: "x", project_id: null, given: null }, "fleet is not the fleet attribute of evs_projects."],
])("%o is refused", (sources, detail) => {
  expect(checkFleet(sources)).toMatchObject([{ detail, attribute: ["fleet"] }]);
});

test.each([
  { fleet: "", project_id: "p", given: null },
  { fleet: UNKNOWN, project_id: null, given: null } as const,
  // A module can have both as variables, of which one is null.
  { fleet: UNKNOWN, project_id: "p", given: null } as const,
  { fleet: UNKNOWN, project_id: UNKNOWN, given: null } as const,
  { fleet: FLEET, project_id: UNKNOWN, given: UNKNOWN } as const,
])("%o is accepted until it is known", (sources) => {
  expect(checkFleet(sources)).toEqual([]);
});
