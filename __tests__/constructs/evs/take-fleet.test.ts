import { App, DataResource, TerraformStack } from "cdktf";
import {
  EvsFleet,
  EvsProvider,
  EvsSnapshotAudit,
  type EvsSnapshotAuditProps,
  OrphanedSnapshots,
  SnapshotHygiene,
} from "cdktf-evs-snapshots";
import { demoEnvironment, fleetScenario, startEmbeddedApi } from "../../../lib/embedded";
import { attached } from "../../support/attached-providers/attach";
import { StackFolder } from "../../support/stack-folder";
import { unwrapped } from "../../support/terraform";

test("policies over a fleet read every project of it, and say which they could not", async () => {
  const scenario = fleetScenario();
  const api = await startEmbeddedApi({ scenario });
  const folder = new StackFolder(
    (stack) => {
      new EvsProvider(stack, "evs", { maxRetries: 0 });
      const agencyName = "evs-audit";
      const fleet = new EvsFleet(stack, "fleet", {
        regions: ["cn-north-4", "ap-southeast-1"],
        accounts: [{}, { domainName: "acme-dev", agencyName }, { domainName: "acme-data", agencyName }],
      });
      new OrphanedSnapshots(stack, "orphans", { fleet, outputs: "rows" }).warn();
      new SnapshotHygiene(stack, "hygiene", { fleet, warn: ["StaleSnapshots"], block: ["FailedSnapshots"] });
    },
    await attached(demoEnvironment(api.url, scenario)),
  );
  try {
    await folder.mustRun(["init", "-input=false"]);
    const text = unwrapped(await folder.mustRun(["apply", "-auto-approve", "-input=false"]));
    expect(text).toContain("2 orphaned snapshots, 80 GiB provisioned (10 of 12 projects complete)");
    // Each policy names what is missing, and one warning says it for all of them.
    expect(text.match(/Missing facts: projects that could not be read/g)).toHaveLength(2);
    expect(text.match(/check\.missing_facts\.assert/g)).toHaveLength(1);
    expect(text).toContain(
      "acme-data/ap-southeast-1: 403 EVS.5403; acme-dev/ap-southeast-1/dev: no connection - test/orphans",
    );
    expect(text).not.toContain("interrupted");
    // Nothing is proven to have failed, and two projects are not known.
    expect(text).toContain(
      "gate test/hygiene/failed_snapshots not decided: acme-data/ap-southeast-1: 403 EVS.5403; acme-dev/ap-southeast-1/dev",
    );
    const rows = JSON.parse(await folder.mustRun(["output", "-json", "orphans_violations"]));
    expect(
      Object.values<{ name: string }>(rows)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(["lab", "shop-2024"]);
  } finally {
    folder.dispose();
    await api.close();
  }
});

describe("at synthesis", () => {
  let app: App;
  let stack: TerraformStack;
  let east: EvsProvider;
  beforeEach(() => {
    app = new App();
    stack = new TerraformStack(app, "prod");
    new EvsProvider(stack, "evs");
    east = new EvsProvider(stack, "east", { alias: "east", region: "cn-east-3" });
  });
  const policy = (props: object) => new OrphanedSnapshots(stack, "o", props);
  const fleet = (props = {}) => new EvsFleet(stack, "f", props);

  test.each([
    [
      "an audit",
      () => ({ audit: new EvsSnapshotAudit(stack, "a"), fleet: fleet() }),
      "'fleet' and 'audit' cannot both be set",
    ],
    ["a project", () => ({ projectId: "p", fleet: fleet() }), "'projectId' and 'fleet' cannot both be set"],
    ["something else in its place", () => ({ fleet: {} }), "'fleet' must be an EvsFleet"],
  ])("a fleet and %s is refused", (_, props, message) => {
    expect(() => policy(props())).toThrow(`prod/o: ${message}`);
  });

  test("a policy takes over the provider of its fleet, also one that is set later, and waits for the same", () => {
    const of = fleet();
    const orphans = policy({ fleet: of });
    of.provider = east;
    of.dependsOn = [new DataResource(stack, "made").fqn];
    app.synth();
    expect(orphans.provider).toBe(east);
    expect(stack.toTerraform().data.evs_orphaned_snapshots.o).toMatchObject({
      fleet: "${data.evs_projects.f.fleet}",
      depends_on: ["${terraform_data.made}"],
      fresh: true,
    });
  });

  test("an audit takes a fleet, and so do the policies with that audit", () => {
    const of = fleet();
    const audit = new EvsSnapshotAudit(stack, "a", { fleet: of });
    const orphans = policy({ audit });
    new SnapshotHygiene(stack, "h", { audit });
    of.provider = east;
    of.dependsOn = [new DataResource(stack, "made").fqn];
    app.synth();
    const { evs_snapshot_audit, evs_orphaned_snapshots, evs_failed_snapshots } = stack.toTerraform().data;
    const taken = {
      fleet: "${data.evs_projects.f.fleet}",
      provider: "evs.east",
      depends_on: ["${terraform_data.made}"],
      fresh: true,
    };
    expect([evs_snapshot_audit.a, evs_orphaned_snapshots.o]).toMatchObject([taken, taken]);
    expect(Object.values(evs_failed_snapshots)).toMatchObject([taken]);
    expect(orphans.fleetInput).toBeDefined();
  });

  test.each([
    ["a project", { projectId: "p" }, "'projectId' and 'fleet' cannot both be set"],
    ["something else in its place", { fleet: {} }, "'fleet' must be an EvsFleet"],
  ])("an audit of a fleet and %s is refused", (_, props, message) => {
    const wrong = { fleet: fleet(), ...props } as EvsSnapshotAuditProps;
    expect(() => new EvsSnapshotAudit(stack, "a", wrong)).toThrow(`prod/a: ${message}`);
  });

  test("a policy with an audit of a fleet cannot read a project", () => {
    policy({ audit: new EvsSnapshotAudit(stack, "a", { fleet: fleet() }), projectId: "p" });
    expect(() => app.synth()).toThrow("prod/o: 'projectId' cannot be set, because prod/a reads a fleet");
  });

  test("another provider than that of the fleet would read other accounts", () => {
    policy({ fleet: fleet(), provider: east });
    expect(() => app.synth()).toThrow("prod/o: 'provider' is not that of prod/f; set it there only");
  });

  test("a fleet of another stack is an error", () => {
    const other = new TerraformStack(app, "other");
    new EvsProvider(other, "evs");
    policy({ fleet: new EvsFleet(other, "f") });
    expect(() => app.synth()).toThrow("prod/o: 'fleet' must be in the same stack, but other/f is in another");
  });
});
