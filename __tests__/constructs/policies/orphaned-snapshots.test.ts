import { TerraformOutput, type TerraformStack } from "cdktf";
import { OrphanedSnapshots } from "cdktf-evs-snapshots";
import { type EmbeddedApi, type EmbeddedApiOptions, startEmbeddedApi } from "../../../lib/embedded";
import { AUDITS } from "../../support/audits";
import { StackFolder } from "../../support/stack-folder";
import { unwrapped } from "../../support/terraform";
import { scenarioOf, snapshotRow, TOKEN, volumeRow } from "../../support/worlds";

let api: EmbeddedApi | undefined;
let folder: StackFolder | undefined;
afterEach(async () => {
  folder?.dispose();
  await api?.close();
});

const orphan = (id: string, fields: Readonly<Record<string, unknown>> = {}) =>
  snapshotRow(id, { volume_id: `gone-${id}`, ...fields });
const world = (...orphans: ReturnType<typeof orphan>[]) =>
  scenarioOf({
    snapshots: [snapshotRow("living", { volume_id: "v" }), ...orphans],
    volumes: [volumeRow("v")],
  });

describe.each(AUDITS)("over $name", ({ name, build, minimumVerdict, lost, noun, evidence }) => {
  async function stackOver(
    options: EmbeddedApiOptions,
    use: (policy: OrphanedSnapshots, stack: TerraformStack) => void,
  ): Promise<StackFolder> {
    api = await startEmbeddedApi(options);
    const { url } = api;
    folder = new StackFolder(
      (stack) => {
        const audit = build(stack, url);
        use(new OrphanedSnapshots(stack, "orphans", { audit, minimumVerdict }), stack);
      },
      { HW_AUTH_TOKEN: TOKEN, HW_REGION_NAME: "cn-north-4" },
    );
    await folder.mustRun(["init", "-input=false"]);
    return folder;
  }

  test("warn() names exactly the orphans, oldest first, with evidence, and the plan goes on", async () => {
    const scenario = world(
      orphan("young", { created_at: "2025-01-01T00:00:00", size: 5 }),
      orphan("old", { created_at: "2024-01-01T00:00:00" }),
    );
    const stack = await stackOver({ scenario }, (policy) => policy.warn());
    const { exitCode, text } = await stack.run(["plan"]);
    const seen = unwrapped(text);
    expect(exitCode).toBe(0);
    expect(seen).toContain("Warning: Check block assertion failed");
    expect(seen).toMatch(
      new RegExp(`2 ${noun}s, 15 GiB provisioned .*- "old-name" \\(old\\).* - "young-name" \\(young\\)`),
    );
    expect(seen).toContain(evidence);
    expect(seen).not.toContain("living");
  });

  test("when nothing violates, the plan says nothing", async () => {
    const stack = await stackOver({ scenario: world() }, (policy) => {
      policy.warn();
      policy.block();
    });
    const { exitCode, text } = await stack.run(["plan"]);
    expect(exitCode).toBe(0);
    expect(text).not.toMatch(/Warning|orphaned snapshot,|0 orphaned/);
  });

  test.each([
    [0, 1],
    [1, 1],
    [2, 0],
  ])("block({ atMost: %i }) over two orphans ends with exit code %i", async (atMost, expected) => {
    const stack = await stackOver({ scenario: world(orphan("a"), orphan("b")) }, (policy) =>
      policy.block({ atMost }),
    );
    const { exitCode, text } = await stack.run(["plan"]);
    expect(exitCode).toBe(expected);
    if (expected === 1) expect(unwrapped(text)).toContain(`2 ${noun}s, 20 GiB provisioned`);
  });

  // The official provider fails the plan itself when it cannot read.
  if (name === "EvsSnapshotAudit")
    test("a fault of the scan blocks nothing", async () => {
      const stack = await stackOver(
        {
          scenario: world(orphan("a")),
          fault: ({ path }) => (path.includes("/volumes/") ? { status: 500 } : undefined),
        },
        (policy) => policy.block(),
      );
      const { exitCode, text } = await stack.run(["plan"]);
      expect(exitCode).toBe(0);
      expect(unwrapped(text)).toContain("Snapshot audit is incomplete");
    });

  test("no name can break the configuration or forge a line of the message", async () => {
    const names = [
      '"} ${file("x")} %{if true}',
      'line\n  - "forged" (id)',
      "bidi \u202egnp.exe",
      "tab\there",
      "中文 🚀 'q'",
    ];
    const scenario = world(...names.map((name, index) => orphan(`s${index}`, { name })));
    const stack = await stackOver({ scenario }, (policy) => policy.warn());
    await stack.mustRun(["apply", "-auto-approve"]);
    const { text } = await stack.run(["plan"]);
    const lines = text.split("\n").filter((line) => /^│?\s+- "/.test(line));
    expect(lines).toHaveLength(names.length);
    expect(text).toContain('\\"} ${file(\\"x\\")} %{if true}');
    expect(text).toContain('"line\\n  - \\"forged\\" (id)"');
    expect(text).not.toContain("\u202e");
    expect(text).toContain("中文 🚀 'q'");
  });

  test("25 orphans: the first 20 are listed, the rest counted, and the output has them all", async () => {
    const orphans = Array.from({ length: 25 }, (_, index) => orphan(`s${index}`));
    const living = Array.from({ length: 30 }, (_, index) => snapshotRow(`l${index}`, { volume_id: "v" }));
    const scenario = scenarioOf({ snapshots: [...orphans, ...living], volumes: [volumeRow("v")] });
    const stack = await stackOver({ scenario }, (policy) => policy.warn());
    const applied = await stack.mustRun(["apply", "-auto-approve"]);
    expect(unwrapped(applied)).toContain("and 5 more: see output orphans_violations");
    const all = JSON.parse(await stack.mustRun(["output", "-json", "orphans_violations"])) as object;
    expect(Object.keys(all)).toHaveLength(25);
  });

  test("violations, count, totalGiB and summary are usable anywhere", async () => {
    const stack = await stackOver({ scenario: world(orphan("a", { size: 7 })) }, (policy, scope) => {
      const { violations, count, totalGiB, summary } = policy;
      new TerraformOutput(scope, "first", { value: violations.get(0).volumeId });
      new TerraformOutput(scope, "all", { value: violations });
      new TerraformOutput(scope, "facts", { value: { count, totalGiB, summary } });
    });
    await stack.mustRun(["apply", "-auto-approve"]);
    const output = async (name: string): Promise<unknown> =>
      JSON.parse(await stack.mustRun(["output", "-json", name]));
    expect(await output("first")).toBe("gone-a");
    expect(await output("all")).toMatchObject([{ id: "a", verdict: lost }]);
    expect(await output("facts")).toEqual({
      count: 1,
      totalGiB: 7,
      summary: `1 ${noun}, 7 GiB provisioned`,
    });
  });

  test("after an apply, an unchanged world plans no changes", async () => {
    const stack = await stackOver({ scenario: world(orphan("a")) }, (policy) => policy.warn());
    await stack.mustRun(["apply", "-auto-approve"]);
    expect((await stack.run(["plan", "-detailed-exitcode"])).exitCode).toBe(0);
  });
});
