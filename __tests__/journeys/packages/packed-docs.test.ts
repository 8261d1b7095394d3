// The commands of every page, run as users run them: in an empty project into which the packed tarball was installed, against
// the embedded API. Commands that need a cloud, a clone or a person are listed with the reason.
import { type ChildProcess, execFile, execFileSync, spawn } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import { version } from "../../../package.json";
import { packMain } from "../../../scripts/release/npm-packages";
import { codeBlocksOf, getPage, listPages, type Page } from "../../support/pages";
import { type Registry, startRegistry } from "../../support/registry";
import { TERRAFORM } from "../../support/terraform";

const NAME = "cdktf-evs-snapshots";

/** Commands that do not run here. */
const NOT_RUN: readonly (readonly [command: RegExp, reason: string])[] = [
  [/^npm (ci|test|run (build|demo|pack))/, "needs a clone of the repository; other tests run it"],
  [/^npm (init|install)|^mkdir snapshots/, "prepares the project, which this test does in the same way"],
  [
    /^npx cdktf /,
    "needs cdktf-cli, whose terminal does not work in a test; the same stack runs with terraform",
  ],
  [/^npx evs-snapshots embedded/, "runs until Ctrl-C; this test runs it in the background"],
  [/^export HW_(REGION_NAME|ACCESS_KEY|SECRET_KEY)=/, "sets the keys of a real account"],
  [/^npx evs-snapshots (audit --fleet|merge) /, "needs a fleet; journeys/cli/shards runs them"],
  [/^npx evs-snapshots exempt .* --owner /, "needs an answer with owners; cli/exempt tests it"],
  [/^gh /, "writes on GitHub"],
  [/^curl -X DELETE/, "deletes a snapshot of a real account"],
];

/** Where the commands of a page run: in the project, unless the page says that they run in the folder of the stack. */
const IN_STACK_FOLDER = [
  "docs/audit-command.md",
  "docs/cookbook.md",
  "docs/deciding.md",
  "docs/policies.md",
  "docs/since.md",
];

const root = mkdtempSync(join(tmpdir(), "evs-docs-"));
const project = join(root, "snapshots");
const installed = join(project, "node_modules", NAME);
const stack = join(project, "cdktf.out", "stacks", "snapshots");

let registry: Registry;
let api: ChildProcess;
let environment: NodeJS.ProcessEnv;

beforeAll(async () => {
  registry = await startRegistry([join(root, packMain(root))]);
  environment = {
    PATH: `${shims()}:${process.env.PATH}`,
    HOME: root,
    CHECKPOINT_DISABLE: "1",
    TF_IN_AUTOMATION: "1",
    GITHUB_STEP_SUMMARY: join(root, "summary.md"),
    npm_config_registry: registry.url,
    npm_config_cache: join(root, "cache"),
    npm_config_audit: "false",
    npm_config_fund: "false",
    npm_config_update_notifier: "false",
  };
  mkdirSync(project);
  await shell(`npm init -y && npm install ../${NAME}-${version}.tgz cdktf constructs tsx typescript@5`);
  // Builds of esbuild for other systems are optional.
  expect(registry.missed.filter((name) => !/^@esbuild\/|^fsevents$/.test(name))).toEqual([]);
  await startDemo();
  prepareStack();
  await shell("node --import tsx main.ts");
  await shell("terraform init && terraform plan -out=plan && terraform show -json plan > plan.json", stack);
  for (const folder of [project, stack])
    copyFileSync(join(installed, "examples", "policies.yaml"), join(folder, "policies.yaml"));
}, 120_000);

afterAll(async () => {
  api?.kill();
  await registry?.close();
  rmSync(root, { recursive: true, force: true });
});

/**
 * A folder with `terraform` in it, where the Terraform to test has another name or place, and with an `npx` that only starts
 * what is installed in the project, as npx does then, but without npm.
 */
function shims(): string {
  const folder = join(root, "bin");
  mkdirSync(folder);
  const terraform = execFileSync("which", [TERRAFORM], { encoding: "utf8" }).trim();
  const starts = { terraform: `"${terraform}" "$@"`, npx: `"${project}/node_modules/.bin/$@"` };
  for (const [name, start] of Object.entries(starts))
    writeFileSync(join(folder, name), `#!/bin/sh\nexec ${start}\n`, { mode: 0o755 });
  return folder;
}

/** The stack of Getting started, which the other pages expect. */
function prepareStack(): void {
  const blocks = codeBlocksOf(getPage("docs/getting-started.md", installed));
  const last = (language: string) => blocks.filter((block) => block.language === language).at(-1)?.code ?? "";
  writeFileSync(join(project, "cdktf.json"), last("json"));
  writeFileSync(join(project, "main.ts"), last("ts"));
}

async function startDemo(): Promise<void> {
  const command = join(project, "node_modules", ".bin", "evs-snapshots");
  api = spawn(command, ["embedded"], { env: environment, stdio: ["ignore", "pipe", "inherit"] });
  if (api.stdout === null) throw new Error("The embedded API has no standard output.");
  for await (const line of createInterface({ input: api.stdout })) {
    const [, name, value] = /^export (\w+)='(.*)'$/.exec(line) ?? [];
    if (name !== undefined) environment = { ...environment, [name]: value };
    if (name === "HW_CTS_ENDPOINT") return;
  }
}

async function shell(script: string, cwd = project): Promise<string> {
  const options = { cwd, env: environment, maxBuffer: 2 ** 26 };
  return (await promisify(execFile)("bash", ["-c", script], options)).stdout;
}

/** Complete commands of a block, as a shell divides it. */
function commandsOf(code: string): string[] {
  const commands: string[] = [];
  let pending = "";
  for (const line of code.split("\n")) {
    pending = pending === "" ? line : `${pending}\n${line}`;
    if (!isComplete(pending)) continue;
    if (!/^\s*(#|$)/.test(pending)) commands.push(pending);
    pending = "";
  }
  if (pending !== "") throw new Error(`The command does not end: ${pending}`);
  return commands;
}

function isComplete(text: string): boolean {
  if (text.endsWith("\\")) return false;
  try {
    execFileSync("bash", ["-n"], { input: text, stdio: ["pipe", "ignore", "ignore"] });
    return true;
  } catch {
    return false;
  }
}

const reasonOf = (command: string) => NOT_RUN.find(([pattern]) => pattern.test(command))?.[1];

/** Exit codes that a command may have: those of a result, where the demo has violations. */
const allows = (command: string, code: number) =>
  code === 0 || (/evs-snapshots (audit|report)/.test(command) && code <= 2);

/** Runs what can run of a page in one shell, as a reader types it, and says which commands failed. */
async function failuresOf(page: Page): Promise<string[]> {
  const commands = shellCommandsOf(page).filter((command) => reasonOf(command) === undefined);
  const script = commands.map((command) => `${command}\nprintf '\\036%s\\036' "$?"`).join("\n");
  const folder = IN_STACK_FOLDER.includes(page.path) ? stack : project;
  // A page may have initialized the stack in another way.
  rmSync(join(stack, ".terraform"), { recursive: true, force: true });
  await shell("terraform init", stack);
  const parts = (await shell(`exec 2>&1\n${script}`, folder)).split("\u001e");
  return commands.flatMap((command, index) => {
    const [output = "", code = "none"] = parts.slice(2 * index, 2 * index + 2);
    return code !== "none" && allows(command, Number(code))
      ? []
      : [`${command}\n${output}\nexit code ${code}`];
  });
}

const known = new Map<string, readonly string[]>();

function shellCommandsOf(page: Page): readonly string[] {
  const commands =
    known.get(page.text) ??
    codeBlocksOf(page)
      .filter(({ language }) => language === "sh")
      .flatMap(({ code }) => commandsOf(code));
  known.set(page.text, commands);
  return commands;
}

const withCommands = listPages()
  .filter((page) => shellCommandsOf(page).length > 0)
  .map(({ path }) => path);

test("the package has every page that has commands", () => {
  expect(withCommands.length).toBeGreaterThan(7);
  expect(withCommands.filter((path) => !existsSync(join(installed, path)))).toEqual([]);
});

test.each(withCommands)("the commands of %s work", async (path) => {
  expect(await failuresOf(getPage(path, installed))).toEqual([]);
});

test("the list of commands that do not run has no entry too many", () => {
  const commands = listPages(installed).flatMap(shellCommandsOf);
  for (const [pattern, reason] of NOT_RUN)
    expect([reason, commands.some((command) => pattern.test(command))]).toEqual([reason, true]);
});

test("every link of a page leads to a file of the package", () => {
  const broken = listPages(installed).flatMap(({ path, text }) =>
    [...text.replace(/^```[\s\S]*?^```$/gm, "").matchAll(/\]\((?!https:)([^()\s#]+)[^()\s]*\)/g)]
      .filter(([, link = ""]) => !existsSync(join(installed, dirname(path), link)))
      .map(([, link]) => `${path}: ${link}`),
  );
  expect(broken).toEqual([]);
});
