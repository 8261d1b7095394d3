import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App, LocalBackend, TerraformStack, TerraformVariable } from "cdktf";
import { Duration, EvsProvider, SnapshotRule, StaleSnapshots } from "cdktf-evs-snapshots";
import { demoEnvironment, demoScenario, type EmbeddedApi, startEmbeddedApi } from "../../../lib/embedded";
import { evsProvider } from "../../../lib/provider/provider";
import { type Framework, readStack, synthesizeEveryConstruct } from "../../support/every-construct";
import { placeHuaweicloudProvider } from "../../support/huaweicloud-provider/place";
import { TerraformFolder } from "../../support/terraform";

const STACK = join("stacks", "stack");
/** Arguments that no construct has: constructs set them, or users ask for fresh reads in other ways. */
const NOT_PROPS = ["given", "policy", "output", "fresh"];
/** It takes given lists only. */
const SUMMARY = "evs_snapshot_summary";

const expires = new Date(Date.now() + 300 * 86_400_000).toISOString().slice(0, 10);

let api: EmbeddedApi;
beforeAll(async () => {
  api = await startEmbeddedApi();
});
const folders: TerraformFolder[] = [];
afterAll(async () => {
  await api.close();
  for (const folder of folders) folder.dispose();
});

/** The stack of every construct, initialized by Terraform. */
async function synthesized(framework: Framework, isHcl: boolean): Promise<TerraformFolder> {
  const folder = new TerraformFolder({}, join("out", STACK));
  folders.push(folder);
  await synthesizeEveryConstruct(framework, join(folder.path, "out"), { SYNTH_HCL_OUTPUT: String(isHcl) });
  placeHuaweicloudProvider(join(folder.path, "out", STACK));
  await folder.mustRun(["init", "-input=false"]);
  return folder;
}

test("the stack of every construct sets every argument of every data source", async () => {
  const root = mkdtempSync(join(tmpdir(), "evs-every-"));
  await synthesizeEveryConstruct("cdktf", join(root, "out"));
  const stack = readStack(join(root, "out"));
  rmSync(root, { recursive: true, force: true });
  const read = evsProvider.dataSources.filter(({ name }) => name !== SUMMARY);
  const missing = read.flatMap(({ name, schema }) => {
    const set = new Set(Object.values(stack.data[name] ?? {}).flatMap(Object.keys));
    const wanted = Object.entries(schema.attributes).filter(([, { mode }]) => mode !== "computed");
    return wanted.flatMap(([argument]) =>
      set.has(argument) || NOT_PROPS.includes(argument) ? [] : [`${name}.${argument}`],
    );
  });
  const { attributes, blocks = {} } = evsProvider.schema;
  const ofProvider = new Set((stack.provider.evs ?? []).flatMap(Object.keys));
  const unset = Object.keys({ ...attributes, ...blocks }).filter((name) => !ofProvider.has(name));
  expect([missing, unset]).toEqual([[], []]);
});

test.each(["cdktf", "cdktn"] as const)(
  "the stack of every construct, as HCL by %s, is valid",
  async (framework) => {
    const folder = await synthesized(framework, true);
    const { valid, diagnostics } = JSON.parse((await folder.run(["validate", "-json"])).text) as {
      readonly valid: boolean;
      readonly diagnostics: readonly { readonly severity: string }[];
    };
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(valid).toBe(true);
  },
  120_000,
);

const TEXTS = [
  'say "no" to \\d and \\"x\\", ${x} or %{y}: <<EOF\n\ta second line',
  "a text without any syntax",
  "ends in a backslash \\",
] as const;

/** What Terraform understood of a stack: of its provider, and of each data source, with what was read. */
async function understood(hclOutput: boolean): Promise<Readonly<Record<string, unknown>>> {
  const folder = new TerraformFolder(demoEnvironment(api.url, demoScenario()), join("stacks", "test"));
  folders.push(folder);
  // What `cdktf synth --hcl` sets; a stack reads it when it is made.
  process.env.SYNTH_HCL_OUTPUT = String(hclOutput);
  const app = new App({ outdir: folder.path });
  const stack = new TerraformStack(app, "test");
  delete process.env.SYNTH_HCL_OUTPUT;
  new LocalBackend(stack, { path: "terraform.tfstate" });
  new EvsProvider(stack, "evs", { regions: { "la-south-2": { recycle_bin: false } } });
  const owner = new TerraformVariable(stack, "owner", { type: "string", default: "x" });
  const [message, plain, last] = TEXTS;
  new StaleSnapshots(stack, "stale", {
    olderThan: Duration.days(90),
    message,
    exemptions: [
      { namePattern: String.raw`^v\d+\.\$\{"x"`, reason: plain, expires },
      {
        metadata: { 'cost "center"': last, owner: message },
        reason: `for "${owner.stringValue}" \\o/`,
        expires,
      },
    ],
  }).warn();
  new SnapshotRule(stack, "rule", {
    noun: 'copy "x"',
    violatesWhen: `snapshot.size > 5000
      && snapshot.name.matches("^\\\\d+\\"$")`,
  }).warn();
  app.synth();
  // Once more changes nothing.
  app.synth();
  await folder.mustRun(["init", "-input=false"]);
  await folder.mustRun(["plan", "-input=false", "-out=plan"]);
  const { configuration, prior_state } = JSON.parse(await folder.mustRun(["show", "-json", "plan"])) as {
    readonly configuration: {
      readonly provider_config: Readonly<Record<string, { readonly expressions?: object }>>;
    };
    readonly prior_state: {
      readonly values: {
        readonly root_module: { readonly resources: readonly { readonly name: string; values: object }[] };
      };
    };
  };
  const { resources } = prior_state.values.root_module;
  return {
    provider: configuration.provider_config.evs?.expressions,
    ...Object.fromEntries(resources.map(({ name, values }) => [name, values])),
  };
}

test("Terraform understands the same of a stack in HCL as of that stack in JSON", async () => {
  const [json, hcl] = [await understood(false), await understood(true)];
  expect(hcl).toEqual(json);
  const [message, plain, last] = TEXTS;
  expect(hcl).toMatchObject({
    provider: { regions: {} },
    rule: { noun: 'copy "x"' },
    stale: {
      message,
      exemptions: [
        { reason: plain },
        { reason: 'for "x" \\o/', metadata: { 'cost "center"': last, owner: message } },
      ],
    },
  });
}, 120_000);
