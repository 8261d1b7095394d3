import { App, TerraformIterator, TerraformStack, TerraformVariable } from "cdktf";
import {
  Duration,
  EvsProvider,
  EvsSnapshotAudit,
  EvsSnapshots,
  HuaweicloudSnapshots,
  OrphanedSnapshots,
} from "cdktf-evs-snapshots";
import { evaluatePolicies } from "cdktf-evs-snapshots/testing";
import { attachEvaluations } from "../../support/attached-providers/attach";
import { AUDITS } from "../../support/audits";
import { daysAgo, ids, lost, orphansOver } from "../../support/orphans";

attachEvaluations();

describe.each(AUDITS)("over $name", (kind) => {
  const orphans = orphansOver(kind);

  test("warn() names exactly the orphans with their evidence, and the plan goes on", async () => {
    const world = lost(
      { id: "young", created_at: daysAgo(2) },
      { id: "old", created_at: daysAgo(40.5), size: 5 },
      { id: "older", created_at: daysAgo(400.5), metadata: { keep: "yes" } },
      { id: "exempt", name: 'golden "${x}"', created_at: daysAgo(400) },
    );
    const terms = { reason: "release ${images}", expires: daysAgo(-30).slice(0, 10) };
    const props = {
      gracePeriod: Duration.days(7),
      message: 'Ask #storage first, "please" ${now}.',
      exemptions: [{ namePattern: '^golden "\\$\\{', ...terms }],
    };
    const evaluation = await evaluatePolicies(
      orphans(props, (policy) => policy.warn()),
      world,
    );
    const { violations, warnings, blocked } = evaluation;
    expect(ids(violations.orphans)).toEqual(["older", "old"]);
    expect(violations.orphans?.[0]).toMatchObject({ verdict: kind.lost, size: 10 });
    expect(violations.orphans?.[0]?.evidence).toContain(kind.evidence);
    expect(warnings).toHaveLength(1);
    const [warning = ""] = warnings;
    expect(warning).toMatch(new RegExp(`^2 ${kind.noun}s, 15 GiB provisioned \\(1 exempt`));
    expect(warning).toContain('\nAsk #storage first, "please" ${now}.\n');
    for (const note of kind.notes) expect(warning).toContain(note);
    expect(warning).toContain("Only disks last known to exist more than 7 days ago count.");
    expect(warning).toMatch(
      / {2}- "older" \(older\): .*, 400 days old, .*\n {2}- "old" \(old\): .*, 40 days old/,
    );
    expect(warning).not.toMatch(/"(living|young)"/);
    expect(blocked).toBe(false);
  });

  test("nothing is said when nothing violates", async () => {
    const evaluation = await evaluatePolicies(
      orphans({}, (policy) => {
        policy.warn();
        policy.block();
      }),
      lost(),
    );
    const none = { orphans: [] };
    expect(evaluation).toEqual({
      violations: none,
      undecided: none,
      warnings: [],
      errors: [],
      blocked: false,
    });
  });

  test("a suspect scan is told of, and blocks unless it is let through", async () => {
    const world = lost(...Array.from({ length: 12 }, (_, index) => ({ id: `s${index}` })));
    const gated = orphans({}, (policy) => policy.block({ atMost: 100 }));
    const passing = orphans({}, (policy) => policy.block({ onSuspect: "pass" }));
    const [blocked, passed] = [await evaluatePolicies(gated, world), await evaluatePolicies(passing, world)];
    expect(blocked.errors).toEqual([expect.stringMatching(/12 of 13 snapshots have no disk/)]);
    expect(passed.errors).toEqual([]);
    // What has proof stays what it is.
    expect(passed.violations.orphans).toHaveLength(kind.lost === "orphaned" ? 12 : 0);
  });
});

describe("at synthesis", () => {
  let stack: TerraformStack;
  beforeEach(() => {
    stack = new TerraformStack(new App(), "prod");
    new EvsProvider(stack, "evs");
  });

  test.each([
    [{ gracePeriod: 7 }, "prod/o: 'gracePeriod' must be a Duration such as Duration.days(7), got 7"],
    [
      { minimumVerdict: "recycled" },
      "prod/o: 'minimumVerdict' must be one of orphaned, suspected, indeterminate",
    ],
    [{ suspectShare: 50 }, "prod/o: 'suspectShare' must be a number from 0 to 1, got 50"],
    [{ control: "none" }, "prod/o: 'control' must be one of required, waived"],
    [{ exemptions: { id: "s" } }, `prod/o: 'exemptions' must be a list, got {"id":"s"}`],
  ])("%j is refused", (props, message) => {
    expect(() => new OrphanedSnapshots(stack, "o", props as object)).toThrow(message);
  });

  test("it needs no audit, and takes over all of one's settings when there is one", () => {
    const audit = new EvsSnapshotAudit(stack, "audit", {
      projectId: "p",
      status: "error",
      recycleBin: false,
    });
    new OrphanedSnapshots(stack, "over", { audit });
    new OrphanedSnapshots(stack, "alone", { projectId: "p", suspectShare: 0.9 });
    // What is set later counts too.
    audit.suspectShare = 0.4;
    expect(synthesized(stack)).toMatchObject({
      over: { project_id: "p", status: "error", recycle_bin: false, suspect_share: 0.4 },
      alone: { project_id: "p", suspect_share: 0.9 },
    });
  });

  test.each([
    ["count", 2],
    ["forEach", TerraformIterator.fromList(["a"])],
  ])("%s makes several of it, and is refused", (property, value) => {
    Object.assign(new OrphanedSnapshots(stack, "o"), { [property]: value });
    expect(() => (stack.node.root as App).synth()).toThrow(`prod/o: '${property}' creates several instances`);
  });

  test("exemptions may be a variable", () => {
    const exemptions = new TerraformVariable(stack, "exemptions", { type: "list(any)" }).value;
    new OrphanedSnapshots(stack, "o", { exemptions });
    expect(synthesized(stack)).toMatchObject({ o: { exemptions: "${var.exemptions}" } });
  });

  test("snapshots without disks are no source", () => {
    const snapshots = new HuaweicloudSnapshots(stack, "s");
    expect(() => new OrphanedSnapshots(stack, "o", { snapshots, minimumVerdict: "suspected" })).toThrow(
      "prod/o: 'snapshots' needs disks, which prod/s does not have; use a HuaweicloudSnapshotAudit",
    );
  });

  test("an inventory of the evs provider's is one, its disks are read for it", () => {
    const snapshots = new EvsSnapshots(stack, "s", { name: "a" });
    new OrphanedSnapshots(stack, "o", { snapshots });
    expect(synthesized(stack)).toMatchObject({ o: { name: "a" } });
  });
});

function synthesized(stack: TerraformStack): unknown {
  (stack.node.root as App).synth();
  return stack.toTerraform().data.evs_orphaned_snapshots;
}
