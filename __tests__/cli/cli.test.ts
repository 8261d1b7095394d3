import { type ChildProcess, execFile, spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { TerraformFolder } from "../support/terraform";

const cli = join(__dirname, "..", "..", "dist", "lib", "cli", "main.js");
const folder = new TerraformFolder();
afterAll(() => folder.dispose());

function run(...args: string[]): Promise<{ code: number; text: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [cli, ...args], (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === "number" ? error.code : 0, text: stdout + stderr }),
    );
  });
}

async function served(child: ChildProcess): Promise<string> {
  let text = "";
  for await (const chunk of child.stdout ?? []) {
    text += String(chunk);
    if (text.includes("HW_EVS_ENDPOINT")) return text;
  }
  throw new Error(`It ended: ${text}`);
}

test("install-provider makes a hand-written main.tf work, with or without a version", async () => {
  const { code, text } = await run("install-provider", folder.path);
  expect(code).toBe(0);
  const version = /version = "([\d.]+)"/.exec(text)?.[1];
  for (const constraint of ["", `, version = "${version}"`, ', version = "~> 0.1"']) {
    writeFileSync(
      join(folder.path, "main.tf"),
      `terraform {
  required_providers {
    evs = { source = "terraform.local/huaweicloud/evs"${constraint} }
  }
}
data "evs_snapshots" "x" {}
`,
    );
    await folder.mustRun(["init", "-input=false"]);
    await folder.mustRun(["validate"]);
  }
});

test("installing again changes nothing", async () => {
  await folder.mustRun(["init", "-input=false"]);
  await run("install-provider", folder.path);
  await folder.mustRun(["validate"]);
});

test("embedded serves the demo scenario until it is interrupted", async () => {
  const child = spawn(process.execPath, [cli, "embedded"]);
  const text = await served(child);
  const url = /http:\/\/127\.0\.0\.1:\d+/.exec(text)?.[0];
  const response = await fetch(`${url}/v3/projects`, { headers: { "x-auth-token": "demo-token" } });
  expect(await response.json()).toMatchObject({ projects: [{ name: "cn-north-4" }, {}] });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGINT");
  expect(await ended).toBe(0);
});

test("embedded serves a scenario of one's own", async () => {
  const file = join(folder.path, "own.json");
  writeFileSync(
    file,
    JSON.stringify({ projects: [{ id: "p", name: "mine" }], tokens: [{ token: "t", project: "p" }] }),
  );
  const child = spawn(process.execPath, [cli, "embedded", "--data", file]);
  expect(await served(child)).toContain("HW_REGION_NAME='mine'");
  child.kill("SIGINT");
});

test.each([
  ["a folder that is not there", ["install-provider", "/nowhere"], /\/nowhere is not a folder/],
  ["a port that is none", ["embedded", "--port", "x"], /must be an integer from 0 to 65535/],
  ["a file that is not there", ["embedded", "--data", "/nowhere.json"], /\/nowhere\.json: ENOENT/],
  [
    "a file that is no scenario",
    ["embedded", "--data", join(__dirname, "..", "..", "tsconfig.json")],
    /A scenario has no compilerOptions/,
  ],
  ["a command that there is none of", ["adit"], /unknown command 'adit'/],
  ["no command", [], /Usage: evs-snapshots/],
  ["a report of a folder", ["report", folder.path], /evs-[^:]*: EISDIR/],
  ["policies that are not there", ["audit", "--policies", "/nowhere.yaml"], /\/nowhere\.yaml: ENOENT/],
  [
    "an answer into a folder that is not there",
    ["audit", "--output", "/nowhere/a.json"],
    /The folder \/nowhere\./,
  ],
  ["an answer into a folder", ["audit", "--output", folder.path], /It is a folder\./],
])("%s is one clear error", async (_, args, message) => {
  const { code, text } = await run(...args);
  // 1 would say that something violates a policy.
  expect(code).toBe(3);
  expect(text).toMatch(message);
  expect(text).not.toMatch(/ at .*\.js:\d+/);
});
