import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { demoEnvironment, type EmbeddedApi, fleetScenario, startEmbeddedApi } from "../../../lib/embedded";
import { accountId } from "../../../lib/embedded/iam/account-id";
import type { AuditDocument } from "../../../lib/report";
import { schemaProblems } from "../../support/audit-schema";
import { builtCommand, runCommand } from "../../support/command";

const command = builtCommand();
const scenario = fleetScenario();
const folder = mkdtempSync(join(tmpdir(), "fleet-"));
let api: EmbeddedApi;
beforeAll(async () => {
  api = await startEmbeddedApi({ scenario });
  writeFileSync(
    join(folder, "policies.yaml"),
    "policies: [{ rule: orphaned_snapshots }, { rule: failed_snapshots }]\n",
  );
});
afterAll(async () => {
  await api.close();
  rmSync(folder, { recursive: true, force: true });
});

const auditOf = ({ url }: EmbeddedApi, ...args: readonly string[]) =>
  runCommand(
    command.path(),
    [
      "audit",
      ...(args.includes("--fleet") ? [] : ["--fleet", join("examples", "fleet", "fleet.yaml")]),
      ...["--policies", join(folder, "policies.yaml")],
      ...["--max-retries", "0", "--endpoint", `sts=${url}`],
      ...args,
    ],
    { env: { ...demoEnvironment(url, scenario), HOME: folder } },
  );
const audit = (...args: readonly string[]) => auditOf(api, ...args);

test("a fleet is one answer, which the next run compares with", async () => {
  const first = await audit("--format", "json", "--output", join(folder, "answer.json"));
  expect([first.code, first.stderr]).toEqual([1, ""]);
  const again = await audit("--format", "json", "--since", join(folder, "answer.json"));
  const document = JSON.parse(again.stdout) as AuditDocument;
  expect(schemaProblems(document)).toEqual([]);
  expect(document.cells).toHaveLength(12);
  expect(document.cells.filter(({ state }) => state !== "complete")).toMatchObject([
    { account: "acme-data", project_name: "ap-southeast-1", state: "refused", reasons: ["403 EVS.5403"] },
    { account: "acme-dev", project_name: "ap-southeast-1_dev", state: "unreachable" },
  ]);
  expect(document.policies).toMatchObject([
    { rule: "orphaned_snapshots", violation_count: 2, new_violation_count: 0, complete: false },
    { rule: "failed_snapshots", violation_count: 0 },
  ]);
  expect(document.policies[0]?.violations.map(({ account, is_new }) => [account, is_new])).toEqual([
    [accountId("acme"), false],
    ["acme-dev", false],
  ]);
});

test("an answer without a violation is undecided while a project is not read", async () => {
  const { code, stdout } = await audit("--fail-on", "failed");
  expect(code).toBe(2);
  expect(stdout).toContain("10 of 12 projects complete");
});

test("patterns that match no project are named", async () => {
  const file = join(folder, "patterns.yaml");
  const include = "[{ project: cn-north-4 }, { project: shpo }]";
  writeFileSync(file, `include: ${include}\nexclude: [{ region: cn-nroth-*, reason: not used }]\n`);
  const { code, stderr } = await audit("--fleet", file);
  const named = ["include[1]", "exclude[0]"].map(
    (pattern) => `${pattern} matches no project of the fleet. Correct it, or remove it.\n`,
  );
  expect([code, stderr]).toEqual([0, named.join("")]);
});

test("projects that are excluded stay in the answer, with the reason", async () => {
  const file = join(folder, "excluding.yaml");
  const answer = join(folder, "excluding.json");
  writeFileSync(file, 'exclude: [{ project: shop, reason: "deleted every night" }]\n');
  await audit("--fleet", file, "--format", "json", "--output", answer);
  const document = JSON.parse(readFileSync(answer, "utf8")) as AuditDocument;
  expect(schemaProblems(document)).toEqual([]);
  expect(document.left_out).toContainEqual(
    expect.objectContaining({ project_name: "cn-north-4_shop", reason: "deleted every night" }),
  );
  const { stdout } = await runCommand(command.path(), ["report", answer]);
  expect(stdout).toMatch(/^Left out: .*\/cn-north-4\/shop\. deleted every night$/m);
});

test("a project beside a fleet is refused", async () => {
  const { code, stderr } = await audit("--project", "cn-north-4");
  expect([code, stderr]).toEqual([3, "error: --fleet and --project are both set. Set only one of them.\n"]);
});

test("rows of an account that cannot be entered for a while are neither gone nor new", async () => {
  const agencies = scenario.agencies?.filter(({ domain }) => domain !== "acme-dev") ?? [];
  const closed = await startEmbeddedApi({ scenario: { ...scenario, agencies } });
  const file = (week: number) => join(folder, `week-${week}.json`);
  const run = (week: number, of: EmbeddedApi) =>
    auditOf(of, "--format", "json", "--since", file(week - 1), "--output", file(week));
  try {
    await audit("--format", "json", "--output", file(1));
    await run(2, closed);
  } finally {
    await closed.close();
  }
  await run(3, api);
  const orphansIn = (week: number) => {
    const { policies } = JSON.parse(readFileSync(file(week), "utf8")) as AuditDocument;
    const { violations = [], gone = [], remembered = [] } = policies[0] ?? {};
    return {
      rows: violations.map(({ account, is_new, first_seen }) => [account, is_new, first_seen]),
      gone,
      remembered: remembered.map(({ name }) => name),
    };
  };
  const seen = orphansIn(1).rows[0]?.[2];
  const own = [accountId("acme"), false, seen];
  expect([2, 3].map(orphansIn)).toEqual([
    { rows: [own], gone: [], remembered: ["lab"] },
    { rows: [own, ["acme-dev", false, seen]], gone: [], remembered: [] },
  ]);
});
