import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { TerraformStack } from "cdktf";
import {
  Duration,
  EvsProvider,
  EvsSnapshotAudit,
  EvsSnapshots,
  OrphanedSnapshots,
  SnapshotOutputs,
  StaleSnapshots,
} from "cdktf-evs-snapshots";
import { demoEnvironment, type EmbeddedApi, type Scenario, startEmbeddedApi } from "../../lib/embedded";
import { builtCommand, runCommand } from "../support/command";
import { companyWorld } from "../support/company-world";
import { StackFolder } from "../support/stack-folder";
import { TOKEN } from "../support/worlds";

// What a plan prints of a project of a company's size: the README's stack over 1,626 snapshots, of which 108 are orphaned
// and 42 undecided.

const world = companyWorld(1, 1.33);
const command = builtCommand();
let api: EmbeddedApi;
let folder: StackFolder;
let printed: string;

/** The stack of the README's first screen. */
function readme(stack: TerraformStack): void {
  new EvsProvider(stack, "evs");
  const snapshots = new EvsSnapshots(stack, "snapshots");
  new SnapshotOutputs(stack, "inventory", { snapshots });
  const audit = new EvsSnapshotAudit(stack, "audit");
  new StaleSnapshots(stack, "stale", { audit, olderThan: Duration.days(180) }).warn();
  new OrphanedSnapshots(stack, "orphans", { audit }).warn();
}

/** The world with IDs as long as those of EVS. */
function withUuids(scenario: Scenario): Scenario {
  const text = JSON.stringify(scenario);
  const ids = new Set([...text.matchAll(/"(?:id|volume_id)":"([^"]+)"/g)].map(([, id]) => id));
  for (const { id } of scenario.projects) ids.delete(id);
  return JSON.parse(
    text.replace(/(["/])([^"/]+)(?=")/g, (all: string, before: string, id: string) =>
      ids.has(id) ? `${before}${uuidOf(id)}` : all,
    ),
  ) as Scenario;
}

const uuidOf = (id: string) =>
  createHash("sha256")
    .update(id)
    .digest("hex")
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*/, "$1-$2-$3-$4-$5");

beforeAll(async () => {
  const scenario = withUuids(world.scenario);
  api = await startEmbeddedApi({ scenario });
  folder = new StackFolder(readme, { ...demoEnvironment(api.url, scenario), HW_AUTH_TOKEN: TOKEN });
  await folder.mustRun(["init", "-input=false"]);
  printed = await folder.mustRun(["plan", "-input=false", "-out=plan"]);
}, 120_000);
afterAll(async () => {
  folder.dispose();
  await api.close();
});

test("it fits a comment on a pull request, and its warning is on the first screen", () => {
  expect(world.snapshots.length).toBeGreaterThan(1_592);
  const lines = printed.split("\n");
  expect(lines.length).toBeLessThanOrEqual(150);
  expect(printed.length).toBeLessThan(65_536);
  expect(lines.findIndex((line) => line.startsWith("Warning:"))).toBeLessThan(40);
});

test("the warning begins with how many and how much, and lists twenty rows, each on a line of at most 160 columns", () => {
  const lines = printed.split("\n");
  expect(lines).toContain("108 orphaned snapshots, 40,162 GiB provisioned (42 undecided)");
  expect(printed).toMatch(/^\d+ stale snapshots, [\d,]+ GiB provisioned/m);
  const rows = lines.filter((line) => line.startsWith("  - "));
  for (const verdict of ["stale", "orphaned"]) {
    expect(rows.filter((row) => row.includes(`): ${verdict}, `))).toHaveLength(20);
  }
  for (const row of rows) {
    // Terraform puts a frame of two columns before each line in a terminal.
    expect([...row].reduce((columns, one) => columns + (one < "\u1100" ? 1 : 2), 2)).toBeLessThanOrEqual(160);
    expect(row).toMatch(/ \([0-9a-f-]{36}\): .*disk [0-9a-f-]{36}/);
  }
  expect(printed).toContain("  and 88 more, 26,249 GiB: evs-snapshots report <plan.json>");
});

test("the command that it names shows every row of the plan, in every format that lists rows", async () => {
  const plan = join(folder.path, "plan.json");
  writeFileSync(plan, await folder.mustRun(["show", "-json", "plan"]));
  const gone = world.snapshots.filter(
    ({ fate, maker, status }) =>
      fate === "gone" && maker === "user" && ["available", "error"].includes(status),
  );
  expect(gone.length).toBeGreaterThan(100);
  for (const format of ["text", "csv", "json"]) {
    const { code, stdout } = await runCommand(command.path(), ["report", plan, "--format", format]);
    expect([format, code]).toEqual([format, 1]);
    const missing = gone.filter(({ id }) => !stdout.includes(uuidOf(id)));
    expect([format, missing]).toEqual([format, []]);
  }
});
