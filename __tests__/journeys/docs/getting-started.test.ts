import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { demoEnvironment, demoScenario, type EmbeddedApi, startEmbeddedApi } from "../../../lib/embedded";
import { codeBlocksOf, getPage, root } from "../../support/pages";
import { TerraformFolder, unwrapped } from "../../support/terraform";

const page = getPage("docs/getting-started.md");
const blocks = codeBlocksOf(page);
const code = (language: string) =>
  blocks.filter((block) => block.language === language).map(({ code }) => code);
const [first = "", second = ""] = code("ts");
const configuration = JSON.parse(code("json")[0] ?? "");

let api: EmbeddedApi;
let folder: TerraformFolder;
beforeAll(async () => {
  api = await startEmbeddedApi();
  folder = new TerraformFolder(demoEnvironment(api.url, demoScenario()), "cdktf.out/stacks/snapshots");
  writeFileSync(join(folder.path, "package.json"), '{ "name": "snapshots", "type": "commonjs" }');
  install({
    "cdktf-evs-snapshots/package.json": "package.json",
    "cdktf-evs-snapshots/dist": "dist",
    cdktf: "node_modules/cdktf",
    constructs: "node_modules/constructs",
    tsx: "node_modules/tsx",
  });
});
afterAll(async () => {
  folder.dispose();
  await api.close();
});

/** What npm would install, as links to what is built here. */
function install(packages: Readonly<Record<string, string>>): void {
  for (const [name, target] of Object.entries(packages)) {
    const link = join(folder.path, "node_modules", name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(root, target), link);
  }
}

/** Runs the stack as cdktf.json says, then plans it as the page does without cdktf's command. */
async function plan(stack: string): Promise<{ exitCode: number; text: string }> {
  writeFileSync(join(folder.path, "main.ts"), stack);
  execFileSync("sh", ["-c", configuration.app], { cwd: folder.path });
  await folder.mustRun(["init"]);
  const { exitCode, text } = await folder.run(["plan"]);
  return { exitCode, text: unwrapped(text) };
}

test("the first stack warns of what the page shows", async () => {
  const { exitCode, text } = await plan(first);
  const [, ...shown] = page.text.match(/^Warning: (.*)\n\n(.*)\n(.*)$/m) ?? [];
  expect(shown).toHaveLength(3);
  for (const line of shown) expect(text).toContain(line);
  expect(exitCode).toBe(0);
});

test("the second stack has outputs, both policies, and an exemption that holds", async () => {
  const { exitCode, text } = await plan(second);
  expect(text).toContain("inventory_count = 59");
  expect(text).toContain("5 orphaned snapshots");
  expect(text).toContain("stale snapshots");
  expect(exitCode).toBe(0);
});

test("the packed file is called as the page calls it", () => {
  const { name, version } = require("../../../package.json");
  expect(code("sh").join()).toContain(` ../${name}-${version}.tgz `);
});
