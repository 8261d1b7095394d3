import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App, TerraformStack } from "cdktf";
import {
  EvsProvider,
  type EvsProviderProps,
  EvsSnapshotAudit,
  EvsSnapshots,
  EvsStandardSnapshots,
  OrphanedSnapshots,
  SnapshotOutputs,
} from "cdktf-evs-snapshots";
import { getProviderPackage } from "../../../lib/placement";

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function synth(...stacks: [name: string, build: (stack: TerraformStack) => void][]): string {
  const outdir = mkdtempSync(join(tmpdir(), "evs-synth-"));
  folders.push(outdir);
  const app = new App({ outdir });
  for (const [name, build] of stacks) build(new TerraformStack(app, name));
  app.synth();
  return join(outdir, "stacks");
}

const read = (...path: string[]) => readFileSync(join(...path), "utf8");

function everything(stack: TerraformStack): void {
  new EvsProvider(stack, "evs", { region: "cn-north-4" });
  const snapshots = new EvsSnapshots(stack, "snapshots", { status: "available" });
  new SnapshotOutputs(stack, "inventory", { snapshots });
  new OrphanedSnapshots(stack, "orphans", { audit: new EvsSnapshotAudit(stack, "audit") }).warn();
}

test("the synthesized JSON is the same from run to run", () => {
  const [first, second] = [synth(["a", everything]), synth(["a", everything])];
  expect(read(first, "a", "cdk.tf.json")).toBe(read(second, "a", "cdk.tf.json"));
});

test("data sources keep the names that people gave them", () => {
  const { data, output } = JSON.parse(read(synth(["a", everything]), "a", "cdk.tf.json"));
  expect(Object.keys(data)).toEqual(["evs_orphaned_snapshots", "evs_snapshot_audit", "evs_snapshots"]);
  expect(data.evs_snapshots.snapshots.status).toBe("available");
  expect(Object.keys(output)).toEqual([
    "inventory_by_status",
    "inventory_count",
    "inventory_oldest",
    "inventory_total_gib",
    "orphans_count",
    "orphans_total_gib",
  ]);
});

test("a policy has outputs of its rows where they are asked for", () => {
  const rows = (stack: TerraformStack) => {
    new EvsProvider(stack, "evs");
    new OrphanedSnapshots(stack, "orphans", { outputs: "rows" }).warn();
  };
  const { output } = JSON.parse(read(synth(["a", rows]), "a", "cdk.tf.json"));
  expect(Object.keys(output)).toEqual([
    "orphans_count",
    "orphans_exempt",
    "orphans_total_gib",
    "orphans_undecided",
    "orphans_violations",
  ]);
});

test("standard snapshots have outputs of their own, made of what their query says of itself", () => {
  const stacks = synth([
    "a",
    (stack) => {
      new EvsProvider(stack, "evs");
      const snapshots = new EvsStandardSnapshots(stack, "standard", { tags: { team: "storage" } });
      new SnapshotOutputs(stack, "inventory", { snapshots });
    },
  ]);
  const { data, output } = JSON.parse(read(stacks, "a", "cdk.tf.json"));
  expect(data.evs_standard_snapshots.standard.tags).toEqual({ team: "storage" });
  expect(output.inventory_count.value).toBe("${data.evs_standard_snapshots.standard.snapshot_count}");
});

test("the provider and its lock entry are laid beside every stack that uses it, and only there", () => {
  const stacks = synth(["a", everything], ["b", everything], ["plain", () => {}]);
  const { version } = getProviderPackage();
  for (const name of ["a", "b"]) {
    const plugins = join(
      stacks,
      name,
      "terraform.d",
      "plugins",
      "terraform.local",
      "huaweicloud",
      "evs",
      version,
    );
    expect(existsSync(plugins)).toBe(true);
    expect(read(stacks, name, ".terraform.lock.hcl")).toContain(`version     = "${version}"`);
  }
  expect(existsSync(join(stacks, "plain", "terraform.d"))).toBe(false);
});

test("exactly the laid version is required, also with two aliased providers", () => {
  const stacks = synth([
    "a",
    (stack) => {
      const north = new EvsProvider(stack, "north", { region: "cn-north-4", alias: "north" });
      const east = new EvsProvider(stack, "east", { region: "cn-east-3", alias: "east" });
      new EvsSnapshots(stack, "n", { provider: north });
      new EvsSnapshots(stack, "e", { provider: east });
    },
  ]);
  const config = JSON.parse(read(stacks, "a", "cdk.tf.json"));
  expect(config.terraform.required_providers.evs).toEqual({
    source: "terraform.local/huaweicloud/evs",
    version: getProviderPackage().version,
  });
  expect(config.provider.evs).toHaveLength(2);
  expect(config.data.evs_snapshots.e.provider).toBe("evs.east");
});

test("the provider is laid for the platforms that any provider of the stack wants, and no others", () => {
  const stacks = synth([
    "a",
    (stack) => {
      new EvsProvider(stack, "evs", { platforms: ["darwin_arm64"] });
      new EvsProvider(stack, "east", { alias: "east", platforms: ["linux_amd64", "darwin_arm64"] });
    },
  ]);
  const plugins = join(stacks, "a", "terraform.d", "plugins", "terraform.local", "huaweicloud", "evs");
  expect(readdirSync(join(plugins, getProviderPackage().version)).sort()).toEqual([
    "darwin_arm64",
    "linux_amd64",
  ]);
});

test("Windows is refused while its executable is not installed, with the ways out", () => {
  const build = () =>
    synth(["a", (stack) => new EvsProvider(stack, "evs", { platforms: ["windows_amd64"] })]);
  expect(build).toThrow(/^There is no evs provider for windows_amd64 here: .* or use WSL\.$/);
});

test("what a stack requires besides is named to cdktf, once for all of its evs providers", () => {
  const stacks = synth([
    "a",
    (stack) => {
      everything(stack);
      new EvsProvider(stack, "east", { alias: "east" });
      stack.addOverride("terraform.required_providers.null", { source: "hashicorp/null", version: "~> 3.0" });
    },
  ]);
  expect(read(stacks, "a", ".terraform.lock.hcl").match(/hashicorp\/null/g)).toHaveLength(1);
});

test("a secret written into the stack is warned about", () => {
  const stacks = synth(["a", (stack) => new EvsProvider(stack, "evs", { secretKey: "clear-text" })]);
  const manifest = JSON.parse(read(stacks, "..", "manifest.json"));
  expect(manifest.stacks.a.annotations).toMatchObject([
    { level: "@cdktf/warn", message: expect.stringContaining("'secretKey' is written in plain text") },
  ]);
});

test("a CLI configuration that hides the provider is named once a stack, with what it needs", () => {
  const folder = mkdtempSync(join(tmpdir(), "evs-cli-"));
  folders.push(folder);
  writeFileSync(join(folder, "cli.tfrc"), "provider_installation {\n  direct {}\n}\n");
  const before = process.env.TF_CLI_CONFIG_FILE;
  process.env.TF_CLI_CONFIG_FILE = join(folder, "cli.tfrc");
  try {
    const stack = new TerraformStack(new App({ outdir: folder }), "a");
    const providers = ["first", "second"].map((alias) => new EvsProvider(stack, alias, { alias }));
    const warned = providers.map(({ node }) =>
      node.metadata.some(({ data }) => String(data).includes('path    = "terraform.d/plugins"')),
    );
    expect(warned).toEqual([true, false]);
  } finally {
    if (before === undefined) delete process.env.TF_CLI_CONFIG_FILE;
    else process.env.TF_CLI_CONFIG_FILE = before;
  }
});

test.each<[EvsProviderProps, string, string]>([
  [{ prices: { legacy: -1 } }, "prices.legacy", "must be a non-negative number, got -1"],
  [{ currency: "CNY" }, "currency", "requires prices"],
  [{ linkTemplate: "x" }, "linkTemplate", 'must be an https:// URL, got "x"'],
])("%j is refused at %s", (props, property, problem) => {
  const stack = new TerraformStack(new App(), "test");
  expect(() => new EvsProvider(stack, "evs", props)).toThrow(
    expect.objectContaining({ property, message: expect.stringContaining(problem) }),
  );
});

test.each<[object, string, string]>([
  [{ claim: "pod" }, "owners[0].claim", 'must be one of namespace, name, got "pod"'],
  [
    { owner: "a" },
    "owners[0]",
    "must have one of tag, diskTag, namePattern, claim, enterpriseProject, enterpriseProjectName, creator, got none",
  ],
  [{ namePattern: "(", owner: "a" }, "owners[0].namePattern", "must be a regular expression in RE2 syntax"],
])("a rule for owners %j is refused at %s", (rule, property, problem) => {
  const stack = new TerraformStack(new App(), "test");
  expect(() => new EvsProvider(stack, "evs", { owners: [rule] })).toThrow(
    expect.objectContaining({ property, message: expect.stringContaining(problem) }),
  );
});
