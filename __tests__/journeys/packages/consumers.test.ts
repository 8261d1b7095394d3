import { execFile, execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { buildSync } from "esbuild";
import { peerDependencies, version } from "../../../package.json";
import { installedBun } from "../../../scripts/release/bun";
import { packMain } from "../../../scripts/release/npm-packages";
import { type Registry, startRegistry } from "../../support/registry";

const NAME = "cdktf-evs-snapshots";
const root = mkdtempSync(join(tmpdir(), "evs-consumers-"));
let packed: string;
let registry: Registry;
beforeAll(async () => {
  packed = packMain(root);
  registry = await startRegistry([join(root, packed)]);
});
afterAll(async () => {
  await registry.close();
  rmSync(root, { recursive: true, force: true });
});

const appWith = (framework: string, entry: string) => `
  const { App, TerraformStack } = require("${framework}");
  const { Duration, EvsProvider, OrphanedSnapshots, huaweicloud } = require("${entry}");
  const app = new App();
  const stack = new TerraformStack(app, "snapshots");
  new EvsProvider(stack, "evs", { region: "eu-west-101" });
  new OrphanedSnapshots(stack, "orphans", { gracePeriod: Duration.days(7) }).warn();
  new huaweicloud.provider.HuaweicloudProvider(stack, "huaweicloud", { region: "eu-west-101" });
  app.synth();
`;
const APP = appWith("cdktf", NAME);

const node = process.execPath;
const commands = join(__dirname, "..", "..", "..", "node_modules");
const classic = join(commands, "yarn", "bin", "yarn.js");
const berry = join(commands, "@yarnpkg", "cli-dist", "bin", "yarn.js");
const pnpm = join(commands, "pnpm", "bin", "pnpm.cjs");
/** A package manager: its commands, and the files that point it to a registry. */
interface Manager {
  readonly install: readonly [string, ...string[]];
  /** How a script is run. @default by Node.js itself */
  readonly node?: readonly [string, ...string[]];
  readonly files: (url: string) => Readonly<Record<string, string>>;
}

const npmrc = (url: string) => ({ ".npmrc": `registry=${url}\ncache=./cache\nstore-dir=./store\n` });
const yarnrc = (linker: string) => (url: string) => ({
  "yarn.lock": "",
  ".yarnrc.yml": [
    `nodeLinker: ${linker}`,
    `npmRegistryServer: ${url}`,
    "unsafeHttpWhitelist: ['127.0.0.1']",
    "enableGlobalCache: false",
    "enableTelemetry: false",
    "enableImmutableInstalls: false",
    "npmMinimalAgeGate: 0",
  ].join("\n"),
});

const npm: Manager = { install: ["npm", "install", "--no-audit", "--no-fund"], files: npmrc };
const others: [string, Manager][] = [
  ["pnpm", { install: [node, pnpm, "install"], files: npmrc }],
  [
    "yarn classic",
    {
      install: [node, classic, "install", "--non-interactive", "--no-lockfile"],
      files: (url) => ({ ".yarnrc": `registry "${url}"\ncache-folder "./cache"\n` }),
    },
  ],
  ["yarn with node_modules", { install: [node, berry, "install"], files: yarnrc("node-modules") }],
  [
    "yarn with Plug'n'Play",
    { install: [node, berry, "install"], node: [node, berry, "node"], files: yarnrc("pnp") },
  ],
  [
    "bun",
    {
      install: [installedBun(), "install", "--no-save"],
      files: (url) => ({ "bunfig.toml": `[install]\nregistry = "${url}"\ncache = "./cache"\n` }),
    },
  ],
];

/** A user's project, in which a package manager has installed this package and its peers. */
class Project {
  readonly folder: string;

  constructor(
    name: string,
    private readonly manager: Manager,
    private readonly framework: "cdktf" | "cdktn" = "cdktf",
  ) {
    this.folder = join(root, name.replaceAll(/\W+/g, "-"));
    mkdirSync(this.folder);
  }

  /** @param workspace the package of the project that has the dependencies, if it is not the project itself */
  async install(workspace?: string): Promise<this> {
    const { framework } = this;
    const { constructs, [framework]: range } = peerDependencies;
    const dependencies = { [NAME]: version, [framework]: range, constructs };
    const own = JSON.stringify({ name: "stack", private: true, dependencies });
    if (workspace === undefined) this.write("package.json", own);
    else {
      mkdirSync(join(this.folder, workspace));
      this.write(join(workspace, "package.json"), own);
      this.write("package.json", JSON.stringify({ name: "root", private: true, workspaces: [workspace] }));
    }
    for (const [file, text] of Object.entries(this.manager.files(registry.url))) this.write(file, text);
    await this.run(this.manager.install);
    expect(registry.missed).toEqual([]);
    return this;
  }

  write(file: string, text: string): void {
    mkdirSync(dirname(join(this.folder, file)), { recursive: true });
    writeFileSync(join(this.folder, file), text);
  }

  /** What a script prints. */
  async node(file: string, text: string): Promise<string> {
    this.write(file, text);
    return this.run([...(this.manager.node ?? [node]), file]);
  }

  async run(
    [command, ...args]: readonly [string, ...string[]],
    more: Readonly<Record<string, string>> = {},
  ): Promise<string> {
    const own = { CI: "false", HOME: this.folder, npm_config_registry: registry.url };
    const env = { ...process.env, ...own, ...more };
    try {
      return (await promisify(execFile)(command, args, { cwd: this.folder, env })).stdout;
    } catch (error) {
      const { stdout, stderr } = error as { stdout: string; stderr: string };
      throw new Error(`${command} ${args.join(" ")}\n${stdout}\n${stderr}`);
    }
  }

  has(path: string): boolean {
    return existsSync(join(this.folder, "node_modules", path));
  }

  /** The synthesized stack. */
  stack(): { readonly data: object; readonly terraform: object } {
    const folder = join(this.folder, "cdktf.out", "stacks", "snapshots");
    expect(existsSync(join(folder, "terraform.d", "plugins"))).toBe(true);
    return JSON.parse(readFileSync(join(folder, "cdk.tf.json"), "utf8"));
  }
}

const RESOLUTIONS: readonly (readonly [module: string, resolution: string])[] = [
  ["commonjs", "node10"],
  ["node16", "node16"],
  ["nodenext", "nodenext"],
  ["esnext", "bundler"],
];

test("the packed package has nothing that only a clone needs", () => {
  const text = execFileSync("tar", ["-xzOf", join(root, packed), "package/package.json"], {
    encoding: "utf8",
  });
  const { scripts, workspaces, devDependencies, ...rest } = JSON.parse(text);
  expect([scripts, workspaces, devDependencies]).toEqual([undefined, undefined, undefined]);
  expect(rest).toMatchObject({ name: NAME, version, peerDependencies });
});

test.each(others)("%s installs the package, and a stack is synthesized with it", async (name, manager) => {
  const project = await new Project(name, manager).install();
  await project.node("app.cjs", APP);
  expect(Object.keys(project.stack().data)).toEqual(["evs_orphaned_snapshots"]);
});

describe("where npm has installed the package", () => {
  let project: Project;
  beforeAll(async () => {
    project = await new Project("npm", npm).install();
  });

  test("a stack is synthesized", async () => {
    await project.node("app.cjs", APP);
    expect(Object.keys(project.stack().data)).toEqual(["evs_orphaned_snapshots"]);
  });

  test("an ES module imports by name", async () => {
    const script = `
      import { huaweicloud, OrphanedSnapshots } from "${NAME}";
      import { evaluatePolicies } from "${NAME}/testing";
      console.log(OrphanedSnapshots.name, evaluatePolicies.name, Object.keys(huaweicloud.smnTopic).join());
    `;
    expect(await project.node("names.mjs", script)).toBe("OrphanedSnapshots evaluatePolicies SmnTopic\n");
  });

  test("a resource of the official provider is loaded when it is first used, and no other", async () => {
    const script = `
      const { huaweicloud } = require("${NAME}");
      const loaded = () => Object.keys(require.cache).filter((file) => /provider-huaweicloud.data-huaweicloud-evs-volumes/.test(file)).length;
      const before = loaded();
      huaweicloud.dataHuaweicloudEvsVolumes.DataHuaweicloudEvsVolumes;
      console.log(before, loaded());
    `;
    expect(await project.node("lazy.cjs", script)).toBe("0 1\n");
  });

  test.each(RESOLUTIONS)("module %s with resolution %s finds the types, libraries checked", (...how) =>
    expectTypes(project, "cdktf", NAME, how),
  );

  const TYPED_APP = `
    import { App, TerraformStack } from "cdktf";
    import { Duration, EvsProvider, StaleSnapshots } from "${NAME}";
    const app = new App();
    const stack = new TerraformStack(app, "snapshots");
    new EvsProvider(stack, "evs", {});
    new StaleSnapshots(stack, "stale", { olderThan: Duration.days(90) }).warn();
    app.synth();
  `;

  test.each([
    ["ts-node, as in cdktf's own template,", [join(commands, "ts-node", "dist", "bin.js")]],
    ["tsx", [join(commands, "tsx", "dist", "cli.mjs")]],
  ])("%s runs an app", async (_, command) => {
    project.write("tsconfig.json", JSON.stringify({ compilerOptions: { module: "commonjs", strict: true } }));
    project.write("typed.ts", TYPED_APP);
    await project.run([node, ...command, "typed.ts"]);
    expect(Object.keys(project.stack().data)).toEqual(["evs_stale_snapshots"]);
  });

  test("an app that esbuild has bundled, this package with it, finds the provider", async () => {
    project.write("typed.ts", TYPED_APP);
    buildSync({
      absWorkingDir: project.folder,
      entryPoints: ["typed.ts"],
      bundle: true,
      platform: "node",
      outfile: "bundled.cjs",
    });
    await project.run([node, "bundled.cjs"]);
    expect(Object.keys(project.stack().data)).toEqual(["evs_stale_snapshots"]);
  });

  test("jest runs a typed test by ts-jest", async () => {
    const transform = {
      "\\.ts$": [join(commands, "ts-jest"), { tsconfig: { module: "commonjs", strict: true } }],
    };
    project.write("jest.config.json", JSON.stringify({ testEnvironment: "node", transform }));
    project.write(
      "stack.test.ts",
      `declare function test(name: string, work: () => void): void;
       ${TYPED_APP.replace("const app", 'test("a stack", () => {\nconst app')}
       });`,
    );
    const jest = join(commands, "jest", "bin", "jest.js");
    await project.run([node, jest, "--config", "jest.config.json"]);
    expect(Object.keys(project.stack().data)).toEqual(["evs_stale_snapshots"]);
  });

  test("a test of policies that exceeds jest's time-out leaves nothing behind", async () => {
    const temporary = join(project.folder, "temporary");
    mkdirSync(temporary);
    const terraform = join(project.folder, "endless-terraform");
    // The output of jest ends when this has ended.
    writeFileSync(terraform, `#!/bin/sh\ntouch '${temporary}/../started'\nexec sleep 600 1>&2\n`, {
      mode: 0o755,
    });
    project.write(
      "late/policies.test.cjs",
      `const { TerraformStack } = require("cdktf");
       const { evaluatePolicies } = require("${NAME}/testing");
       test("late", () => evaluatePolicies((app) => new TerraformStack(app, "test"), {}), 2000);`,
    );
    const jest = join(commands, "jest", "bin", "jest.js");
    const how = ["--rootDir", "late", "--testMatch", "**/*.test.cjs", "--moduleDirectories", "node_modules"];
    const late = project.run([node, jest, ...how], { TMPDIR: temporary, TERRAFORM_BINARY_NAME: terraform });
    await expect(late).rejects.toThrow("Exceeded timeout of 2000 ms");
    expect(project.has("../started")).toBe(true);
    await expect(late).rejects.not.toThrow("did not exit");
    // What jest keeps there.
    expect(readdirSync(temporary)).toEqual(["jest_0"]);
  });
});

test("a workspace of npm's has a stack in one of its packages", async () => {
  const project = await new Project("workspaces", npm).install("stack");
  await project.node("stack/app.cjs", APP);
  expect(Object.keys(project.stack().data)).toEqual(["evs_orphaned_snapshots"]);
});

describe("where npm has installed the package and cdktn", () => {
  let project: Project;
  beforeAll(async () => {
    project = await new Project("npm with cdktn", npm, "cdktn").install();
  });

  test("it brings no cdktf, and one stack is the same with either, but for the framework's own version and folders", async () => {
    expect([project.has("cdktn"), project.has("cdktf")]).toEqual([true, false]);
    await project.node("app.cjs", appWith("cdktn", `${NAME}/cdktn`));
    const other = await new Project("npm to compare", npm).install();
    await other.node("app.cjs", APP);
    const [stack, expected] = [project.stack(), other.stack()].map((content) => ({
      ...content,
      "//": undefined,
      terraform: { ...content.terraform, backend: undefined },
    }));
    expect(stack).toEqual(expected);
    expect(Object.keys(stack?.data ?? {})).toEqual(["evs_orphaned_snapshots"]);
  });

  test.each(RESOLUTIONS)("module %s with resolution %s finds the types, libraries checked", (...how) =>
    expectTypes(project, "cdktn", `${NAME}/cdktn`, how),
  );
});

async function expectTypes(
  project: Project,
  framework: string,
  entry: string,
  [module, resolution]: readonly [string, string],
): Promise<void> {
  project.write(
    "app.ts",
    `import { App, TerraformStack } from "${framework}";
       import { EvsProvider, huaweicloud } from "${entry}";
       import { evaluatePolicies } from "${entry}/testing";
       const stack = new TerraformStack(new App(), "typed");
       export const made = [new EvsProvider(stack, "evs", {}), huaweicloud.smnTopic.SmnTopic, evaluatePolicies];
       // @ts-expect-error: a property that there is not
       new EvsProvider(stack, "other", { regoin: "x" });`,
  );
  const tsc = join(commands, "typescript", "bin", "tsc");
  const settings = ["--noEmit", "--strict", "--target", "es2022"];
  const how = ["--module", module, "--moduleResolution", resolution];
  expect(await project.run([node, tsc, ...settings, ...how, "app.ts"])).toBe("");
}
