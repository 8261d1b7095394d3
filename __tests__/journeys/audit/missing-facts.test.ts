import { en } from "../../../lib/audit/catalogue";
import { FACT_LISTS } from "../../../lib/audit/catalogue/missing-list";
import type { PolicyResult } from "../../../lib/audit/engine/evaluate-policy";
import { DOUBTS } from "../../../lib/audit/facts/doubts";
import type { Facts } from "../../../lib/audit/facts/facts";
import { Unknown } from "../../../lib/audit/known";
import { POLICIES } from "../../../lib/audit/policies";
import type { GivenValue } from "../../../lib/audit/spec/parameters";
import { ALL_SPECS, POLICY_SPECS, type PolicyName } from "../../../lib/audit/spec/policies";
import { type FactKind, needsOf } from "../../../lib/audit/spec/policy-spec";
import { alertTextsOf } from "../../../lib/audit/wording/alert-texts";
import { toEntry, type WrittenPolicy } from "../../../lib/cli/policies/policy-entry";
import { daysAgo, diskOf, judge, NOW, snapshotOf, type WorldParts } from "../../support/policy-facts";

// Every policy and every way in which a fact can be missing. What is right of each cell follows from the policy's spec:
// which facts it needs, and by which fields its rows are judged. A weakened engine, which takes unknown for no, must be
// wrong in each of them.

const engine = { isWeakened: false };
jest.mock("../../../lib/audit/known/open", () => ({
  open: (condition: unknown) =>
    mockEngine().isWeakened && typeof condition !== "boolean" ? false : condition,
}));
function mockEngine() {
  return engine;
}

interface Case {
  readonly args: Readonly<Record<string, GivenValue>>;
  /** A world in which the row certainly violates. */
  readonly world: WorldParts;
  /** The row. */
  readonly id: string;
  /** Fields of the row by which it is judged, and a value that is not plausible where there is one. */
  readonly fields: Readonly<Record<string, string | undefined>>;
}

const FUTURE = "2099-01-01T00:00:00Z";
const NO_TIME = "0001-01-01T00:00:00Z";
const OLD = { createdAt: daysAgo(400) };
const GONE: Pick<Facts, "diskOf" | "rereadOf" | "control"> = {
  diskOf: ({ id, volumeId, unreadable }) => {
    if (unreadable.includes("volume_id"))
      return DOUBTS.field(en, "disk", "volume_id is a number, not a string");
    if (volumeId === null) return { state: "unnamed" };
    return id === "r" ? { state: "gone" } : { state: "listed" };
  },
  rereadOf: (snapshot) => ({ state: "present", snapshot }),
  control: { state: "answered", volumeId: "d" },
};
const OWNER = { name: undefined, metadata: undefined };

const CASES: Readonly<Record<PolicyName, Case>> = {
  ambiguous_names: {
    args: {},
    id: "r",
    world: {
      snapshots: [snapshotOf("r", { name: "n" }), snapshotOf("o", { name: "n", volumeId: "e" })],
      volumes: [diskOf("d"), diskOf("e")],
    },
    fields: { volume_id: undefined, ...OWNER },
  },
  capacity_budget: {
    args: { at_most_gib: 5 },
    id: "total",
    world: { snapshots: [snapshotOf("r")] },
    fields: { size: undefined },
  },
  disk_rule: {
    args: { noun: "old disk", violates_when: "disk.created_at < now - duration('24h')" },
    id: "r",
    world: { volumes: [diskOf("r")] },
    fields: { created_at: FUTURE },
  },
  excess_snapshots: {
    args: { keep: 1 },
    id: "r",
    world: { snapshots: [snapshotOf("r", OLD), snapshotOf("o")] },
    fields: { volume_id: undefined, status: undefined, created_at: FUTURE, ...OWNER },
  },
  expiring_snapshots: {
    args: { within: "7d" },
    id: "r",
    world: { snapshots: [snapshotOf("r", { kind: "standard", retentionAt: daysAgo(-2) })] },
    fields: { retention_at: NO_TIME, status: undefined },
  },
  failed_snapshots: {
    args: {},
    id: "r",
    world: { snapshots: [snapshotOf("r", { status: "error" })] },
    fields: { status: undefined },
  },
  leaving_recycle_bin: {
    args: { within: "7d" },
    id: "r",
    world: { recycleBin: [diskOf("r", { planDeleteAt: daysAgo(-2) })] },
    fields: { plan_delete_at: NO_TIME },
  },
  missing_metadata: {
    args: { keys: ["team"] },
    id: "r",
    world: { snapshots: [snapshotOf("r")] },
    fields: OWNER,
  },
  orphaned_snapshots: {
    args: {},
    id: "r",
    world: { snapshots: [snapshotOf("r"), snapshotOf("o")], recycleBin: [], ...GONE },
    fields: { volume_id: undefined, status: undefined, ...OWNER },
  },
  snapshot_rule: {
    args: { noun: "large snapshot", violates_when: "snapshot.size > 5" },
    id: "r",
    world: { snapshots: [snapshotOf("r")] },
    fields: { size: undefined },
  },
  stale_snapshots: {
    args: { older_than: "30d" },
    id: "r",
    world: { snapshots: [snapshotOf("r", OLD)] },
    fields: { created_at: FUTURE, status: undefined, retention_at: NO_TIME, category: undefined, ...OWNER },
  },
  stuck_snapshots: {
    args: { after: "1d" },
    id: "r",
    world: { snapshots: [snapshotOf("r", { status: "creating" })] },
    fields: { status: undefined, created_at: FUTURE, updated_at: FUTURE, ...OWNER },
  },
  unattached_disks: {
    args: { for_at_least: "1d" },
    id: "r",
    world: { volumes: [diskOf("r", { status: "available" })] },
    fields: { status: undefined, attachments: undefined, created_at: FUTURE, updated_at: FUTURE },
  },
  unprotected_disks: {
    args: { within: "7d" },
    id: "r",
    world: { volumes: [diskOf("r")], backups: [] },
    fields: { status: undefined, created_at: FUTURE },
  },
};

/** The property of a row that a column of the API is. */
const propertyOf = (column: string) =>
  column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** The world with one field of the row changed. */
function withField({ id, world }: Case, change: Readonly<Record<string, unknown>>): WorldParts {
  const target = id === "total" ? "r" : id;
  const lists = ["snapshots", "volumes", "recycleBin"] as const;
  const changed = lists.flatMap((list) => {
    const rows = world[list];
    if (!Array.isArray(rows)) return [];
    return [[list, rows.map((row: { id: string }) => (row.id === target ? { ...row, ...change } : row))]];
  });
  return { ...world, ...Object.fromEntries(changed) };
}

const unreadableField = (column: string) => ({
  [propertyOf(column)]: column === "metadata" ? {} : column === "attachments" ? [] : null,
  unreadable: [column],
  problem: `${column} cannot be read`,
});

const READ_FAILED = { failure: "403 EVS.5403" };
const CUT = [{ where: "snapshots[3]", problem: "id is missing" }];

/** The ways in which a whole list can be missing, by the fact that it is. */
const LISTS: readonly [string, FactKind, (world: WorldParts) => WorldParts][] = [
  ["standard snapshots refused", "snapshots", (world) => ({ ...world, standardFailure: "500" })],
  ["a snapshot without an ID", "snapshots", (world) => ({ ...world, malformedRows: CUT })],
  ["disks refused", "disks", (world) => ({ ...world, volumes: READ_FAILED })],
  [
    "the second disk list refused",
    "lost-disks",
    (world) => ({ ...world, confirmGaps: [DOUBTS.secondDiskList(en, "500")] }),
  ],
  ["the recycle bin refused", "recycle-bin", (world) => ({ ...world, recycleBin: READ_FAILED })],
  ["backups refused", "backups", (world) => ({ ...world, backups: READ_FAILED })],
  // No policy judges by these: they are read for owners.
  ["details of disks refused", "disk details", (world) => world],
  ["enterprise projects refused", "enterprise projects", (world) => world],
  ["creations of snapshots refused", "snapshot creations", (world) => world],
  ["creations of disks refused", "disk creations", (world) => world],
  [
    "deletion traces refused",
    "deletion-traces",
    (world) => ({ ...world, deletions: DOUBTS.deletions(en, "403") }),
  ],
];

test("every list that a policy can need is among the ways", () => {
  expect(LISTS.map(([, kind]) => kind)).toEqual(expect.arrayContaining([...FACT_LISTS]));
});

const policies = POLICIES as unknown as Readonly<Record<PolicyName, Parameters<typeof judge>[0]>>;

const right = (name: PolicyName, args: Case["args"], world: WorldParts) => judge(policies[name], args, world);

/** What an engine says of a row that takes unknown for no. */
function weakened(name: PolicyName, args: Case["args"], world: WorldParts, id: string): string {
  engine.isWeakened = true;
  try {
    return answerOf(right(name, args, world), id);
  } catch (error) {
    // No verdict is left where every rule is denied.
    return (error as Error).message;
  } finally {
    engine.isWeakened = false;
  }
}

/** What is said of the row: `violates`, `undecided`, or nothing where it complies. */
function answerOf({ violations, undecided }: PolicyResult, id: string) {
  if (violations.some(({ row }) => row.id === id)) return "violates";
  return undecided.some(({ row }) => row.id === id) ? "undecided" : "complies";
}

const names = ALL_SPECS.map(({ name }) => name as PolicyName);
const fieldCells = names.flatMap((name) =>
  Object.entries(CASES[name].fields).flatMap(([column, implausible]) => [
    [name, column, "cannot be read", unreadableField(column)] as const,
    ...(implausible === undefined
      ? []
      : [[name, column, "is not plausible", { [propertyOf(column)]: implausible }] as const]),
  ]),
);

test.each(names)("%s: the row violates while every fact is there, and nothing is missing", (name) => {
  const { args, world, id } = CASES[name];
  const result = right(name, args, world);
  expect(answerOf(result, id)).toBe("violates");
  expect(result.incompleteReasons).toEqual([]);
});

test.each(fieldCells)("%s, a row whose %s %s: undecided, by the name of the field", (name, _, __, change) => {
  const one = CASES[name];
  const result = right(name, one.args, withField(one, change));
  // A group whose only member may not count is undecided itself.
  expect(answerOf(result, one.id)).toBe("undecided");
});

test.each(fieldCells)("%s, a row whose %s %s: the weakened engine is wrong", (name, _, __, change) => {
  const one = CASES[name];
  expect(weakened(name, one.args, withField(one, change), one.id)).not.toBe("undecided");
});

test.each(names)("%s is judged by every field that given lists must have for it", (name) => {
  const { given } = POLICY_SPECS[name];
  const lists = { snapshot: given?.snapshots, group: given?.snapshots, disk: given?.volumes } as const;
  const wanted = lists[POLICY_SPECS[name].subject] ?? [];
  const judged = Object.keys(CASES[name].fields);
  // What only words, groups and rules of the user's own are made of.
  const said: Readonly<Partial<Record<PolicyName, readonly string[]>>> = {
    capacity_budget: ["volume_id", "name", "metadata"],
    disk_rule: wanted,
    failed_snapshots: ["metadata"],
    snapshot_rule: wanted,
    unattached_disks: ["metadata"],
  };
  expect(wanted.filter((column) => !judged.includes(column) && !said[name]?.includes(column))).toEqual([]);
});

// Only rows that would be in excess depend on what is in the recycle bin: they are undecided by themselves, below.
const listCells = names.flatMap((name) =>
  LISTS.filter(([, kind]) => kind !== "recycle-bin" || name !== "excess_snapshots").map(
    ([way, kind, remove]) => [name, way, kind, remove] as const,
  ),
);

/** The values of a policy's arguments, as the spec reads them. */
const valuesOf = (name: PolicyName, args: Case["args"]) =>
  toEntry({ ...args, rule: name } as unknown as WrittenPolicy).values;

test.each(listCells)("%s, %s: what the spec needs is missing, and nothing else", (name, _, kind, remove) => {
  const { args, world, id } = CASES[name];
  const withGrace: Case["args"] =
    kind === "deletion-traces" && name === "orphaned_snapshots" ? { grace_period: "1d" } : {};
  const all = { ...args, ...withGrace };
  const needs = needsOf(POLICY_SPECS[name], valuesOf(name, all));
  const lists = kind === "disks" && needs.includes("lost-disks") ? "lost-disks" : kind;
  const result = right(name, all, remove(world));
  const isNeeded = needs.includes(lists);
  expect(result.gaps.length > 0).toBe(isNeeded);
  expect(result.incompleteReasons.length > 0).toBe(isNeeded);
  const alert = alertTextsOf(result, {
    now: NOW,
    texts: en,
    policy: name,
    region: null,
    projectId: null,
    message: undefined,
    restIn: "report",
  });
  if (!isNeeded) {
    expect([answerOf(result, id), alert.kind]).toEqual(["violates", "violations"]);
    return;
  }
  // Nobody is told that it is over, and what is proven is in the message all the same.
  expect(["undecided", "untrusted"]).toContain(alert.kind);
  expect(alert.key).toBe(alert.kind);
  if (alert.kind === "undecided" && answerOf(result, id) === "violates") expect(alert.text).toContain(id);
});

test.each([
  ["unprotected_disks", "standard snapshots refused"],
  ["unprotected_disks", "a snapshot without an ID"],
  ["unprotected_disks", "backups refused"],
  ["expiring_snapshots", "a snapshot without an ID"],
  ["excess_snapshots", "the recycle bin refused"],
] as const)("%s rests on what is not there: with %s the row is undecided", (name, way) => {
  const { args, world, id } = CASES[name];
  const [, , remove] = LISTS.find(([one]) => one === way) ?? [];
  if (remove === undefined) throw new Error("no such way");
  expect(answerOf(right(name, args, remove(world)), id)).toBe("undecided");
  expect(weakened(name, args, remove(world), id)).not.toBe("undecided");
});

test("a group within its budget is undecided while a list is missing, and one beyond it is not", () => {
  const { world } = CASES.capacity_budget;
  const cut = { ...world, standardFailure: "500" };
  expect(answerOf(right("capacity_budget", { at_most_gib: 50 }, cut), "total")).toBe("undecided");
  expect(answerOf(right("capacity_budget", { at_most_gib: 5 }, cut), "total")).toBe("violates");
});

test.each([
  ["a filter", { filter: { name: "r-name" } }],
  ["an exemption", { exemptions: [{ namePrefix: "golden", reason: "kept", expires: "2027-01-01" }] }],
])("%s that is unknown makes a would-be violation undecided", (_, options) => {
  const row = snapshotOf("r", { status: "error", ...unreadableField("name") });
  const complies = snapshotOf("c", unreadableField("name"));
  const result = judge(policies.failed_snapshots, {}, { snapshots: [row, complies] }, options);
  expect(result.violations).toEqual([]);
  expect(result.undecided).toMatchObject([{ row: { id: "r" }, doubt: { missing: "name" } }]);
});

test("an unknown is a value, and no class of its own in results", () => {
  expect(new Unknown("size", "reason", "failed")).toMatchObject({ failedRead: true, state: "unknown" });
});
