import { execFile } from "node:child_process";
import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { api as startApi } from "../../support/client";
import { builtCommand, environmentOf, runCommand } from "../../support/command";
import { temporaryFolder } from "../../support/configuration";
import { resultRow } from "../../support/documents";
import { plannedPolicy, planOf, stateOf } from "../../support/plans";
import { scenarioOf, snapshotRow, volumeRow } from "../../support/worlds";

const command = builtCommand();

/** A plan with one violation. */
const PLAN = JSON.stringify(
  planOf({ prior_state: stateOf(plannedPolicy("old", { violations: [resultRow("a")] })) }),
);
const withMark = (text: string) => `\uFEFF${text}`;
const bigEndian = (text: string) => Buffer.from(withMark(text), "utf16le").swap16();

function report(input: string | Buffer, args: readonly string[] = ["-"]) {
  return runCommand(command.path(), ["report", ...args], { input });
}

async function audit(args: readonly string[], input: string | Buffer = "") {
  const api = await startApi({
    scenario: scenarioOf({ snapshots: [snapshotRow("s", { volume_id: "v" })], volumes: [volumeRow("v")] }),
  });
  return runCommand(command.path(), ["audit", ...args], { env: environmentOf(api), input });
}

const POLICIES = "policies:\n  - rule: orphaned_snapshots\n    policy: 孤儿\n";

describe("plans and policies are read in the encodings that shells write", () => {
  test.each([
    ["UTF-8 with a byte order mark", Buffer.from(withMark(PLAN))],
    ["UTF-16, little-endian", Buffer.from(withMark(PLAN), "utf16le")],
    ["UTF-16, big-endian", bigEndian(PLAN)],
  ])("%s", async (_, bytes) => {
    const plain = await report(PLAN);
    expect(plain.code).toBe(1);
    expect(await report(bytes)).toEqual(plain);
  });

  test("a policies file in UTF-16", async () => {
    const file = join(temporaryFolder(), "policies.yaml");
    writeFileSync(file, Buffer.from(withMark(POLICIES), "utf16le"));
    const { stdout, stderr } = await audit(["--policies", file]);
    expect(stderr).toBe("");
    expect(stdout).toContain("孤儿");
  });

  test.each([
    ["UTF-32", Buffer.from([0xff, 0xfe, 0, 0, 0x7b, 0, 0, 0]), "it is UTF-32"],
    [
      "UTF-16 that says nothing",
      Buffer.from(PLAN, "utf16le"),
      "it is UTF-16 or UTF-32 without a byte order mark",
    ],
    ["UTF-16 that is cut", Buffer.from([0xff, 0xfe, 0x7b]), "it is UTF-16 that is cut"],
    ["another one", Buffer.from([0x7b, 0xb2, 0xdf]), "it is not UTF-8"],
  ])("%s is named", async (_, bytes, problem) => {
    const { code, stderr } = await report(bytes);
    expect(code).toBe(3);
    expect(stderr).toContain(`The standard input cannot be read: ${problem}`);
  });
});

describe("-", () => {
  test("is the standard input and output", async () => {
    const { code, stdout, stderr } = await report(PLAN, ["-", "--output", "-", "--format", "csv"]);
    expect([code, stderr]).toEqual([1, ""]);
    expect(stdout).toMatch(/^project_id,region,/);
    expect(existsSync("-")).toBe(false);
  });

  test("is the standard input for policies too", async () => {
    const { stdout } = await audit(["--policies", "-"], POLICIES);
    expect(stdout).toContain("孤儿");
  });
});

describe("--output", () => {
  /** Runs with a limit on the size of files, which ends a write as a full disk does. */
  const limited = (script: string) =>
    new Promise<void>((resolve) => {
      execFile("sh", ["-c", `ulimit -f 1; ${script}`], () => resolve());
    });

  test("keeps the old report where the new one cannot be written whole", async () => {
    const folder = temporaryFolder();
    const [plan, file] = [join(folder, "plan.json"), join(folder, "report.html")];
    writeFileSync(plan, PLAN);
    writeFileSync(file, "old");
    await limited(
      `'${process.execPath}' '${command.path()}' report '${plan}' --format html --output '${file}'`,
    );
    expect(readFileSync(file, "utf8")).toBe("old");
  });

  test("replaces what a link leads to, and leaves nothing beside it", async () => {
    const folder = temporaryFolder();
    const [file, link] = [join(folder, "real.json"), join(folder, "link.json")];
    writeFileSync(file, "old");
    symlinkSync(file, link);
    await report(PLAN, ["-", "--format", "json", "--output", link]);
    expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ source: "plan" });
    expect(readdirSync(folder).sort()).toEqual(["link.json", "real.json"]);
  });

  test("goes to a device as it is", async () => {
    expect(await report(PLAN, ["-", "--output", "/dev/null"])).toEqual({ code: 1, stdout: "", stderr: "" });
  });
});

const fullDevice = existsSync("/dev/full") ? test : test.skip;
fullDevice("an answer that cannot be written is none: 3, and one line", async () => {
  const plan = join(temporaryFolder(), "plan.json");
  writeFileSync(plan, PLAN);
  const { code, stderr } = await new Promise<{ code: unknown; stderr: string }>((resolve) => {
    const script = `'${process.execPath}' '${command.path()}' report '${plan}' > /dev/full`;
    execFile("sh", ["-c", script], (error, _, said) => resolve({ code: error?.code, stderr: said }));
  });
  expect(code).toBe(3);
  expect(stderr).toMatch(/^error: The standard output cannot be written: ENOSPC[^\n]*\n$/);
});

test("an error that nobody expected is one line too, and no violation", async () => {
  const { code, stderr } = await runCommand(command.path(), ["report", "-"], {
    input: PLAN,
    env: { NODE_OPTIONS: `--require=${join(__dirname, "..", "..", "support", "throw-later.cjs")}` },
  });
  expect(code).toBe(3);
  expect(stderr).toMatch(/^error: unexpected[^\n]*twice\n$/);
});
