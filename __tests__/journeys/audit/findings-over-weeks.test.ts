import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { EmbeddedApi } from "../../../lib/embedded";
import type { AuditDocument, ReportedPolicy } from "../../../lib/report";
import { attached } from "../../support/attached-providers/attach";
import { schemaProblems } from "../../support/audit-schema";
import { api as startApi } from "../../support/client";
import { builtCommand, environmentOf, runCommand } from "../../support/command";
import { temporaryFolder } from "../../support/configuration";
import { earlierAnswer, earlierPolicy, earlierRow } from "../../support/earlier-documents";
import { hclFolder } from "../../support/hcl-folder";
import { scenarioOf, snapshotRow, standardRow, volumeRow } from "../../support/worlds";

// Ten weeks of a company, as the command and as plans of Terraform see them, each with its own earlier answers.

const command = builtCommand();

interface Week {
  /** Snapshots that come and go before this week's run. */
  readonly come?: readonly string[];
  readonly go?: readonly string[];
  readonly isRefused?: boolean;
  readonly label?: string;
  readonly isExempt?: boolean;
  readonly olderThan?: string;
  /** What is right, worked out by hand: the violations with the week in which each was first there. */
  readonly violations: Readonly<Record<string, number>>;
  readonly new?: readonly string[];
  readonly gone?: Readonly<Record<string, string>>;
}

const STANDARD = { s: 1, t: 1 };
const MOST = { a: 1, d: 1, ...STANDARD };
const WEEKS: readonly Week[] = [
  { violations: { ...MOST, b: 1, f: 1 } },
  { come: ["e"], violations: { ...MOST, b: 1, f: 1, e: 2 }, new: ["e"] },
  { isExempt: true, violations: { a: 1, ...STANDARD, b: 1, f: 1, e: 2 }, gone: { d: "exempt" } },
  // The account may not read standard snapshots this week: nothing is said to be gone.
  { go: ["b", "f"], isExempt: true, isRefused: true, violations: { a: 1, e: 2 } },
  {
    come: ["c"],
    go: ["e"],
    isExempt: true,
    violations: { a: 1, ...STANDARD, c: 5 },
    new: ["c"],
    gone: { b: "deleted", f: "deleted", e: "deleted" },
  },
  { label: "old snapshots", isExempt: true, violations: { a: 1, ...STANDARD, c: 5 } },
  {
    come: ["b"],
    label: "old snapshots",
    isExempt: true,
    violations: { a: 1, ...STANDARD, c: 5, b: 7 },
    new: ["b"],
  },
  // The exemption has ended.
  { label: "old snapshots", violations: { ...MOST, c: 5, b: 7 }, new: ["d"] },
  {
    label: "old snapshots",
    olderThan: "900d",
    violations: { ...MOST, b: 7 },
    gone: { c: "arguments_changed" },
  },
  {
    go: ["a"],
    label: "old snapshots",
    violations: { d: 1, ...STANDARD, b: 7, c: 10 },
    new: ["c"],
    gone: { a: "deleted" },
  },
];

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().replace("Z", "000");

/** What each row is, whose, and what it costs in a month at 0.1 for a GiB of legacy ones and 0.05 of standard ones. */
const FACTS: Readonly<Record<string, { size: number; owner: string | null; cost: number }>> = {
  a: { size: 100, owner: "web", cost: 10 },
  b: { size: 20, owner: "dba", cost: 2 },
  c: { size: 300, owner: "ops", cost: 30 },
  d: { size: 40, owner: "web", cost: 4 },
  e: { size: 50, owner: "ops", cost: 5 },
  f: { size: 7, owner: null, cost: 0.7 },
  s: { size: 500, owner: "web", cost: 25 },
  t: { size: 60, owner: "dba", cost: 3 },
};
/** Where the owner is written: in a tag, in the name, or nowhere. */
const TAGS: Readonly<Record<string, object>> = {
  a: { owner: "web" },
  c: { owner: "ops" },
  d: { owner: "web" },
  s: { owner: "web" },
};
const NAMES: Readonly<Record<string, string>> = { b: "dba-nightly", e: "ops-nightly", f: "F_1", t: "dba-t" };

const fieldsOf = (id: string) => ({
  volume_id: "v",
  created_at: daysAgo(id === "c" ? 400 : 1000),
  size: FACTS[id]?.size,
  name: NAMES[id] ?? `X_${id}`,
});
const rowOf = (id: string) => snapshotRow(id, { ...fieldsOf(id), metadata: TAGS[id] ?? {} });
/** Two of one disk: they can share a chain. */
const standards = ["s", "t"].map((id) => standardRow(id, { ...fieldsOf(id), tags: TAGS[id] ?? {} }));

let isRefused = false;
let server: EmbeddedApi;
beforeEach(async () => {
  isRefused = false;
  server = await startApi({
    scenario: scenarioOf({
      snapshots: ["a", "b", "d", "f"].map(rowOf),
      standardSnapshots: standards,
      volumes: [volumeRow("v")],
    }),
    fault: ({ path }) =>
      isRefused && path.startsWith("/v5/")
        ? { status: 403, body: JSON.stringify({ error_code: "EVS.0001", error_msg: "no" }) }
        : undefined,
  });
});

const exempts = () => new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);

/** What a run of a week says. */
type Run = (week: Week, since: string) => Promise<AuditDocument>;

const audit: Run = async ({ label = "stale", olderThan = "300d", isExempt = false }, since) => {
  const file = join(temporaryFolder(), "policies.json");
  const exemptions = isExempt ? [{ id: "d", reason: "kept", expires: exempts() }] : [];
  const policy = { rule: "stale_snapshots", policy: label, older_than: olderThan, exemptions };
  const overlapping = { rule: "stale_snapshots", policy: "very old", older_than: "900d" };
  const shared = {
    owners: [{ tag: "owner" }, { name_pattern: "^([a-z]+)-" }],
    prices: { legacy: 0.1, standard: 0.05 },
    currency: "CNY",
  };
  writeFileSync(file, JSON.stringify({ ...shared, policies: [policy, overlapping] }));
  const { stdout } = await runCommand(
    command.path(),
    ["audit", "--policies", file, "--since", since, "--format", "json"],
    { env: environmentOf(server) },
  );
  return JSON.parse(stdout) as AuditDocument;
};

const plan: Run = async ({ label = "stale", olderThan = "300d", isExempt = false }, since) => {
  const folder = await hclFolder(
    `provider "evs" {
  since    = "${since}"
  owners   = [{ tag = "owner" }, { name_pattern = "^([a-z]+)-" }]
  prices   = { legacy = 0.1, standard = 0.05 }
  currency = "CNY"
}
data "evs_stale_snapshots" "overlapping" {
  older_than = "900d"
  policy     = "very old"
  labels     = ["${label}", "very old"]
}
data "evs_stale_snapshots" "it" {
  older_than = "${olderThan}"
  policy     = "${label}"
  labels     = ["${label}", "very old"]
  exemptions = ${isExempt ? `[{ id = "d", reason = "kept", expires = "${exempts()}" }]` : "[]"}
}`,
    await attached(environmentOf(server)),
  );
  try {
    await folder.mustRun(["plan", "-out=plan"]);
    const file = join(folder.path, "plan.json");
    writeFileSync(file, await folder.mustRun(["show", "-json", "plan"]));
    const { stdout } = await runCommand(command.path(), ["report", file, "--format", "json"]);
    return JSON.parse(stdout) as AuditDocument;
  } finally {
    folder.dispose();
  }
};

const policyOf = ({ policies }: AuditDocument, label = "stale"): ReportedPolicy => {
  const policy = policies.find((one) => one.policy === label);
  if (policy === undefined) throw new Error(`The answer has no policy ${label}.`);
  return policy;
};

interface Sum {
  readonly count: number;
  readonly gib: number;
  readonly cost: string;
}

const sumOf = (ids: readonly string[]): Sum => ({
  count: ids.length,
  gib: ids.reduce((sum, id) => sum + (FACTS[id]?.size ?? 0), 0),
  cost: ids.reduce((sum, id) => sum + (FACTS[id]?.cost ?? 0), 0).toFixed(2),
});

/** The sums that are right: each row once, though two policies speak of most of them. */
function rightSums(ids: readonly string[]) {
  const owners = [...new Set(ids.map((id) => FACTS[id]?.owner ?? "without an owner"))];
  const of = (owner: string) => ids.filter((id) => (FACTS[id]?.owner ?? "without an owner") === owner);
  return {
    all: sumOf(ids),
    owners: Object.fromEntries(owners.map((owner) => [owner, sumOf(of(owner))])),
    saysChains: ids.includes("s") && ids.includes("t"),
  };
}

/** The same as the command writes it for people. */
async function writtenSums(answer: string) {
  const { stdout } = await runCommand(command.path(), [
    "report",
    answer,
    "--format",
    "markdown",
    "--group-by",
    "owner",
    "--fail-on",
    "none",
  ]);
  const lines = (from: string, to: string) =>
    stdout.slice(stdout.indexOf(from), stdout.indexOf(to)).split("\n");
  const row =
    /^\| `(?<label>[^`]+)` \| (?<count>\d+) \| (?<gib>[\d,]+) GiB (?:\| 0 )?\| `≤ (?<cost>[\d.]+) CNY` \|$/;
  const sums = (found: readonly string[]) =>
    Object.fromEntries(
      found.flatMap((line) => {
        const { label, count, gib, cost } = row.exec(line)?.groups ?? {};
        if (label === undefined) return [];
        return [[label, { count: Number(count), gib: Number(gib?.replace(",", "")), cost }]];
      }),
    );
  const total = lines("#### Violations of all policies", "#### Largest findings");
  return {
    all: sums(total).all,
    owners: sums(lines("#### By owner", "#### Violations of all policies")),
    saysChains: total.some((line) => line.includes("Standard snapshots of disks with several snapshots: 2.")),
  };
}

/** The weeks of some times. */
const weekOf = (madeAt: readonly string[], time: string | null) => madeAt.indexOf(String(time)) + 1;

test.each([
  ["the command", "the latest answer", audit, false],
  ["the command", "all answers in a folder", audit, true],
  ["plans of Terraform", "the latest answer", plan, false],
] as const)(
  "%s says of every week what is new, gone and since when, from %s",
  async (_, __, run, keepsAll) => {
    const folder = temporaryFolder();
    const madeAt: string[] = [];
    const present = new Set(["a", "b", "d", "f", "s", "t"]);
    for (const [index, week] of WEEKS.entries()) {
      for (const id of week.come ?? []) {
        server.world.snapshots.put(rowOf(id));
        present.add(id);
      }
      for (const id of week.go ?? []) {
        server.world.snapshots.delete(id);
        present.delete(id);
      }
      isRefused = week.isRefused === true;
      const document = await run(week, folder);
      expect(schemaProblems(document)).toEqual([]);
      const name = keepsAll ? `${String(index).padStart(2, "0")}.json` : "last.json";
      writeFileSync(join(folder, name), JSON.stringify(document));
      madeAt.push(document.made_at);
      // Terraform says the time of a plan in seconds: the next one must have another.
      await setTimeout(Math.max(0, Date.parse(document.made_at) + 1000 - Date.now()));
      const { violations, gone, compared_with } = policyOf(document, week.label);
      expect({
        week: index + 1,
        comparedWith: weekOf(madeAt, compared_with),
        violations: Object.fromEntries(violations.map((row) => [row.id, weekOf(madeAt, row.first_seen)])),
        new: violations.filter(({ is_new }) => is_new === true).map(({ id }) => id),
        gone: Object.fromEntries(gone.map(({ id, outcome }) => [id, outcome])),
      }).toEqual({
        week: index + 1,
        comparedWith: index,
        violations: week.violations,
        new: week.new ?? [],
        gone: week.gone ?? {},
      });
      // All rows but c are more than 900 days old, and the second policy exempts none.
      const veryOld = [...present].filter((id) => id !== "c" && !(isRefused && (id === "s" || id === "t")));
      const ids = [...new Set([...Object.keys(week.violations), ...veryOld])];
      expect({ week: index + 1, ...(await writtenSums(join(folder, name))) }).toEqual({
        week: index + 1,
        ...rightSums(ids),
      });
      const owned = document.policies.flatMap((policy) => policy.violations);
      expect(Object.fromEntries(owned.map(({ id, owner }) => [id, owner]))).toEqual(
        Object.fromEntries(ids.map((id) => [id, FACTS[id]?.owner])),
      );
    }
    expect(readFileSync(join(folder, keepsAll ? "09.json" : "last.json"), "utf8")).not.toBe("");
  },
);

test("an answer of the form before is an earlier answer of the command and of a plan", async () => {
  const folder = temporaryFolder();
  const row = (id: string) => earlierRow(id, { first_seen: "2026-01-05T00:00:00.000Z", volume_id: "v" });
  const before = earlierAnswer(
    [
      earlierPolicy(
        { policy: "stale", arguments: { older_than: "300d" }, violations: [row("a"), row("z")] as never[] },
        { violations: [row("a"), row("z")] },
      ),
    ],
    {},
    { made_at: "2026-01-12T00:00:00.000Z" },
  );
  writeFileSync(join(folder, "last.json"), JSON.stringify(before));
  for (const run of [audit, plan]) {
    const { compared_with, violations, gone } = policyOf(await run({ violations: {} }, folder));
    expect({
      compared_with,
      known: violations
        .filter(({ is_new }) => is_new === false)
        .map(({ id, first_seen }) => [id, first_seen]),
      new: violations
        .filter(({ is_new }) => is_new === true)
        .map(({ id }) => id)
        .sort(),
      gone,
    }).toMatchObject({
      compared_with: before.made_at,
      known: [["a", "2026-01-05T00:00:00.000Z"]],
      new: ["b", "d", "f", "s", "t"],
      gone: [{ id: "z", outcome: "deleted" }],
    });
  }
});
