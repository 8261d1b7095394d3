import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  App,
  conditional,
  DataResource,
  Fn,
  LocalBackend,
  Op,
  TerraformIterator,
  TerraformOutput,
  TerraformStack,
} from "cdktf";
import {
  Duration,
  EvsProvider,
  EvsSnapshotAudit,
  HuaweicloudSnapshotAudit,
  HuaweicloudSnapshots,
  OrphanedSnapshots,
  OutputAlert,
  SmnAlert,
  SnapshotOutputs,
  StaleSnapshots,
} from "cdktf-evs-snapshots";
import { type EmbeddedApi, startEmbeddedApi } from "../../../lib/embedded";
import { attached } from "../../support/attached-providers/attach";
import { officialProvider } from "../../support/official-provider";
import { StackFolder } from "../../support/stack-folder";
import { TerraformFolder, unwrapped } from "../../support/terraform";
import { PROJECT, scenarioOf, snapshotRow, TOKEN, volumeRow } from "../../support/worlds";

let environment: Readonly<Record<string, string>>;
let api: EmbeddedApi;
beforeAll(async () => {
  environment = await attached({ HW_AUTH_TOKEN: TOKEN, HW_REGION_NAME: "cn-north-4" });
  api = await startEmbeddedApi({
    scenario: scenarioOf({
      snapshots: [
        snapshotRow("a", { size: 7 }),
        snapshotRow("b", { size: 5, created_at: "2025-01-01T00:00:00" }),
        snapshotRow("living", { volume_id: "disk" }),
      ],
      volumes: [volumeRow("disk")],
    }),
  });
});
afterAll(() => api.close());

function orphansIn(stack: TerraformStack): OrphanedSnapshots {
  new EvsProvider(stack, "evs", { endpoints: { evs: api.url }, projectId: PROJECT });
  return new OrphanedSnapshots(stack, "orphans", { audit: new EvsSnapshotAudit(stack, "audit") });
}

test("attributes work in functions, conditions, iterators and for_each", async () => {
  const folder = new StackFolder((stack) => {
    const { violations, violationCount, totalGib, summary } = orphansIn(stack);
    const each = TerraformIterator.fromComplexList(violations, "id");
    const marker = new DataResource(stack, "marker", { forEach: each });
    marker.addOverride("input", each.getString("volume_id"));
    const value = {
      length: Fn.lengthOf(violations),
      json: Fn.jsonencode(violations.get(0)),
      first: violations.get(0).volumeId,
      isLarge: conditional(Op.gt(totalGib, 10), "large", "small"),
      violationCount,
      totalGib,
      summary,
    };
    new TerraformOutput(stack, "used", { value });
  }, environment);
  await folder.mustRun(["init", "-input=false"]);
  const applied = await folder.mustRun(["apply", "-auto-approve"]);
  expect(applied).toContain('terraform_data.marker["a"]');
  const used = JSON.parse(await folder.mustRun(["output", "-json", "used"]));
  expect(used).toMatchObject({
    length: 2,
    isLarge: "large",
    violationCount: 2,
    totalGib: 12,
    summary: "2 orphaned snapshots, 12 GiB provisioned",
  });
  expect(JSON.parse(used.json)).toMatchObject({ verdict: "orphaned" });
  expect((await folder.run(["plan", "-detailed-exitcode"])).exitCode).toBe(0);
  folder.dispose();
});

/** Two stacks, or one in another language, as cdktf writes them. */
class AppFolder extends TerraformFolder {
  constructor(stack: string, build: (app: App) => void) {
    super(environment, join("stacks", stack));
    const app = new App({ outdir: this.path });
    build(app);
    app.synth();
  }
}

test("another stack can refer to them", async () => {
  const folder = new AppFolder("makes", (app) => {
    const makes = new TerraformStack(app, "makes");
    const uses = new TerraformStack(app, "uses");
    for (const stack of [makes, uses]) new LocalBackend(stack, { path: `${stack.node.id}.tfstate` });
    new TerraformOutput(uses, "seen", { value: orphansIn(makes).violationCount });
  });
  await folder.mustRun(["init", "-input=false"]);
  await folder.mustRun(["apply", "-auto-approve"]);
  const outputs = Object.values(JSON.parse(await folder.mustRun(["output", "-json"])));
  expect(outputs).toContainEqual(expect.objectContaining({ value: 2, sensitive: true }));
  folder.dispose();
});

test("in a stack that is synthesized as HCL, warnings and gates are there", async () => {
  // What `cdktf synth --hcl` sets.
  process.env.SYNTH_HCL_OUTPUT = "true";
  const folder = new AppFolder("hcl", (app) => {
    const stack = new TerraformStack(app, "hcl");
    const orphans = orphansIn(stack);
    orphans.warn();
    orphans.block({ atMost: 1 });
    orphans.alert(new OutputAlert());
  });
  delete process.env.SYNTH_HCL_OUTPUT;
  await folder.mustRun(["init", "-input=false"]);
  const { exitCode, text } = await folder.run(["plan"]);
  expect(exitCode).toBe(1);
  const said = unwrapped(text);
  expect(said).toContain("Warning: Check block assertion failed");
  expect(said).toContain("Module output value precondition failed");
  expect(said.match(/2 orphaned snapshots, 12 GiB provisioned/g)?.length).toBeGreaterThanOrEqual(2);
  folder.dispose();
});

test("over a mocked provider nothing is warned of, blocked or told", async () => {
  const folder = new StackFolder((stack) => {
    const orphans = orphansIn(stack);
    orphans.warn();
    orphans.block();
    orphans.alert(new OutputAlert());
  }, environment);
  await folder.mustRun(["init", "-input=false"]);
  const tests = join(folder.path, "stacks", "test", "policy.tftest.hcl");
  writeFileSync(
    tests,
    `
mock_provider "evs" {}
run "empty" {
  command = plan
}
run "overridden" {
  command = plan
  override_data {
    target = data.evs_orphaned_snapshots.orphans
    values = { violation_count = 3, report = "three", suspect = false }
  }
  expect_failures = [check.orphans_warning, output.orphans_gate]
}
`,
  );
  const { exitCode, text } = await folder.run(["test"]);
  expect(text).toContain("2 passed, 0 failed");
  expect(text).not.toContain("Warning");
  expect(exitCode).toBe(0);
  folder.dispose();
});

test("what is synthesized only refers: no loop over rows, no arithmetic on times", () => {
  const folder = new StackFolder((stack) => {
    const orphans = orphansIn(stack);
    officialProvider(stack, "huaweicloud");
    const snapshots = new HuaweicloudSnapshots(stack, "listed");
    const audit = new HuaweicloudSnapshotAudit(stack, "joined", { snapshots });
    const stale = new StaleSnapshots(stack, "stale", { snapshots, olderThan: Duration.days(90) });
    const suspected = new OrphanedSnapshots(stack, "suspected", { audit, minimumVerdict: "suspected" });
    new SnapshotOutputs(stack, "figures", { snapshots });
    for (const policy of [orphans, stale, suspected]) {
      policy.warn();
      policy.block();
      policy.alert(new SmnAlert({ topicUrn: `urn:smn:cn-north-4:${PROJECT}:t` }));
      policy.alert(new OutputAlert(), { id: "told" });
    }
  });
  const text = readFileSync(join(folder.path, "stacks", "test", "cdk.tf.json"), "utf8");
  expect(text).not.toMatch(/\bfor\s+\w+(\s*,\s*\w+)?\s+in\b|timecmp|timeadd|regex|formatdate\([^"]*created/);
  folder.dispose();
});
