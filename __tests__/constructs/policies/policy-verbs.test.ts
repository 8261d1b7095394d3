import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { App, DataResource, TerraformOutput, TerraformStack, TerraformVariable, Testing, Token } from "cdktf";
import {
  Duration,
  EvsProvider,
  EvsSnapshotAudit,
  EvsSnapshots,
  OrphanedSnapshots,
  OutputAlert,
  PropError,
  StaleSnapshots,
} from "cdktf-evs-snapshots";
import { type EvaluationOptions, evaluatePolicies } from "cdktf-evs-snapshots/testing";
import { startEmbeddedApi } from "../../../lib/embedded";
import { attachEvaluations } from "../../support/attached-providers/attach";
import { withProof } from "../../support/audits";
import { temporaryFolder } from "../../support/configuration";
import { documentOf, policyCell, reportedPolicy, resultRow } from "../../support/documents";
import { ids, lost, orphansOver } from "../../support/orphans";
import { StackFolder } from "../../support/stack-folder";
import { unwrapped } from "../../support/terraform";
import { PROJECT, scenarioOf, snapshotRow, TOKEN, volumeRow } from "../../support/worlds";

attachEvaluations();

const orphans = orphansOver(withProof);
/** What `evaluatePolicies` reads. */
const EXAMPLE_PROJECT = "00000000000000000000000000000001";

describe("one disk that cannot be read beside proven orphans", () => {
  const oneDiskFails: EvaluationOptions = {
    fault: ({ path }) => (path.endsWith("/volumes/b-disk") ? { status: 500 } : undefined),
  };
  const world = lost({ id: "a" }, { id: "b" });

  test("what is proven blocks all the same, and what could not be told is said", async () => {
    const { violations, errors } = await evaluatePolicies(
      orphans({}, (policy) => policy.block()),
      world,
      oneDiskFails,
    );
    expect(ids(violations.orphans)).toEqual(["a"]);
    expect(errors).toEqual([
      expect.stringMatching(
        /^1 orphaned snapshot, 10 GiB provisioned \(1 undecided\)\n[\s\S]*\(b\): undecided/,
      ),
    ]);
  });

  test("where it makes the difference, the gate passes and says so", async () => {
    const { errors, warnings } = await evaluatePolicies(
      orphans({}, (policy) => policy.block({ atMost: 1 })),
      world,
      oneDiskFails,
    );
    expect(errors).toEqual([]);
    expect(warnings).toContain("gate test/orphans not decided: 1 snapshot undecided");
  });

  test('with onUndecided: "block" it fails', async () => {
    const { errors } = await evaluatePolicies(
      orphans({}, (policy) => policy.block({ atMost: 1, onUndecided: "block" })),
      world,
      oneDiskFails,
    );
    expect(errors).toHaveLength(1);
  });
});

test.each(["block", "pass"] as const)(
  "a disk list that could not be read is suspect: %s",
  async (onSuspect) => {
    const { errors, warnings } = await evaluatePolicies(
      orphans({}, (policy) => {
        policy.warn();
        policy.block({ onSuspect });
      }),
      lost({ id: "a" }),
      { fault: ({ path }) => (path.endsWith("/volumes/detail") ? { status: 403 } : undefined) },
    );
    expect(errors).toHaveLength(onSuspect === "block" ? 1 : 0);
    expect([...errors, ...warnings].join()).toMatch(/disk list could not be read/);
  },
);

test("a refused plan shows its violations, on the first run and on the next, and in the plan file", async () => {
  const api = await startEmbeddedApi({
    scenario: scenarioOf({
      snapshots: [snapshotRow("lost"), snapshotRow("l")],
      volumes: [volumeRow("disk")],
    }),
  });
  api.world.snapshots.patch("l", { volume_id: "disk" });
  const build = (atMost: number) => (stack: TerraformStack) => {
    withProof.build(stack, api.url);
    new OrphanedSnapshots(stack, "orphans", { outputs: "rows" }).block({ atMost });
  };
  const folder = new StackFolder(build(0), { HW_AUTH_TOKEN: TOKEN, HW_REGION_NAME: "cn-north-4" });
  await folder.mustRun(["init", "-input=false"]);
  const first = await folder.run(["plan", "-out=plan"]);
  expect(first.exitCode).toBe(1);
  expect(unwrapped(first.text)).toContain('- "lost-name" (lost): orphaned');
  const plan = JSON.parse(await folder.mustRun(["show", "-json", "plan"]));
  expect(Object.keys(plan.planned_values.outputs.orphans_violations.value)).toEqual(["lost"]);
  folder.synthesize(build(1));
  await folder.mustRun(["apply", "-auto-approve"]);
  expect(JSON.parse(await folder.mustRun(["output", "-json", "orphans_gate"]))).toBe("passed");
  folder.synthesize(build(0));
  const next = await folder.run(["plan"]);
  expect(next.exitCode).toBe(1);
  expect(unwrapped(next.text)).toContain('- "lost-name" (lost): orphaned');
  folder.dispose();
  await api.close();
});

describe("at synthesis", () => {
  let app: App;
  let stack: TerraformStack;
  beforeEach(() => {
    app = new App();
    stack = new TerraformStack(app, "prod");
    new EvsProvider(stack, "evs", { projectId: PROJECT });
  });
  const policy = (props = {}) => new OrphanedSnapshots(stack, "o", props);

  test.each([
    ["warn", (orphaned: OrphanedSnapshots) => orphaned.warn()],
    ["block", (orphaned: OrphanedSnapshots) => orphaned.block()],
    ["alert", (orphaned: OrphanedSnapshots) => orphaned.alert(new OutputAlert())],
  ] as const)("a second %s() is an error", (verb, use) => {
    const orphaned = policy();
    use(orphaned);
    expect(() => use(orphaned)).toThrow(PropError);
    expect(() => use(orphaned)).toThrow(
      verb === "alert" ? "'alert' cannot use the id" : `'${verb}' was already called`,
    );
  });

  test.each([
    ["atMost", -1, "must be an integer of at least 0, got -1"],
    ["onUndecided", "fail", 'must be one of pass, block, got "fail"'],
    ["onSuspect", "fail", 'must be one of pass, block, got "fail"'],
  ])("block({ %s: %j }) is refused", (property, given, message) => {
    expect(() => policy().block({ [property]: given })).toThrow(`prod/o: '${property}' ${message}`);
  });

  test("a setting on both sides is an error", () => {
    policy({ audit: new EvsSnapshotAudit(stack, "a", { status: "error" }), status: "available" });
    expect(() => app.synth()).toThrow("prod/o: 'status' is set here and on prod/a; set it in one place");
  });

  test("a window is no inventory, also one that is set later", () => {
    const snapshots = new EvsSnapshots(stack, "s");
    policy({ snapshots });
    snapshots.limit = 5;
    expect(() => app.synth()).toThrow(
      "prod/o: 'snapshots' must have all rows, but prod/s has an offset or limit; set the filter on the policy instead",
    );
  });

  test("a source of another stack is an error", () => {
    const other = new TerraformStack(app, "other");
    new EvsProvider(other, "evs");
    policy({ audit: new EvsSnapshotAudit(other, "a") });
    expect(() => app.synth()).toThrow("prod/o: 'audit' must be in the same stack, but other/a is in another");
  });

  test.each([
    ["something else", { audit: {} }, "'audit' must be an audit or an inventory of this package"],
    [
      "both sources",
      () => ({ audit: new EvsSnapshotAudit(stack, "a"), snapshots: new EvsSnapshotAudit(stack, "b") }),
      "'snapshots' and 'audit' cannot both be set",
    ],
    ["an empty message", { message: "" }, "'message' must be a non-empty string"],
    [
      "an exemption without a reason",
      { exemptions: [{ id: "a", expires: "2027-01-01" }] },
      "'exemptions[0].reason' must",
    ],
    [
      "a pattern that is none",
      { exemptions: [{ namePattern: "(", reason: "r", expires: "2027-01-01" }] },
      "'exemptions[0].namePattern' must",
    ],
    [
      "an exemption for ever",
      { exemptions: [{ id: "a", reason: "r", expires: "2099-01-01" }] },
      "'exemptions[0].expires' must",
    ],
  ])("%s is refused", (_, props, message) => {
    expect(() => policy(typeof props === "function" ? props() : props)).toThrow(`prod/o: ${message}`);
  });

  test("what is set later is checked when the stack is synthesized", () => {
    const orphaned = policy();
    orphaned.name = "";
    expect(() => app.synth()).toThrow("prod/o: 'name' must be a non-empty string");
    orphaned.name = "golden";
    orphaned.minimumVerdict = "recycled";
    expect(() => app.synth()).toThrow(
      "prod/o: 'minimumVerdict' must be one of orphaned, suspected, indeterminate, got \"recycled\"",
    );
  });

  describe("a gate that lets nothing through, and an alert", () => {
    const said = (orphaned: OrphanedSnapshots) =>
      orphaned.node.metadata.filter(({ data }) => /a failed plan is never applied/.test(String(data)));

    test.each([
      ["block", "alert"],
      ["alert", "block"],
    ] as const)("are warned of, once: %s() first, then %s()", (...verbs) => {
      const orphaned = policy();
      for (const verb of verbs) {
        if (verb === "block") orphaned.block();
        else orphaned.alert(new OutputAlert());
      }
      orphaned.alert(new OutputAlert(), { id: "second" });
      expect(said(orphaned)).toHaveLength(1);
    });

    test.each([1, Token.asNumber("${var.most}")])("atMost: %s is not", (atMost) => {
      const orphaned = policy();
      orphaned.block({ atMost });
      orphaned.alert(new OutputAlert());
      expect(said(orphaned)).toEqual([]);
    });
  });

  test("an output of the user's own that has the name of one of ours is an error", () => {
    policy().warn();
    const own = new TerraformOutput(stack, "own", { value: 1 });
    own.overrideLogicalId("o_count");
    expect(() => app.synth()).toThrow(
      "prod/o: 'o_count' is the name of an output of this construct and of prod/own; rename one of them",
    );
  });

  describe("where facts are read only when the stack is applied", () => {
    const resource = () => new DataResource(stack, "made");
    const waiting: [string, () => object, string][] = [
      [
        "its own dependsOn",
        () => ({ dependsOn: [resource()] }),
        "this policy depends on terraform_data.made",
      ],
      [
        "the audit's dependsOn",
        () => ({ audit: new EvsSnapshotAudit(stack, "a", { dependsOn: [resource()] }) }),
        "this policy depends on terraform_data.made",
      ],
      ["an argument", () => ({ volumeId: resource().id }), "this policy refers to terraform_data.made"],
      [
        "its provider",
        () => ({ provider: new EvsProvider(stack, "late", { alias: "late", region: resource().id }) }),
        "its provider prod/late refers to terraform_data.made",
      ],
    ];
    test.each(waiting)("alert() is an error: %s", (_, props, cause) => {
      policy(props()).alert(new OutputAlert());
      expect(() => app.synth()).toThrow(`prod/o: 'alert' needs data at plan time, but ${cause}`);
    });

    test.each(waiting)("block() is a warning: %s", (_, props, cause) => {
      const orphaned = policy(props());
      orphaned.block();
      app.synth();
      expect(orphaned.node.metadata).toContainEqual(
        expect.objectContaining({
          data: `block() stops the apply only after the dependencies of the policy are created, because ${cause}.`,
        }),
      );
      expect(stack.toTerraform().data.evs_orphaned_snapshots.o.fresh ?? "not requested").toBe(
        cause.includes("depends on") ? true : "not requested",
      );
    });

    test("a variable is known when the plan is made", () => {
      const variable = new TerraformVariable(stack, "disk", { type: "string" });
      policy({ volumeId: variable.stringValue }).alert(new OutputAlert());
      expect(() => app.synth()).not.toThrow();
    });
  });

  test("policies whose ids differ only in what names cannot have keep their own names", () => {
    for (const id of ["孤儿快照", "过期快照", "team.a", "team_a", "2024-stale"]) {
      new StaleSnapshots(stack, id, { olderThan: Duration.days(1) }).block();
    }
    app.synth();
    const { data } = stack.toTerraform();
    const names = Object.keys(data.evs_stale_snapshots);
    expect(names).toHaveLength(5);
    expect(names).toEqual(expect.arrayContaining(["team_a", "_2024-stale"]));
    for (const name of names) expect(name).toMatch(/^[A-Za-z_][\w-]*$/);
  });
});

describe("what only counts what is new", () => {
  const answerWith = (...violations: readonly string[]) => {
    const file = join(temporaryFolder(), "last.json");
    const policy = reportedPolicy({
      rule: "orphaned_snapshots",
      policy: "test/orphans",
      arguments: {},
      violations: violations.map((id) => resultRow(id)),
      cells: [policyCell("example", { project_id: EXAMPLE_PROJECT })],
    });
    writeFileSync(file, JSON.stringify(documentOf([policy])));
    return file;
  };
  const gate = (since: string) =>
    evaluatePolicies(
      orphans({ since }, (policy) => policy.block({ only: "new" })),
      lost({ id: "a" }, { id: "b" }),
    );

  test("a known violation passes, and a new one fails with the new ones first", async () => {
    expect((await gate(answerWith("a", "b"))).errors).toEqual([]);
    const { errors } = await gate(answerWith("b"));
    expect(errors).toEqual([
      expect.stringMatching(
        /^1 new: 2 orphaned snapshots, 20 GiB provisioned\n[\s\S]*\(a\): new[\s\S]*\(b\): orphaned/,
      ),
    ]);
  });

  test("without an earlier answer the gate is not decided, and the baseline is said with its path", async () => {
    const missing = join(temporaryFolder(), "last.json");
    const { errors, warnings } = await gate(missing);
    expect(errors).toEqual([]);
    expect(warnings.join("\n")).toContain("gate test/orphans not decided");
    expect(warnings.join("\n")).toContain(`No earlier answer in ${missing}: 2 findings become the baseline.`);
  });

  test.each(["block", "alert"] as const)("%s without since is an error at synthesis", (verb) => {
    const app = new App();
    const stack = new TerraformStack(app, "test");
    new EvsProvider(stack, "evs", {});
    const policy = new OrphanedSnapshots(stack, "orphans");
    if (verb === "block") policy.block({ only: "new" });
    else policy.alert(new OutputAlert(), { only: "new" });
    expect(() => app.synth()).toThrow(
      `test/orphans: '${verb}' has { only: "new" }, but there is no earlier answer to compare with; set since on the policy or on its EvsProvider`,
    );
  });

  test("the provider's since serves its policies, which name all policies of their rule", () => {
    const app = new App();
    const stack = new TerraformStack(app, "test");
    new EvsProvider(stack, "evs", { since: "last.json" });
    new OrphanedSnapshots(stack, "orphans").block({ only: "new" });
    new OrphanedSnapshots(stack, "others").warn();
    const { data } = JSON.parse(Testing.synth(stack)) as {
      data: Record<string, Record<string, { labels: unknown }>>;
    };
    expect(Object.values(data.evs_orphaned_snapshots ?? {}).map(({ labels }) => labels)).toEqual([
      ["test/orphans", "test/others"],
      ["test/orphans", "test/others"],
    ]);
  });
});
