import { App, TerraformOutput, TerraformStack } from "cdktf";
import {
  EvsProvider,
  EvsSnapshotAudit,
  EvsSnapshots,
  HuaweicloudSnapshotAudit,
  HuaweicloudSnapshots,
  OrphanedSnapshots,
} from "cdktf-evs-snapshots";
import { startEmbeddedApi } from "../../../lib/embedded";
import { temporaryFolder } from "../../support/configuration";
import { officialProvider } from "../../support/official-provider";
import { StackFolder } from "../../support/stack-folder";
import { manySnapshots, PROJECT, scenarioOf, TOKEN } from "../../support/worlds";

test("two providers with aliases read from where each points", async () => {
  const north = await startEmbeddedApi({ scenario: scenarioOf({ snapshots: manySnapshots(2) }) });
  const east = await startEmbeddedApi({ scenario: scenarioOf({ snapshots: manySnapshots(3) }) });
  const folder = new StackFolder(
    (stack) => {
      for (const [alias, { url }] of Object.entries({ north, east })) {
        const provider = new EvsProvider(stack, alias, {
          alias,
          endpoints: { evs: url },
          projectId: PROJECT,
        });
        const { snapshots } = new EvsSnapshots(stack, `snapshots-${alias}`, { provider });
        new TerraformOutput(stack, `${alias}-ids`, { value: snapshots, staticId: true });
      }
    },
    { HW_AUTH_TOKEN: TOKEN },
  );
  await folder.mustRun(["init", "-input=false"]);
  await folder.mustRun(["apply", "-auto-approve"]);
  const idsOf = async (alias: string): Promise<unknown> =>
    JSON.parse(await folder.mustRun(["output", "-json", `${alias}-ids`]));
  expect(await idsOf("north")).toHaveLength(2);
  expect(await idsOf("east")).toHaveLength(3);
  folder.dispose();
  await north.close();
  await east.close();
});

describe("where every provider has an alias", () => {
  let app: App;
  let stack: TerraformStack;
  let north: EvsProvider;
  beforeEach(() => {
    app = new App({ outdir: temporaryFolder() });
    stack = new TerraformStack(app, "prod");
    north = new EvsProvider(stack, "north", { alias: "north" });
    new EvsProvider(stack, "east", { alias: "east" });
  });

  test("a data source that names none is refused: another account might be read", () => {
    new OrphanedSnapshots(stack, "orphans");
    expect(() => app.synth()).toThrow(
      "prod/orphans: 'provider' must be set because every evs provider of the stack has an alias: north, east",
    );
  });

  test("it may be named, taken from an audit, or set later", () => {
    const audit = new EvsSnapshotAudit(stack, "audit", { provider: north });
    new OrphanedSnapshots(stack, "orphans", { audit });
    new EvsSnapshots(stack, "snapshots").provider = north;
    expect(() => app.synth()).not.toThrow();
  });

  test("what judges the official provider's lists needs none", () => {
    officialProvider(stack);
    const snapshots = new HuaweicloudSnapshots(stack, "snapshots");
    const audit = new HuaweicloudSnapshotAudit(stack, "audit", { snapshots });
    new OrphanedSnapshots(stack, "orphans", { audit, minimumVerdict: "suspected" });
    expect(() => app.synth()).not.toThrow();
  });
});
