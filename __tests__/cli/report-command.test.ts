import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { startEmbeddedApi } from "../../lib/embedded";
import type { AuditDocument, ReportedPolicy } from "../../lib/report";
import { builtCommand, environmentOf, runCommand } from "../support/command";
import { temporaryFolder } from "../support/configuration";
import { documentOf, reportedPolicy, resultRow } from "../support/documents";
import { earlierAnswer, earlierPolicy, earlierRow } from "../support/earlier-documents";
import { hclFolder } from "../support/hcl-folder";
import { scenarioOf, snapshotRow, volumeRow } from "../support/worlds";

const command = builtCommand();

const scenario = scenarioOf({
  snapshots: [
    snapshotRow("living", { volume_id: "v" }),
    snapshotRow("lost", { volume_id: "d", name: 'quo"ted\n' }),
    snapshotRow("golden", { volume_id: "e", name: "golden-1" }),
    snapshotRow("undated", { volume_id: "v", created_at: null }),
    snapshotRow("recycled", { volume_id: "r" }),
  ],
  volumes: [volumeRow("v"), volumeRow("idle", { status: "available" })],
  recycleBin: [volumeRow("r", { plan_delete_at: "2024-01-02T03:04:05.000000" })],
});

const EXPIRES = new Date(Date.now() + 100 * 86_400_000).toISOString().slice(0, 10);

const POLICIES_FILE = `
policies:
  - rule: orphaned_snapshots
    policy: evs_orphaned_snapshots.it
    exemptions: [{ name_prefix: golden-, reason: release images, expires: ${EXPIRES} }]
  - rule: stale_snapshots
    policy: evs_stale_snapshots.it
    older_than: 30d
    price_per_gib_month: 0.1
    currency: CNY
  - { rule: unattached_disks, policy: evs_unattached_disks.it, for_at_least: 30d }
  - { rule: capacity_budget, policy: evs_capacity_budget.it, at_most_gib: 5, by: disk }
`;

const CONFIGURATION = `
provider "evs" {}
data "evs_orphaned_snapshots" "it" {
  exemptions = [{ name_prefix = "golden-", reason = "release images", expires = "${EXPIRES}" }]
}
data "evs_stale_snapshots" "it" {
  older_than          = "30d"
  price_per_gib_month = 0.1
  currency            = "CNY"
}
data "evs_unattached_disks" "it" { for_at_least = "30d" }
data "evs_capacity_budget" "it" {
  at_most_gib = 5
  by          = "disk"
}
`;

const byName = ({ policies }: AuditDocument): Record<string, Partial<ReportedPolicy>> =>
  Object.fromEntries(
    // Terraform fills in what exemptions leave out.
    policies.map(({ arguments: _, ...policy }) => [policy.policy, policy]),
  );

/** Rows without an earlier answer begin with the answer itself. */
const withoutTime = (document: AuditDocument) =>
  JSON.parse(JSON.stringify(document).replaceAll(document.made_at, "now")) as AuditDocument;

test("command, plan and data sources say the same of one world", async () => {
  const api = await startEmbeddedApi({ scenario });
  const env = environmentOf(api);
  const folder = await hclFolder(CONFIGURATION, env);
  try {
    await folder.mustRun(["plan", "-out=plan"]);
    const plan = join(folder.path, "plan.json");
    writeFileSync(plan, await folder.mustRun(["show", "-json", "plan"]));
    const reported = await runCommand(command.path(), ["report", plan, "--format", "json"]);

    const policies = join(folder.path, "policies.yaml");
    writeFileSync(policies, POLICIES_FILE);
    const audited = await runCommand(command.path(), ["audit", "--policies", policies, "--format", "json"], {
      env,
    });

    const [ofPlan, ofAudit] = [reported, audited].map(({ stdout }) =>
      byName(withoutTime(JSON.parse(stdout) as AuditDocument)),
    );
    expect(ofPlan).toEqual(ofAudit);
    expect(ofAudit?.["evs_orphaned_snapshots.it"]).toMatchObject({
      violations: [{ id: "lost", region: "cn-north-4" }],
      exempt: [{ id: "golden" }],
    });
    expect(ofAudit?.["evs_stale_snapshots.it"]).toMatchObject({ undecided: [{ id: "undated" }] });
    expect([reported.code, audited.code]).toEqual([1, 1]);
  } finally {
    folder.dispose();
    await api.close();
  }
});

test.each([
  ["of today", documentOf([reportedPolicy({ violations: [resultRow("a")] })])],
  [
    "of the form before",
    earlierAnswer([earlierPolicy({ violations: [resultRow("a")] }, { violations: [earlierRow("a")] })]),
  ],
])("an answer %s is shown again, in another format", async (_, answer) => {
  const { code, stdout } = await runCommand(
    command.path(),
    ["report", "-", "--format", "csv", "--fail-on", "stale"],
    { input: JSON.stringify(answer) },
  );
  expect(stdout).toMatch(
    /^project_id,.*\r\n[0-9a-f]{32},cn-north-4,,,stale_snapshots,stale_snapshots,violation,a,/,
  );
  expect(code).toBe(1);
});

test("an answer is shown in the language that is asked for", async () => {
  const { stdout } = await runCommand(command.path(), ["report", "-", "--language", "zh"], {
    input: JSON.stringify(documentOf([reportedPolicy()])),
  });
  expect(stdout).toMatch(/^项目 /);
});

test("what is no plan is one clear error", async () => {
  const { code, stderr } = await runCommand(command.path(), ["report", __filename]);
  expect([code, stderr]).toEqual([3, "error: This is not output of terraform show -json.\n"]);
});

test("what a policy that is read at apply only was known by stays in the next answer", async () => {
  const api = await startEmbeddedApi({ scenario });
  const env = environmentOf(api);
  const folder = await hclFolder(
    `provider "evs" {}
resource "terraform_data" "first" {}
data "evs_unattached_disks" "now" { for_at_least = "30d" }
data "evs_stale_snapshots" "later" {
  older_than = "30d"
  policy     = "old"
  depends_on = [terraform_data.first]
}`,
    env,
  );
  try {
    const at = (name: string) => join(folder.path, name);
    const run = async (...args: string[]) => {
      const { stdout, stderr } = await runCommand(command.path(), [...args, "--format", "json"], { env });
      return { document: JSON.parse(stdout) as AuditDocument, stderr };
    };
    writeFileSync(
      at("policies.json"),
      JSON.stringify({ policies: [{ rule: "stale_snapshots", policy: "old", older_than: "30d" }] }),
    );
    const { document: first } = await run("audit", "--policies", at("policies.json"));
    writeFileSync(at("first.json"), JSON.stringify(first));

    await folder.mustRun(["plan", "-out=plan"]);
    writeFileSync(at("plan.json"), await folder.mustRun(["show", "-json", "plan"]));
    const forgetful = await run("report", at("plan.json"));
    expect(forgetful.stderr).toContain("Policies that were not evaluated: 1. Set --since");
    const kept = await run("report", at("plan.json"), "--since", at("first.json"));
    expect(kept.stderr).toBe("");
    writeFileSync(at("second.json"), JSON.stringify(kept.document));

    const { document: third } = await run(
      ...["audit", "--policies", at("policies.json"), "--since", at("second.json")],
    );
    const lives = ({ policies }: AuditDocument) =>
      policies.flatMap(({ violations }) => violations.map((row) => [row.id, row.first_seen, row.is_new]));
    expect(lives(first).length).toBeGreaterThan(0);
    expect(lives(third)).toEqual(lives(first).map(([id, seen]) => [id, seen, false]));
  } finally {
    folder.dispose();
    await api.close();
  }
});

test("an answer is compared already, so that it takes no --since", async () => {
  const file = join(temporaryFolder(), "answer.json");
  writeFileSync(file, JSON.stringify(documentOf([reportedPolicy()])));
  const { code, stderr } = await runCommand(command.path(), ["report", file, "--since", file]);
  expect([code, stderr]).toEqual([
    3,
    expect.stringContaining("--since is for a plan or state, and the file is an answer."),
  ]);
});
