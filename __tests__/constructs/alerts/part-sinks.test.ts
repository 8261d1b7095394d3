import { App, type TerraformStack as Stack, TerraformStack } from "cdktf";
import {
  CapacityBudget,
  EvsFleet,
  EvsProvider,
  EvsSnapshotAudit,
  type IAlertSink,
  OrphanedSnapshots,
  OutputAlert,
  type PartSinks,
} from "cdktf-evs-snapshots";
import { type AlertingStack, alertingStack, WHERE } from "../../support/alerting-stack";

let stack: AlertingStack | undefined;
afterEach(() => stack?.dispose());

const output = new OutputAlert();

function giveOwners(scope: Stack): void {
  const provider = scope.node.tryFindChild("evs");
  if (provider instanceof EvsProvider) provider.owners = [{ tag: "owner" }];
}

test("each sink is told of the rows of its owner only, and one of all others", async () => {
  stack = await alertingStack((policy, scope) => {
    giveOwners(scope);
    policy.alert({ owners: { web: output, "团队 ${x}": output, nobody: output }, rest: output });
  });
  const { lose, apply, folder } = stack;
  lose("a", { metadata: { owner: "web" } });
  lose("b", { metadata: { owner: "团队 ${x}" } });
  lose("c", { metadata: { owner: "dba" } });
  lose("d");
  await apply();
  const outputs: Record<string, { readonly value: Record<string, unknown> }> = JSON.parse(
    await folder.mustRun(["output", "-json"]),
  );
  const alerts = Object.entries(outputs).flatMap(([name, { value }]) =>
    name.includes("alert") ? [[name, value] as const] : [],
  );
  const told = Object.fromEntries(alerts.map(([name, { state, ids }]) => [name, [state, ids]]));
  expect(Object.values(told)).toHaveLength(4);
  expect(told).toMatchObject({
    orphans_alert: ["violations", ["c", "d"]],
    orphans_alert_web: ["violations", ["a"]],
    orphans_alert_nobody: ["resolved", []],
  });
  expect(Object.values(told)).toContainEqual(["violations", ["b"]]);
  expect(outputs.orphans_alert_web?.value.title).toBe(
    `1 orphaned snapshot, 10 GiB provisioned (${WHERE.replace("test/orphans", "test/orphans, owner web")})`,
  );
});

describe("what nobody would receive is refused when the stack is built", () => {
  const policy = () => {
    const scope = new TerraformStack(new App(), "prod");
    new EvsProvider(scope, "evs", { owners: [{ tag: "owner" }] });
    return new OrphanedSnapshots(scope, "orphans", { audit: new EvsSnapshotAudit(scope, "audit") });
  };
  const none = {} as IAlertSink;

  test.each<[string, PartSinks, RegExp]>([
    ["no owner", { owners: {}, rest: output }, /'owners' must have at least one owner with its sink/],
    [
      "an owner without a sink",
      { owners: { web: none }, rest: output },
      /'owners.web' must be a sink such as/,
    ],
    ["no account", { accounts: {}, rest: output }, /'accounts' must have at least one account with its sink/],
    [
      "a project without a sink",
      { projects: { web: none }, rest: output },
      /'projects.web' must be a sink such as/,
    ],
    ["no sink for the rest", { owners: { web: output }, rest: none }, /'rest' must be a sink such as/],
    [
      "a name that no row has",
      { owners: { " web": output }, rest: output },
      /'owners' must have names without spaces at their ends, got " web"/,
    ],
  ])("%s", (_, sinks, problem) => {
    expect(() => policy().alert(sinks)).toThrow(problem);
  });

  test("sinks by owner twice", () => {
    const twice = policy();
    twice.alert({ owners: { web: output }, rest: output });
    expect(() => twice.alert({ owners: { dba: output }, rest: output }, { id: "second" })).toThrow(
      /already has sinks by owner on this policy; name all owners in one call/,
    );
  });

  test("sinks by owner where rows have no owner", () => {
    const app = new App();
    const scope = new TerraformStack(app, "prod");
    new EvsProvider(scope, "evs");
    new OrphanedSnapshots(scope, "orphans").alert({ owners: { web: output }, rest: output });
    expect(() => app.synth()).toThrow(
      /has sinks by owner, but rows have no owner; set owners on the EvsProvider/,
    );
  });

  test.each(["accounts", "projects"] as const)("sinks by %s where the policy reads one project", (kind) => {
    const app = new App();
    const scope = new TerraformStack(app, "prod");
    new EvsProvider(scope, "evs");
    const sinks = { [kind]: { acme: output }, rest: output } as unknown as PartSinks;
    new OrphanedSnapshots(scope, "orphans").alert(sinks);
    expect(() => app.synth()).toThrow(/but the policy reads one project; set fleet/);
  });

  test("sinks by account for a budget across the fleet", () => {
    const app = new App();
    const scope = new TerraformStack(app, "prod");
    new EvsProvider(scope, "evs", { region: "cn-north-4" });
    const fleet = new EvsFleet(scope, "fleet");
    const budget = new CapacityBudget(scope, "budget", { fleet, atMostGiB: 1, across: "fleet" });
    budget.alert({ accounts: { acme: output }, rest: output });
    expect(() => app.synth()).toThrow(/has sinks by account, but its groups are across the fleet/);
  });
});
