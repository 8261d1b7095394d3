import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PACK } from "../../lib/audit/spec/pack";
import type { EmbeddedApiOptions } from "../../lib/embedded";
import type { AuditDocument } from "../../lib/report";
import { schemaProblems } from "../support/audit-schema";
import { api as startApi } from "../support/client";
import { builtCommand, environmentOf, runCommand } from "../support/command";
import { temporaryFolder } from "../support/configuration";
import { scenarioOf, snapshotRow, volumeRow } from "../support/worlds";

const command = builtCommand();

/** A lost disk `d` beside a living one. */
const lost = scenarioOf({
  snapshots: [snapshotRow("living", { volume_id: "v" }), snapshotRow("lost", { volume_id: "d" })],
  volumes: [volumeRow("v")],
});

async function audit(args: readonly string[], options: EmbeddedApiOptions = { scenario: lost }) {
  const api = await startApi(options);
  return runCommand(command.path(), ["audit", ...args], { env: environmentOf(api) });
}

/** A policies file of the orphans only. */
function orphansOnly(): string {
  const file = join(temporaryFolder(), "policies.yaml");
  writeFileSync(file, "policies:\n  - rule: orphaned_snapshots\n");
  return file;
}

test("without a policies file it answers by the documented pack, and says nothing besides", async () => {
  const { code, stdout, stderr } = await audit([]);
  expect(code).toBe(1);
  expect(stdout).toMatch(
    /^Project 0d1c5e2f9a7b4c3e8f6a1b2c3d4e5f60, cn-north-4, 2 snapshots \(legacy, standard\), 1 disk\n/,
  );
  expect(stdout).toContain("1 orphaned snapshot, 10 GiB provisioned");
  expect(stderr).toBe("");
});

test("JSON is what its schema says", async () => {
  const { stdout } = await audit(["--format", "json"]);
  const document = JSON.parse(stdout) as AuditDocument;
  expect(schemaProblems(document)).toEqual([]);
  expect(document.policies[0]).toMatchObject({
    rule: "orphaned_snapshots",
    violations: [{ id: "lost", verdict: "orphaned", region: "cn-north-4" }],
  });
});

test("the answer can go to a file", async () => {
  const file = join(temporaryFolder(), "out.csv");
  const { stdout } = await audit(["--format", "csv", "--output", file, "--policies", orphansOnly()]);
  expect(stdout).toBe("");
  expect(readFileSync(file, "utf8")).toContain(
    ",orphaned_snapshots,orphaned_snapshots,violation,lost,lost-name,10,",
  );
});

describe("--kinds", () => {
  test("legacy asks for no standard snapshots, and every text says so", async () => {
    const asked: string[] = [];
    const { code, stdout } = await audit(["--kinds", "legacy", "--policies", orphansOnly()], {
      scenario: lost,
      fault: ({ path }) => {
        asked.push(path);
        return undefined;
      },
    });
    expect(code).toBe(1);
    expect(stdout).toContain("2 snapshots (legacy)");
    expect(stdout).toMatch(/1 orphaned legacy snapshot, [\s\S]*the only legacy snapshot/);
    expect(asked.filter((path) => path.includes("/v5/"))).toEqual([]);
  });

  test("something else is refused", async () => {
    const { code, stderr } = await audit(["--kinds", "standard"]);
    expect(code).toBe(3);
    expect(stderr).toContain("It must be legacy, or legacy,standard for both.");
  });
});

test("results are in Chinese where that is asked for, the page included", async () => {
  const { stdout } = await audit(["--language", "zh", "--policies", orphansOnly()]);
  expect(stdout).toContain("孤儿快照");
  const page = await audit(["--language", "zh", "--policies", orphansOnly(), "--format", "html"]);
  expect(page.stdout).toContain('<html lang="zh-CN">');
  expect(page.stdout).toContain("<h1>EVS 快照：策略检查结果</h1>");
});

test.each([
  ["a violation", ["--fail-on", "orphaned"], lost, 1],
  ["a violation that does not count", ["--fail-on", "none"], lost, 0],
  [
    "nothing",
    [],
    scenarioOf({ snapshots: [snapshotRow("living", { volume_id: "v" })], volumes: [volumeRow("v")] }),
    0,
  ],
  ["what undecided", [], scenarioOf({ snapshots: [snapshotRow("s", { volume_id: "d" })] }), 2],
])("the exit code says it: %s", async (_, args, scenario, expected) => {
  const { code } = await audit(["--policies", orphansOnly(), ...args], { scenario });
  expect(code).toBe(expected);
});

test.each([
  ["a flag that is none", ["--nonsense"], /unknown option '--nonsense'/],
  ["a format that is none", ["--format", "pdf"], /Allowed choices are text, json, csv, sarif, junit/],
  ["a number out of range", ["--page-size", "0"], /must be an integer from 1 to 1000/],
  ["a span that is none", ["--max-wait", "soon"], /It must be a duration such as 15m/],
  [
    "a gate that is misspelled",
    ["--fail-on", "orphand"],
    /unknown policy orphand\. The policies are: orphaned_snapshots/,
  ],
  ["a policies file that is not there", ["--policies", "/nowhere.yaml"], /nowhere\.yaml/],
  ["a project that is given twice", ["--project", "a", "--project", "b"], /'--project .*' is given twice/],
  ["cells for a format without any", ["--csv-bom"], /--csv-bom is for --format csv, and the format is text/],
  [
    "groups for a format without any",
    ["--group-by", "owner", "--format", "csv"],
    /--group-by is for --format text or markdown, and/,
  ],
])("%s is one clear error, with the exit code of errors", async (_, args, message) => {
  const { code, stdout, stderr } = await audit(args);
  expect([code, stdout]).toEqual([3, ""]);
  expect(stderr).toMatch(message);
  expect(stderr).not.toMatch(/ at .*:\d+:\d+/);
});

test("a refusal comes with what can be done, and no secret", async () => {
  const { code, stderr } = await audit([], { scenario: { ...lost, tokens: [] } });
  expect(code).toBe(3);
  expect(stderr).toMatch(/^error: EVS refused the request: .*401/);
  expect(stderr).not.toContain("test-token");
});

test.each(["SIGINT", "SIGTERM"] as const)(
  "%s ends it with what is known, said to be partial",
  async (signal) => {
    let hanging = () => {};
    const isHanging = new Promise<void>((resolve) => {
      hanging = resolve;
    });
    const api = await startApi({
      scenario: lost,
      fault: ({ path }) => {
        if (!path.endsWith("/volumes/d")) return undefined;
        hanging();
        return { hang: true };
      },
    });
    const { code, stdout } = await runCommand(command.path(), ["audit", "--format", "json"], {
      env: environmentOf(api),
      interruptWhen: isHanging,
      signal,
    });
    const document = JSON.parse(stdout) as AuditDocument;
    expect(schemaProblems(document)).toEqual([]);
    expect(document.interrupted).toMatch(/interrupted/);
    expect(document).toMatchObject({
      cells: [{ snapshots_scanned: 2, state: "incomplete" }],
      policies: expect.arrayContaining([
        expect.objectContaining({
          rule: "orphaned_snapshots",
          complete: false,
          violations: [],
          undecided: [expect.objectContaining({ id: "lost" })],
        }),
      ]) as unknown,
    });
    // Other policies need no more than the lists.
    expect(code).toBe(1);
  },
);

test("every policy of the documented pack is asked", async () => {
  const { stdout } = await audit(["--format", "json"]);
  const { policies } = JSON.parse(stdout) as AuditDocument;
  expect(policies.map(({ rule }) => rule)).toEqual(Object.keys(PACK));
});

test("policies prints the rules and the schema of files", async () => {
  const { stdout } = await runCommand(command.path(), ["policies"]);
  expect(stdout).toContain("## stale_snapshots");
  const { stdout: schema } = await runCommand(command.path(), ["policies", "--schema"]);
  expect(JSON.parse(schema)).toMatchObject({ $id: "urn:cdktf-evs-snapshots:policies:1" });
});
