import { DataResource, type TerraformStack } from "cdktf";
import {
  type Alert,
  Duration,
  EvsFleet,
  EvsProvider,
  type IAlertSink,
  OrphanedSnapshots,
  StaleSnapshots,
} from "cdktf-evs-snapshots";
import {
  demoEnvironment,
  type EmbeddedApi,
  type Fault,
  type FaultRequest,
  fleetScenario,
  startEmbeddedApi,
} from "../../../lib/embedded";
import { attached } from "../../support/attached-providers/attach";
import { StackFolder } from "../../support/stack-folder";

const scenario = fleetScenario();
const projectIdOf = (domain: string, name: string) =>
  scenario.projects.find((project) => project.domain === domain && project.name === name)?.id ?? "";
const LAB = projectIdOf("acme-dev", "ap-southeast-1");
const DEV = projectIdOf("acme-dev", "cn-north-4");

let fault: (request: FaultRequest) => Fault | undefined = () => undefined;
let api: EmbeddedApi;
let folder: StackFolder;
beforeEach(async () => {
  fault = () => undefined;
  api = await startEmbeddedApi({ scenario, fault: (request) => fault(request) });
});
afterEach(async () => {
  folder.dispose();
  await api.close();
});

/** Keeps in the state what it would send. */
const keeping = (name: string): IAlertSink => ({
  bind(alert: Alert) {
    const kept = new DataResource(alert, "kept", alert.makeOnce());
    kept.addOverride("input", { title: alert.title, text: alert.text });
    kept.overrideLogicalId(`kept_${name}`);
  },
});

async function start(build: (stack: TerraformStack, fleet: EvsFleet) => void) {
  folder = new StackFolder(
    (stack) => {
      new EvsProvider(stack, "evs", { endpoints: { sts: api.url }, maxRetries: 0 });
      const agency = { domainName: "acme-dev", agencyName: "evs-audit" };
      const fleet = new EvsFleet(stack, "fleet", {
        regions: ["ap-southeast-1", "cn-north-4"],
        accounts: [{}, agency],
        exclude: [{ project: "ap-southeast-1_dev", reason: "it cannot be reached" }],
      });
      build(stack, fleet);
    },
    await attached(demoEnvironment(api.url, scenario)),
  );
  await folder.mustRun(["init", "-input=false"]);
}

interface Message {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

interface ShownState {
  readonly values: {
    readonly root_module: {
      readonly resources: readonly {
        readonly name: string;
        readonly values: { readonly id: string; readonly input: Omit<Message, "id"> };
      }[];
    };
  };
}

/** Applies the stack. @returns the message that each sink has now */
async function messages(): Promise<Readonly<Record<string, Message>>> {
  await folder.mustRun(["apply", "-auto-approve", "-input=false"]);
  const state = JSON.parse(await folder.mustRun(["show", "-json"])) as ShownState;
  return Object.fromEntries(
    state.values.root_module.resources.flatMap(({ name, values }) =>
      name.startsWith("kept_") ? [[name.slice("kept_".length), { id: values.id, ...values.input }]] : [],
    ),
  );
}

test("each account has its own messages, and one that is refused keeps its own", async () => {
  await start((stack, fleet) =>
    new StaleSnapshots(stack, "stale", { fleet, olderThan: Duration.days(180) }).alert({
      accounts: { "acme-dev": keeping("dev") },
      rest: keeping("rest"),
    }),
  );
  const first = await messages();
  expect(first.dev?.title).toBe(
    "1 stale snapshot, 40 GiB provisioned (4 of 4 projects complete) (test/stale, acme-dev)",
  );
  expect(first.dev?.text).toContain("acme-dev/ap-southeast-1,");
  expect(first.dev?.text).not.toContain("cn-north-4/shop,");
  expect(first.rest?.text).toContain("cn-north-4/shop,");
  expect(first.rest?.text).not.toContain("acme-dev");

  // The account refuses, and what the other had is gone.
  fault = ({ path }) => (path.endsWith("/securitytokens") ? { status: 403 } : undefined);
  const shop = api.world.of(projectIdOf("acme", "cn-north-4_shop"));
  const old = shop.snapshots.rows.find(({ name }) => name === "shop-2024");
  shop.snapshots.delete(String(old?.id));
  const second = await messages();
  expect(second.dev).toEqual(first.dev);
  expect(second.rest?.title).toMatch(/^Resolved: no stale/);
  expect(await folder.run(["plan", "-detailed-exitcode", "-input=false"])).toMatchObject({ exitCode: 0 });

  // It answers again.
  fault = () => undefined;
  expect((await messages()).dev).toEqual(first.dev);

  // What it had is gone, but one of its projects may have something.
  const lab = api.world.of(LAB);
  lab.snapshots.delete(String(lab.snapshots.rows.find(({ name }) => name === "lab")?.id));
  fault = ({ path }) => (path.includes(DEV) ? { status: 403 } : undefined);
  const fourth = await messages();
  expect(fourth.dev?.title).not.toBe(first.dev?.title);
  expect(fourth.dev?.title).not.toMatch(/^Resolved/);
  expect(fourth.dev?.text).toContain("403");

  fault = () => undefined;
  expect((await messages()).dev?.title).toMatch(/^Resolved: no stale/);
}, 120_000);

test("projects have messages by their names, and one alert of a fleet keeps what a project had", async () => {
  await start((stack, fleet) => {
    const orphans = new OrphanedSnapshots(stack, "orphans", { fleet });
    orphans.alert({ projects: { shop: keeping("shop") }, rest: keeping("rest") });
    orphans.alert(keeping("all"), { id: "all" });
  });
  const first = await messages();
  expect(first.shop?.title).toMatch(/^1 orphaned snapshot, 40 GiB.*\(test\/orphans, shop\)$/);
  expect(first.rest?.title).toMatch(/^1 orphaned snapshot, 40 GiB.*\(test\/orphans\)$/);
  expect(first.all?.title).toMatch(/^2 orphaned snapshots, 80 GiB.*\(test\/orphans\)$/);
  fault = ({ path }) => (path.includes(LAB) ? { status: 403 } : undefined);
  expect(await messages()).toEqual(first);
}, 120_000);
