import { App, TerraformStack } from "cdktf";
import { EvsProvider, SnapshotHygiene } from "cdktf-evs-snapshots";
import { evaluatePolicies } from "cdktf-evs-snapshots/testing";
import { PACK } from "../../../lib/audit/spec/pack";
import { attachEvaluations } from "../../support/attached-providers/attach";
import { AUDITS } from "../../support/audits";
import { daysAgo, lost } from "../../support/orphans";

attachEvaluations();

test.each(AUDITS)(
  "over $name it warns of the whole pack, and blocks what it is told to",
  async ({ build }) => {
    const world = lost(
      { id: "gone", created_at: daysAgo(1) },
      { id: "failed", status: "error", volume_id: "disk" },
    );
    const { violations, warnings, errors } = await evaluatePolicies((app) => {
      const stack = new TerraformStack(app, "test");
      new SnapshotHygiene(stack, "hygiene", { audit: build(stack), block: ["FailedSnapshots"] });
      return stack;
    }, world);
    const found = Object.entries(violations).filter(([, rows]) => rows.length > 0);
    expect(found.map(([path, rows]) => [path, rows.map(({ id }) => id)])).toEqual(
      expect.arrayContaining([
        ["hygiene/orphaned_snapshots", ["gone"]],
        ["hygiene/failed_snapshots", ["failed"]],
      ]),
    );
    expect(errors).toEqual([expect.stringMatching(/^1 failed snapshot/)]);
    expect(warnings.join("\n")).toMatch(/^1 (suspected )?orphaned snapshot/m);
  },
);

test("it has the policies of the pack with its thresholds, and can be taken apart", () => {
  const stack = new TerraformStack(new App(), "prod");
  new EvsProvider(stack, "evs");
  const { policies } = new SnapshotHygiene(stack, "all");
  for (const policy of Object.values(policies)) expect(() => policy.block()).not.toThrow();
  (stack.node.root as App).synth();
  const { data } = stack.toTerraform();
  const made = Object.entries(data as Record<string, Record<string, object>>).map(([type, named]) => [
    type.replace("evs_", ""),
    Object.values(named)[0],
  ]);
  expect(Object.fromEntries(made)).toMatchObject(PACK);
  expect(Object.keys(policies)).toHaveLength(Object.keys(PACK).length);
});

test("a policy that is not of the pack is refused", () => {
  const stack = new TerraformStack(new App(), "prod");
  expect(() => new SnapshotHygiene(stack, "h", { warn: ["Orphans" as "StaleSnapshots"] })).toThrow(
    /^prod\/h: 'warn' must be one of OrphanedSnapshots, .*, got "Orphans"/,
  );
});
