import { App, Aspects, TerraformResource, TerraformStack } from "cdktf";
import { Duration, EvsProvider, RequireUnprotectedDisks, UnprotectedDisks } from "cdktf-evs-snapshots";
import { temporaryFolder } from "../../support/configuration";

function disk(stack: TerraformStack, id: string): void {
  new TerraformResource(stack, id, { terraformResourceType: "huaweicloud_evs_volume" });
}

/** What synthesis says of each stack of an app, all of which have the aspect. */
function warningsOf(build: (app: App) => void): string[] {
  const app = new App({ outdir: temporaryFolder() });
  build(app);
  for (const stack of app.node.findAll().filter(TerraformStack.isStack)) {
    Aspects.of(stack).add(new RequireUnprotectedDisks());
  }
  app.synth();
  return app.node
    .findAll()
    .flatMap(({ node }) => node.metadata.map(({ data }) => `${node.path}: ${String(data)}`))
    .filter((text) => text.includes("EVS disk"));
}

test("stacks with disks are named where no policy of the app looks for copies", () => {
  const warnings = warningsOf((app) => {
    const [first, second] = [new TerraformStack(app, "first"), new TerraformStack(app, "second")];
    new TerraformStack(app, "none");
    disk(first, "a");
    disk(second, "b");
    disk(second, "c");
  });
  expect(warnings).toEqual([
    expect.stringMatching(/^first: The stack declares 1 EVS disk, /),
    expect.stringMatching(/^second: The stack declares 2 EVS disks, /),
  ]);
});

test("a policy in any stack of the app is enough", () => {
  const warnings = warningsOf((app) => {
    disk(new TerraformStack(app, "disks"), "a");
    const audits = new TerraformStack(app, "audits");
    new EvsProvider(audits, "evs");
    new UnprotectedDisks(audits, "copies", { within: Duration.days(7) });
  });
  expect(warnings).toEqual([]);
});
