import { en } from "../../../lib/audit/catalogue";
import type { PolicyResult } from "../../../lib/audit/engine/evaluate-policy";
import { joinResults } from "../../../lib/audit/engine/join-results";
import { unreadFacts } from "../../../lib/audit/facts/unread-facts";
import { parseEarlierAnswer } from "../../../lib/audit/memory/earlier-answer";
import { Memory } from "../../../lib/audit/memory/memory";
import { judgeFacts } from "../../../lib/audit/results/judge";
import { policyRecord } from "../../../lib/audit/results/policy-record";
import { reportedPolicy } from "../../../lib/cli/audit/reported-policy";
import { toEntry } from "../../../lib/cli/policies/policy-entry";
import { answersOf, factsOf, NOW, snapshotOf, type WorldParts } from "../../support/policy-facts";

type Across = "project" | "account" | "fleet";
const entryOf = (across: Across, more: object = {}) =>
  toEntry({ rule: "capacity_budget", at_most_gib: 100, across, ...more });

interface CellParts extends WorldParts {
  readonly at: string;
  /** Why nothing was read. */
  readonly refused?: string;
}

const placeOf = (at: string) => {
  const [account = "", project = ""] = at.split("/");
  return { account, region: "r", projectId: project === "" ? null : at, projectName: project || null };
};

function judgeIn(entry: ReturnType<typeof toEntry>, { at, refused, ...world }: CellParts, memory?: Memory) {
  const facts =
    refused === undefined
      ? factsOf({ ...world, ...placeOf(at) })
      : unreadFacts(placeOf(at), { state: "refused", reason: refused }, { texts: en, readAt: NOW });
  return judgeFacts(entry, facts, { now: NOW, earlier: memory && { memory } }).result;
}

const joined = (entry: ReturnType<typeof toEntry>, cells: readonly CellParts[], memory?: Memory) =>
  joinResults(cells.map((cell) => judgeIn(entry, cell, memory)));

const holding = (at: string, ...sizes: readonly (number | null)[]): CellParts => ({
  at,
  snapshots: sizes.map((size, index) => snapshotOf(`${at}-${index}`, { size, projectId: at })),
});
const refused = (at: string): CellParts => ({ at, refused: "403" });

const cases: readonly [string, Across, readonly CellParts[], Readonly<Record<string, string>>][] = [
  ["each project alone", "project", [holding("a/x", 60), holding("a/y", 60)], {}],
  ["exactly the budget", "fleet", [holding("a/x", 60), holding("b/y", 40)], {}],
  ["more than the budget", "fleet", [holding("a/x", 60), holding("b/y", 41)], { total: "over budget" }],
  ["only one project", "fleet", [holding("a/x", 101)], { total: "over budget" }],
  [
    "accounts alone",
    "account",
    [holding("a/x", 60), holding("a/y", 60), holding("b/x", 60)],
    { "a/total": "over budget" },
  ],
  [
    "more, and a project that was not read",
    "fleet",
    [holding("a/x", 101), refused("b/y")],
    { total: "over budget" },
  ],
  [
    "less, and a project that was not read",
    "fleet",
    [holding("a/x", 60), refused("b/y")],
    { total: "? projects, failed" },
  ],
  [
    "less, and an account that could not be entered",
    "fleet",
    [holding("a/x", 60), refused("b/")],
    { total: "? projects, failed" },
  ],
  [
    "a project of another account that was not read",
    "account",
    [holding("a/x", 60), refused("b/y"), holding("b/z", 1)],
    { "b/total": "? projects, failed" },
  ],
  ["nothing but a project that was not read", "fleet", [holding("a/x"), refused("b/y")], {}],
  ["a size that is unknown", "fleet", [holding("a/x", 60, null), holding("b/y", 1)], { total: "? size" }],
  [
    "a project that is not to be trusted",
    "fleet",
    [{ ...holding("a/x", 101), suspicions: ["Rows came twice."] }, holding("b/y", 60)],
    { total: "? trust" },
  ],
];

test.each(cases)("%s", (_, across, cells, expected) => {
  expect(answersOf(joined(entryOf(across), cells))).toEqual(expected);
});

test.each(["project", "account", "fleet"] as const)(
  "one project without a fleet has the same budget across its %s",
  (across) => {
    const facts = factsOf({ snapshots: [snapshotOf("s", { size: 101 })] });
    const { result } = judgeFacts(entryOf(across), facts, { now: NOW });
    expect(answersOf(result)).toEqual({ total: "over budget" });
    expect(result.violations[0]?.place.projectId).toBe("p");
  },
);

const recordOf = (result: PolicyResult) =>
  policyRecord(result, { message: undefined, shownRows: 20, restIn: "report" }, NOW);

test("a violation is of no project: it has the members of all of them, and names the largest", () => {
  const { violations, cells, complete, incomplete_reasons } = recordOf(
    joined(entryOf("fleet"), [holding("a/x", 60), holding("b/y", 90, 1), refused("b/z")]),
  );
  expect(violations).toMatchObject([
    {
      id: "total",
      size: 151,
      account: null,
      project_id: null,
      members: ["b/y-0", "a/x-0", "b/y-1"],
      evidence: [expect.stringMatching(/^largest: /), "largest projects: b/r/y 91 GiB; a/r/x 60 GiB"],
    },
  ]);
  expect(cells.map(({ state, violation_count }) => [state, violation_count])).toEqual([
    ["complete", 0],
    ["complete", 0],
    ["refused", 0],
  ]);
  expect([complete, incomplete_reasons]).toEqual([false, ["b/r/z: 403"]]);
  const [ofAccount] = recordOf(
    joined(entryOf("account"), [holding("a/x", 60), holding("a/y", 60)]),
  ).violations;
  expect(ofAccount).toMatchObject({ id: "a/total", account: "a", region: null, project_id: null });
});

test("exemptions are about the group, owners and costs about all of its parts", () => {
  const terms = {
    exemptions: [{ id: "a/total", reason: "moving", expires: "2027-03-31" }],
    price_per_gib_month: 2,
  };
  const result = joined(entryOf("account", terms), [
    holding("a/x", 60),
    holding("a/y", 60),
    holding("b/x", 101),
  ]);
  expect(result.exempt.map(({ row, cost }) => [row.id, cost])).toEqual([["a/total", 240]]);
  expect(result.violations.map(({ row }) => row.id)).toEqual(["b/total"]);
  expect(result.exemptionNotices).toEqual([]);
});

test("the fingerprint changes with the groups, and not with their members or what was not read", () => {
  const print = (...cells: readonly CellParts[]) => joined(entryOf("fleet"), cells).fingerprint;
  const over = print(holding("a/x", 60), holding("a/y", 60));
  expect(print(holding("a/x", 99), holding("a/y", 60), refused("b/z"))).toBe(over);
  expect(print(holding("a/x", 60), holding("a/y", 40))).not.toBe(over);
});

test("a group of several projects keeps its key when another project is added before them", () => {
  const keyOf = (...cells: readonly CellParts[]) =>
    reportedPolicy(entryOf("fleet"), joined(entryOf("fleet"), cells), NOW).violations.map(({ key }) => key);
  const before = keyOf(holding("b/x", 60), holding("b/y", 60));
  expect(before).toHaveLength(1);
  expect(keyOf(holding("a/x", 60), holding("b/x", 60), holding("b/y", 60))).toEqual(before);
});

test("later answers know a group of several projects", () => {
  const entry = entryOf("fleet");
  const first = joined(entry, [holding("a/x", 60), holding("b/y", 60)]);
  const earlier = (result: PolicyResult, madeAt: string) =>
    parseEarlierAnswer(
      JSON.stringify({
        $schema: "urn:cdktf-evs-snapshots:audit:2",
        made_at: madeAt,
        policies: [reportedPolicy(entry, result, NOW)],
        not_looked_at: [],
      }),
    );
  const memory = new Memory([earlier(first, "2026-11-01T00:00:00.000Z")], NOW.toISOString());
  const again = joined(entry, [holding("a/x", 60), holding("b/y", 70)], memory);
  expect(again.violations).toMatchObject([{ firstSeen: "2026-11-01T00:00:00.000Z", isNew: false }]);
  const less = recordOf(joined(entry, [holding("a/x", 60)], memory));
  expect(less.gone).toMatchObject([{ project_id: null, id: "total", outcome: "complies" }]);
  // What was not read is not gone.
  const unread = joined(entry, [holding("a/x", 60), refused("b/y")], memory);
  expect(recordOf(unread)).toMatchObject({
    gone: [],
    remembered: [{ project_id: null, id: "total", state: "violation" }],
  });
});
