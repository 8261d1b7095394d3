import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { demoEnvironment, type EmbeddedApi, fleetScenario, startEmbeddedApi } from "../../../lib/embedded";
import type { AuditDocument } from "../../../lib/report";
import { schemaProblems } from "../../support/audit-schema";
import { builtCommand, runCommand } from "../../support/command";

const command = builtCommand();
const scenario = fleetScenario();
const folder = mkdtempSync(join(tmpdir(), "shards-"));
const inFolder = (name: string) => join(folder, name);
let api: EmbeddedApi;

const exemption = (id: string) => ({ id, reason: "kept", expires: "2027-11-01" });
const rowOf = (name: string) =>
  String(
    scenario.cells?.flatMap(({ snapshots = [] }) => snapshots).find((row) => row.name === name)?.id ?? "",
  );

const POLICIES = [
  { rule: "orphaned_snapshots", exemptions: [exemption(rowOf("lab"))] },
  { rule: "stale_snapshots", older_than: "100d", price_per_gib_month: 0.3, currency: "CNY", shown_rows: 1 },
  { rule: "capacity_budget", at_most_gib: 10, by: "disk" },
  { rule: "failed_snapshots", exemptions: [exemption("nowhere")] },
  { rule: "capacity_budget", policy: "account", at_most_gib: 500, across: "account" },
  { rule: "capacity_budget", policy: "fleet", at_most_gib: 100, across: "fleet" },
];

beforeAll(async () => {
  api = await startEmbeddedApi({ scenario });
  writeFileSync(inFolder("policies.json"), JSON.stringify({ policies: POLICIES }));
  writeFileSync(inFolder("others.json"), JSON.stringify({ policies: POLICIES.slice(1) }));
});
afterAll(async () => {
  await api.close();
  rmSync(folder, { recursive: true, force: true });
});

const evs = (...args: readonly string[]) =>
  runCommand(command.path(), args, { env: { ...demoEnvironment(api.url, scenario), HOME: folder } });
const audit = (...args: readonly string[]) =>
  evs(
    ...["audit", "--fleet", join("examples", "fleet", "fleet.yaml")],
    ...["--max-retries", "0", "--endpoint", `sts=${api.url}`, "--format", "json"],
    ...(args.includes("--policies") ? [] : ["--policies", inFolder("policies.json")]),
    ...args,
  );
const readAnswer = (file: string) => JSON.parse(readFileSync(file, "utf8")) as AuditDocument;

/** The files of all shards, read one after the other. */
async function shardsWith(of: number, ...args: readonly string[]): Promise<string[]> {
  const files = Array.from({ length: of }, (_, index) => inFolder(`${index + 1}-of-${of}.json`));
  for (const [index, file] of files.entries()) {
    const { code, stderr } = await audit("--shard", `${index + 1}/${of}`, "--output", file, ...args);
    expect([code, stderr]).toEqual([0, ""]);
  }
  return files;
}

const READ = new Map<number, Promise<string[]>>();
/** Shards with nothing but the policies are read once. */
function shards(of: number): Promise<string[]> {
  const files = READ.get(of) ?? shardsWith(of);
  READ.set(of, files);
  return files;
}

async function merge(files: readonly string[], ...args: readonly string[]) {
  const run = await evs("merge", ...files, "--format", "json", ...args);
  return { ...run, document: run.stdout === "" ? undefined : (JSON.parse(run.stdout) as AuditDocument) };
}

/** Without times, and without what only one of the two ways can know of other projects. */
function comparable({ made_at: _, policies, ...document }: AuditDocument) {
  return {
    ...document,
    policies: policies.map((policy) => ({
      ...policy,
      ...Object.fromEntries(
        (["violations", "undecided", "exempt"] as const).map((list) => [
          list,
          policy[list].map(({ first_seen: __, ...row }) => ({
            ...row,
            evidence: row.evidence.filter((line) => !line.startsWith("other projects of the region")),
          })),
        ]),
      ),
    })),
  };
}

describe("shards that are merged say what the whole says", () => {
  let whole: AuditDocument;
  let code: number | null;
  let isEverApart = false;
  beforeAll(async () => {
    const run = await audit();
    expect(run.stderr).toBe("");
    whole = JSON.parse(run.stdout) as AuditDocument;
    code = run.code;
  });

  test.each([1, 2, 3, 8])("%i of them", async (of) => {
    const files = await shards(of);
    const answers = files.map(readAnswer);
    for (const answer of answers) {
      expect(schemaProblems(answer)).toEqual([]);
      expect(answer.cells).toHaveLength(12);
    }
    const merged = await merge(files);
    expect([merged.code, merged.stderr]).toEqual([code, ""]);
    const document = merged.document as AuditDocument;
    expect(schemaProblems(document)).toEqual([]);
    const holderOf = (name: string) =>
      answers.findIndex(({ shard }) =>
        shard?.cells.some(({ project_id }) =>
          document.cells.some((cell) => cell.project_name === name && cell.project_id === project_id),
        ),
      );
    const isApart = holderOf("cn-north-4_dev") !== holderOf("cn-north-4_archive");
    isEverApart ||= isApart;
    const [orphans, ...others] = comparable(document).policies;
    const [wholeOrphans, ...wholeOthers] = comparable(whole).policies;
    expect(others).toEqual(wholeOthers);
    expect(orphans?.fingerprint).toBe(wholeOrphans?.fingerprint);
    if (!isApart) {
      expect({ ...comparable(document), policies: [{ ...orphans, report: "" }] }).toEqual({
        ...comparable(whole),
        policies: [{ ...wholeOrphans, report: "" }],
      });
      return;
    }
    const moved = orphans?.undecided.find(({ id }) => id === rowOf("before-move"));
    expect(moved).toMatchObject({
      verdict: "undecided",
      reason:
        "Its disk is listed in acme-dev/cn-north-4/archive. Another shard read this list, so the disk may have been moved there.",
    });
    expect(orphans?.violations).toEqual(wholeOrphans?.violations);
    expect(orphans?.exempt).toEqual(wholeOrphans?.exempt);
  });

  test("in some of them, the disk that moved was in another shard", () => expect(isEverApart).toBe(true));
});

describe("a shard that is missing", () => {
  test("leaves its projects unread, and says so", async () => {
    const [first = "", second = "", third = ""] = await shards(3);
    const { code, stderr, document } = await merge([first, third], "--fail-on", "failed");
    expect([code, stderr]).toEqual([2, "Shard 2 of 3 is missing, so its projects were not read.\n"]);
    const own = readAnswer(second).shard?.cells.map(({ project_id }) => project_id) ?? [];
    expect(own.length).toBeGreaterThan(0);
    const reason = "Only shard 2 of 3 reads it.";
    expect(document?.cells.filter(({ reasons }) => reasons.includes(reason))).toMatchObject(
      own.map(() => ({ state: "unreachable" })),
    );
    for (const { complete, missing_lists, exemption_notices, violations } of document?.policies ?? []) {
      expect(complete).toBe(false);
      expect(missing_lists.projects).toContain(reason);
      // What another shard has may match.
      expect(exemption_notices).toEqual([]);
      expect(violations.filter(({ project_id }) => own.includes(project_id))).toEqual([]);
    }
  });

  test("is named by what it may have", async () => {
    const files = await shards(8);
    const answers = files.map(readAnswer);
    const lost = rowOf("shop-2024");
    const file = files.find((_, index) =>
      answers[index]?.policies.some(({ violations }) => violations.some(({ id }) => id === lost)),
    );
    const evidenceIn = (document: AuditDocument | undefined) =>
      document?.policies[0]?.violations.find(({ id }) => id === lost)?.evidence ?? [];
    expect(evidenceIn(readAnswer(file ?? ""))).toContain(
      "other shards: 7 not merged yet, and the disk may be in one of them",
    );
    const { document } = await merge([file ?? ""]);
    expect(evidenceIn(document).join()).not.toContain("not merged yet");
    expect(evidenceIn(document).join()).toMatch(
      /other projects of the region: .* not read, so the disk may be there/,
    );
  });
});

test("what happened to rows is known after a merge as after an audit", async () => {
  const since = inFolder("whole.json");
  await audit("--output", since);
  const remembered = await merge(await shardsWith(4, "--since", since), "--output", inFolder("merged.json"));
  expect(remembered.code).toBe(1);
  const merged = readAnswer(inFolder("merged.json"));
  const counts = merged.policies.map(({ new_violation_count, new_undecided_count, gone }) => [
    new_violation_count,
    new_undecided_count,
    gone,
  ]);
  expect(counts.slice(1)).toEqual(POLICIES.slice(1).map(() => [0, 0, []]));
  const seen = readAnswer(since).policies[1]?.violations.map(({ first_seen }) => first_seen);
  expect(merged.policies[1]?.violations.map(({ first_seen }) => first_seen)).toEqual(seen);
  const next = await audit("--since", inFolder("merged.json"));
  const { policies } = JSON.parse(next.stdout) as AuditDocument;
  expect(policies[1]?.violations.map(({ first_seen, is_new }) => [first_seen, is_new])).toEqual(
    seen?.map((time) => [time, false]),
  );
});

describe("answers that are not one", () => {
  const other = ["--shard", "2/2"];
  beforeAll(async () => {
    await shards(2);
    await audit("--shard", "2/3", "--output", inFolder("2-of-3.json"));
    await audit("--output", inFolder("whole.json"));
    await audit(...other, "--policies", inFolder("others.json"), "--output", inFolder("other-policies.json"));
    await audit(...other, "--kinds", "legacy", "--output", inFolder("kinds.json"));
    const text = readFileSync(inFolder("2-of-2.json"), "utf8");
    writeFileSync(inFolder("cut.json"), text.slice(0, -100));
    writeFileSync(inFolder("old.json"), text.replaceAll('"fingerprint"', '"print"'));
  });

  test.each<[string, readonly string[], RegExp]>([
    ["a shard twice", ["1-of-2.json", "1-of-2.json"], /^error: shard 1 of 2 is in \S+1-of-2.json and in/],
    ["shards of another number", ["1-of-2.json", "2-of-3.json"], /they differ in the number of shards/],
    ["other policies", ["1-of-2.json", "other-policies.json"], /they differ in policies or their arguments/],
    ["other options", ["1-of-2.json", "kinds.json"], /they differ in the fleet, exemptions/],
    ["half of a file", ["1-of-2.json", "cut.json"], /cut.json is not an answer of evs-snapshots/],
    [
      "another form",
      ["1-of-2.json", "old.json"],
      /old.json is an answer of another version of evs-snapshots/,
    ],
    ["a whole audit", ["1-of-2.json", "whole.json"], /whole.json is not a shard of a fleet/],
  ])("%s", async (_, files, message) => {
    const { code, stdout, stderr } = await merge(files.map(inFolder));
    expect([code, stdout]).toEqual([3, ""]);
    expect(stderr).toMatch(message);
  });
});

test.each([
  [["--shard", "1/2", "--project", "cn-north-4"], /--fleet and --project are both set/],
  [["--shard", "3/2"], /It must be a number and a count/],
  [
    ["--shard", "1/2", "--fail-on", "failed"],
    /--shard and --fail-on are both set. Set --fail-on for evs-snapshots merge./,
  ],
  [["--shard", "1/2", "--new-only"], /--shard and --new-only are both set/],
])("%j is refused", async (args, message) => {
  const { code, stderr } = await audit(...args);
  expect(code).toBe(3);
  expect(stderr).toMatch(message);
});

test("a shard of one project, and one in a format that cannot be merged, are refused", async () => {
  const runs = [
    await evs("audit", "--shard", "1/2", "--format", "json"),
    await evs("audit", "--fleet", "fleet.yaml", "--shard", "1/2"),
    await evs("merge"),
  ];
  expect(runs.map(({ code }) => code)).toEqual([3, 3, 3]);
  expect(runs.map(({ stderr }) => stderr.trim())).toEqual([
    "error: --shard requires --fleet.",
    "error: --shard requires --format json, and the format is text.",
    "error: missing required argument 'files'",
  ]);
});
