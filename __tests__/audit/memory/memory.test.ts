import type { EarlierAnswer, EarlierPolicy, RowState } from "../../../lib/audit/memory/earlier-answer";
import { Memory } from "../../../lib/audit/memory/memory";

const week = (number: number) => new Date(Date.UTC(2026, 0, 7 * number)).toISOString();

const rowsOf = (rows: Readonly<Record<string, RowState>>) =>
  Object.entries(rows).map(([id, state]) => ({
    id,
    kind: "legacy",
    name: null,
    state,
    firstSeen: null,
    creator: null,
  }));

const policyOf = (
  rows: Readonly<Record<string, RowState>>,
  parts: Partial<EarlierPolicy> = {},
): EarlierPolicy => ({
  rule: "stale_snapshots",
  label: "stale",
  projectId: "p",
  isLookedAt: true,
  isWhole: true,
  hasBaseline: true,
  terms: "",
  newKey: "",
  rows: rowsOf(rows),
  remembered: [],
  ...parts,
});

const answer = (number: number, ...policies: readonly EarlierPolicy[]): EarlierAnswer => ({
  madeAt: week(number),
  policies,
});

const STALE = { rule: "stale_snapshots", label: "stale", projectId: "p" };
const recall = (memory: Memory, id: string, place = STALE) => memory.of(place).tryGet("legacy", id);

test("a row is there since its latest unbroken appearance, whatever the order of the answers", () => {
  const memory = new Memory(
    [
      answer(3, policyOf({ a: "violation", b: "violation" })),
      answer(1, policyOf({ a: "violation", b: "violation" })),
      answer(2, policyOf({ a: "violation" })),
    ],
    null,
  );

  expect(recall(memory, "a")).toMatchObject({ firstSeen: week(1), state: "violation" });
  expect(recall(memory, "b")).toMatchObject({ firstSeen: week(3) });
  expect(recall(memory, "c")).toBeUndefined();
});

test.each([
  ["that was not looked at", { isLookedAt: false, isWhole: false }],
  ["whose lists are not whole", { isWhole: false }],
])("a policy %s breaks nothing", (_, parts) => {
  const memory = new Memory([answer(1, policyOf({ a: "violation" })), answer(2, policyOf({}, parts))], null);

  expect(recall(memory, "a")).toMatchObject({ firstSeen: week(1), state: "violation" });
});

test("an undecided row stays what it was, and an exempt one does not", () => {
  const memory = new Memory(
    [
      answer(1, policyOf({ a: "violation", b: "violation", c: "undecided" })),
      answer(2, policyOf({ a: "undecided", b: "exempt", c: "undecided" })),
    ],
    null,
  );

  expect(recall(memory, "a")?.state).toBe("violation");
  expect(recall(memory, "b")?.state).toBe("exempt");
  expect(recall(memory, "c")?.state).toBe("undecided");
});

test("who created a row is known for as long as the row is there", () => {
  const seen = (creator: string | null) => [
    { id: "a", kind: "legacy", name: null, state: "violation" as const, firstSeen: null, creator },
  ];
  const later = (...answers: readonly EarlierAnswer[]) => recall(new Memory(answers, null), "a")?.creator;
  const first = answer(1, policyOf({}, { rows: seen("ann") }));

  expect(later(first)).toBe("ann");
  expect(later(first, answer(2, policyOf({}, { rows: seen(null) })))).toBe("ann");
  expect(later(first, answer(2, policyOf({}, { remembered: seen(null) })))).toBe("ann");
  expect(later(answer(2, policyOf({}, { remembered: seen("ann") })))).toBe("ann");
  expect(later(first, answer(2, policyOf({})), answer(3, policyOf({ a: "violation" })))).toBeNull();
});

test("the latest answer alone knows what those before it knew", () => {
  const remembered = [
    { id: "a", kind: "legacy", name: null, state: "violation" as const, firstSeen: week(1), creator: null },
  ];
  const memory = new Memory([answer(4, policyOf({ a: "undecided" }, { remembered }))], null);

  expect(recall(memory, "a")).toMatchObject({ firstSeen: week(1), state: "violation" });
});

describe("where names change", () => {
  const memory = new Memory([answer(1, policyOf({ a: "violation" }))], null);
  const named = (label: string, labels: readonly string[]) =>
    memory.of({ ...STALE, label, labels }).tryGet("legacy", "a")?.firstSeen;

  test("one that has gone and one that has come are the same policy", () => {
    expect(named("old snapshots", ["old snapshots"])).toBe(week(1));
    expect(memory.without([{ ...STALE, label: "old snapshots", labels: ["old snapshots"] }])).toEqual([]);
  });

  test("two that have come, one that stays, and names that are not known tell nothing", () => {
    expect(named("old", ["old", "older"])).toBeUndefined();
    expect(named("old", ["old", "stale"])).toBeUndefined();
    expect(memory.of({ ...STALE, label: "old" }).isKnown).toBe(false);
  });

  test("a policy that has gone is removed, in the projects that are looked at", () => {
    const other = { rule: "failed_snapshots", label: "failed", projectId: "p" };
    expect(memory.without([other])).toMatchObject([STALE]);
    expect(memory.without([{ ...other, projectId: "q" }])).toEqual([]);
  });
});

describe("where some policies of a rule are over several projects", () => {
  const rule = "capacity_budget";
  const inProject = policyOf({ a: "violation" }, { rule, label: "each" });
  const across = policyOf({ b: "violation" }, { rule, label: "all", projectId: null });
  const memory = new Memory([answer(1, inProject, across)], null);
  const places = (...labels: readonly string[]) =>
    ["p", null].flatMap((projectId) => labels.map((label) => ({ rule, label, projectId, labels })));

  test("one that has gone is not the other", () => {
    expect(memory.without(places("each"))).toMatchObject([{ label: "all", projectId: null }]);
    expect(memory.without(places("all"))).toMatchObject([{ label: "each", projectId: "p" }]);
  });

  test("each keeps its rows under another name", () => {
    const labels = ["each", "whole fleet"];
    expect(memory.of({ rule, label: "whole fleet", projectId: null, labels }).isKnown).toBe(true);
    expect(memory.without(places(...labels))).toEqual([]);
  });
});

test("without an answer nothing is known", () => {
  const memory = new Memory([], week(5));

  expect(memory.isEmpty).toBe(true);
  expect(memory.of(STALE)).toMatchObject({ madeAt: undefined, isKnown: false, unseen: week(5), rows: [] });
});

test("arguments and keys of a project that was not read are those that its answer repeats", () => {
  const repeated = policyOf({}, { isLookedAt: false, isWhole: false, terms: "60d", newKey: "k" });
  expect(new Memory([answer(2, repeated)], null).of(STALE)).toMatchObject({ terms: "60d", newKey: "k" });
  const looked = policyOf({ a: "violation" }, { terms: "30d", newKey: "j" });
  const both = new Memory([answer(1, looked), answer(2, repeated)], null);
  expect(both.of(STALE)).toMatchObject({ terms: "30d", newKey: "j" });
});

describe("a data source without a name", () => {
  const unnamed = { ...STALE, label: "evs_stale_snapshots" };
  const named = (label: string) => policyOf({ a: "violation" }, { label });

  test.each(["evs_stale_snapshots.it", "module.audit.evs_stale_snapshots.it"])(
    "is known as %s",
    (address) => {
      const memory = new Memory([answer(1, named(address), named("stale"))], null);
      expect(recall(memory, "a", unnamed)?.firstSeen).toBe(week(1));
      expect(memory.without([unnamed]).map(({ label }) => label)).toEqual(["stale"]);
    },
  );

  test("is not known where several could be it", () => {
    const memory = new Memory(
      [answer(1, named("evs_stale_snapshots.a"), named("evs_stale_snapshots.b"))],
      null,
    );
    expect(memory.of(unnamed).isKnown).toBe(false);
  });
});

test("a policy is known in each project that has it", () => {
  const memory = new Memory(
    [
      answer(
        1,
        policyOf({ a: "violation" }),
        policyOf({ b: "violation" }, { projectId: "q" }),
        policyOf({}, { label: "other", projectId: "r" }),
      ),
    ],
    null,
  );
  const known = memory.everywhere({ rule: "stale_snapshots", label: "stale" });
  expect(known.map(({ projectId, known: of }) => [projectId, of.rows.map(({ id }) => id)])).toEqual([
    ["p", ["a"]],
    ["q", ["b"]],
  ]);
});
