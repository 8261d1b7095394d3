import { evaluatePolicy } from "../../../lib/audit/engine/evaluate-policy";
import { World } from "../../../lib/audit/engine/world";
import { whole } from "../../../lib/audit/known";
import type { EarlierAnswer, RowState } from "../../../lib/audit/memory/earlier-answer";
import { Memory } from "../../../lib/audit/memory/memory";
import { POLICIES } from "../../../lib/audit/policies";
import type { Exemption } from "../../../lib/audit/spec/exemption";
import type { OwnerRule } from "../../../lib/audit/spec/owners";
import { NO_TERMS } from "../../../lib/audit/spec/shared-terms";
import { toEntry, type WrittenPolicy } from "../../../lib/cli/policies/policy-entry";
import { daysAgo, diskOf, factsOf, NOW, snapshotOf, type WorldParts } from "../../support/policy-facts";

const EARLIER = "2026-11-01T00:00:00.000Z";
const OLD = { createdAt: daysAgo(400) };

interface Options {
  readonly rule?: string;
  readonly args?: Readonly<Record<string, unknown>>;
  readonly exemptions?: readonly Exemption[];
  /** What the earlier answer said. @default - there is none */
  readonly earlier?: Readonly<Record<string, RowState>>;
  readonly isWhole?: boolean;
  readonly owners?: readonly OwnerRule[];
}

function resultOf(
  world: WorldParts,
  { rule = "stale_snapshots", args = {}, exemptions = [], earlier, isWhole = true, owners = [] }: Options,
) {
  const entry = toEntry({
    rule,
    ...(rule === "stale_snapshots" ? { older_than: "30d" } : {}),
    ...args,
  } as WrittenPolicy);
  const before = toEntry({
    rule,
    ...(rule === "stale_snapshots" ? { older_than: "30d" } : {}),
  } as WrittenPolicy);
  const rows = Object.entries(earlier ?? {});
  const answer: EarlierAnswer = {
    madeAt: EARLIER,
    policies: [
      {
        rule,
        label: rule,
        projectId: "p",
        isLookedAt: true,
        isWhole,
        hasBaseline: isWhole,
        terms: before.terms,
        newKey: "last",
        rows: rows.map(([id, state]) => ({
          id,
          kind: "legacy",
          name: null,
          state,
          firstSeen: null,
          creator: null,
        })),
        remembered: [],
      },
    ],
  };
  const memory = new Memory(earlier === undefined ? [] : [answer], null);
  const facts = factsOf(world);
  const place = { rule, label: rule, projectId: "p" };
  return evaluatePolicy(POLICIES[entry.name], new World(facts, entry.filter, NOW, memory.of(place)), {
    ...entry,
    exemptions,
    shared: { ...NO_TERMS, owners },
  });
}

const WORLD = { snapshots: [snapshotOf("a", OLD), snapshotOf("b", OLD), snapshotOf("young")] };
const marksOf = (rows: readonly { row: { id: string }; isNew: boolean | null; firstSeen: string | null }[]) =>
  Object.fromEntries(rows.map(({ row, isNew, firstSeen }) => [row.id, [isNew, firstSeen]]));

test("a violation that the earlier answer has is not new, and has its time", () => {
  const { violations, life } = resultOf(WORLD, { earlier: { a: "violation" } });

  expect(marksOf(violations)).toEqual({ a: [false, EARLIER], b: [true, null] });
  expect(life).toMatchObject({ comparedWith: EARLIER, newViolations: 1, newUndecided: 0, gone: [] });
});

test.each([
  ["undecided", "undecided"],
  ["exempt", "exempt"],
] as const)("a violation that was %s is new, since when it is there", (_, state) => {
  expect(marksOf(resultOf(WORLD, { earlier: { a: state, b: "violation" } }).violations).a).toEqual([
    true,
    EARLIER,
  ]);
});

test("without an earlier answer nothing is known to be new", () => {
  const { violations, life } = resultOf(WORLD, {});

  expect(marksOf(violations)).toEqual({ a: [null, null], b: [null, null] });
  expect(life).toMatchObject({ comparedWith: null, newViolations: 0, newUndecided: 2, newKey: "" });
});

test("an earlier answer with a list missing does not say what is new", () => {
  const { violations, life } = resultOf(WORLD, { earlier: { a: "violation" }, isWhole: false });

  expect(marksOf(violations)).toEqual({ a: [false, EARLIER], b: [null, null] });
  expect(life).toMatchObject({ newViolations: 0, newUndecided: 1 });
});

test("what is gone says what became of it", () => {
  const earlier = {
    a: "violation",
    b: "violation",
    young: "violation",
    lost: "violation",
    c: "undecided",
  } as const;
  const exemptions = [{ id: "b", reason: "kept", expires: "2027-03-31" }] as unknown as Exemption[];
  const { life } = resultOf(WORLD, { earlier, exemptions });

  expect(Object.fromEntries(life.gone.map(({ id, outcome }) => [id, outcome]))).toEqual({
    b: "exempt",
    young: "complies",
    lost: "deleted",
  });
  expect(life.remembered).toEqual([]);
});

test("a violation that other arguments leave out is not said to comply", () => {
  const { life } = resultOf(WORLD, { args: { older_than: "800d" }, earlier: { a: "violation" } });

  expect(life.gone).toMatchObject([{ id: "a", outcome: "arguments_changed", firstSeen: EARLIER }]);
});

test("what was not read is neither new nor gone, and is remembered", () => {
  const world = { snapshots: [snapshotOf("a", OLD)], standardFailure: "403" };
  const { life } = resultOf(world, { earlier: { a: "violation", lost: "violation" } });

  expect(life.gone).toEqual([]);
  expect(life.remembered).toMatchObject([{ id: "lost", state: "violation", firstSeen: EARLIER }]);
});

test("an undecided row that was a violation is not new, and stays one for later answers", () => {
  const unsure = snapshotOf("a", {
    createdAt: null,
    unreadable: ["created_at"],
    problem: "created_at is odd",
  });
  const { undecided, life } = resultOf({ snapshots: [unsure] }, { earlier: { a: "violation" } });

  expect(marksOf(undecided)).toEqual({ a: [false, EARLIER] });
  expect(life).toMatchObject({ newUndecided: 0, gone: [], remembered: [{ id: "a", state: "violation" }] });
});

test("the key of what is new stays while nothing is", () => {
  const key = (earlier: Record<string, RowState>) => resultOf(WORLD, { earlier }).life.newKey;

  expect(key({ a: "violation", b: "violation" })).toBe("last");
  expect(key({ a: "violation" })).not.toBe("last");
  expect(key({ a: "violation" })).not.toBe(key({ b: "violation" }));
});

describe("a grace period", () => {
  const gone = snapshotOf("a", { volumeId: "gone", createdAt: daysAgo(400) });
  const world: WorldParts = {
    snapshots: [gone, snapshotOf("living")],
    volumes: [diskOf("d")],
    diskOf: (snapshot) => (snapshot.volumeId === "gone" ? { state: "gone" } : { state: "listed" }),
    rereadOf: (snapshot) => ({ state: "present", snapshot }),
    control: { state: "answered", volumeId: "d" },
  };
  const grace = (period: string, earlier?: Record<string, RowState>) =>
    resultOf(world, {
      rule: "orphaned_snapshots",
      args: { grace_period: period },
      ...(earlier && { earlier }),
    });

  test("counts from the newest snapshot where nothing better is known", () => {
    expect(grace("30d").violations).toHaveLength(1);
  });

  test("counts from now for a row that the earlier answer does not have, which then waits", () => {
    const { violations, undecided, life } = grace("30d", {});

    expect([violations, undecided]).toEqual([[], []]);
    expect(life.remembered).toEqual([
      { id: "a", kind: "legacy", name: "a-name", state: "waiting", firstSeen: null, creator: null },
    ]);
  });

  test("a row that waits keeps its creator, whom CTS forgets before it violates", () => {
    const trace = {
      ...{ id: "t", name: "createSnapshot", resourceId: "a", createdAt: null },
      ...{ userName: "ann", isDone: true },
    };
    const traced = { ...world, lists: { "snapshot creations": whole([trace]) } };
    const { life } = resultOf(traced, {
      rule: "orphaned_snapshots",
      args: { grace_period: "30d" },
      earlier: {},
      owners: [{ kind: "creator" }],
    });
    expect(life.remembered).toMatchObject([{ id: "a", state: "waiting", creator: "ann" }]);
  });

  test("counts from when the row was first there, and the evidence says so", () => {
    expect(grace("30d", { a: "waiting" }).violations).toEqual([]);
    const { violations } = grace("20d", { a: "waiting" });
    expect(marksOf(violations)).toEqual({ a: [true, EARLIER] });
    expect(violations[0]?.evidence).toContain(`reported without its disk since ${EARLIER}`);
  });
});
