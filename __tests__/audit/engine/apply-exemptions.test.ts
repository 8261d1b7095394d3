import { staleSnapshots } from "../../../lib/audit/policies/stale-snapshots";
import type { Exemption } from "../../../lib/audit/spec/exemption";
import type { Snapshot } from "../../../lib/evs";
import { answersOf, daysAgo, judge, snapshotOf, type WorldParts } from "../../support/policy-facts";

const OLD = { createdAt: daysAgo(400) };
const TERMS = { reason: "release images", expires: "2027-03-31" };
const staleOf = (world: WorldParts, exemptions: readonly Exemption[], now?: Date) =>
  judge(staleSnapshots, { older_than: "30d" }, world, { exemptions, ...(now && { now }) });
const exemptIn = (fields: Partial<Snapshot>, exemption: Exemption) =>
  staleOf({ snapshots: [snapshotOf("s", { ...OLD, ...fields })] }, [exemption]).exempt.length === 1;

test.each<[string, Partial<Snapshot>, Exemption, boolean]>([
  ["its ID", {}, { ...TERMS, id: "s" }, true],
  ["another's ID", {}, { ...TERMS, id: "S" }, false],
  ["the beginning of its name", { name: "golden-1" }, { ...TERMS, namePrefix: "golden-" }, true],
  ["what is further on in its name", { name: "a-golden-1" }, { ...TERMS, namePrefix: "golden-" }, false],
  [
    "a pattern anywhere in its name",
    { name: "a-Golden-1" },
    { ...TERMS, namePattern: "(?i)golden-\\d" },
    true,
  ],
  ["a pattern, without a name", { name: null }, { ...TERMS, namePattern: "x" }, false],
  ["a prefix, without a name", { name: null }, { ...TERMS, namePrefix: "x" }, false],
  ["its metadata", { metadata: { a: "1", b: "2" } }, { ...TERMS, metadata: { a: "1" } }, true],
  ["half of what is wanted", { metadata: { a: "1" } }, { ...TERMS, metadata: { a: "1", b: "2" } }, false],
  ["an empty value that is there", { metadata: { a: "" } }, { ...TERMS, metadata: { a: "" } }, true],
  ["an empty value that is not there", {}, { ...TERMS, metadata: { a: "" } }, false],
  ["what every object has", {}, { ...TERMS, metadata: { constructor: "" } }, false],
])("a snapshot by %s", (_, fields, exemption, expected) => {
  expect(exemptIn(fields, exemption)).toBe(expected);
});

test("a pattern that would take too many steps for a name leaves its row undecided", () => {
  const namePattern = `^${"(x{500}y{500})?".repeat(10)}z`;
  const snapshots = [
    snapshotOf("long", { ...OLD, name: "x".repeat(255) }),
    snapshotOf("short", { ...OLD, name: "a" }),
  ];
  const result = staleOf({ snapshots }, [{ ...TERMS, namePattern }]);
  expect(result.undecided).toMatchObject([
    {
      row: { id: "long" },
      reason: "The name_pattern of an exemption needs more than 1,000,000 steps for this name.",
    },
  ]);
  expect(result.violations).toMatchObject([{ row: { id: "short" } }]);
});

test("what would violate and what cannot be told are both left out, with the reason of the first that matches", () => {
  const world = {
    snapshots: [snapshotOf("old", OLD), snapshotOf("undated", { createdAt: null }), snapshotOf("new")],
  };
  const both = [
    { ...TERMS, namePattern: "old|undated|new" },
    { ...TERMS, id: "old", reason: "another" },
  ];
  const result = staleOf(world, both);
  expect(answersOf(result)).toEqual({});
  expect(result.exempt.map(({ row, exemption }) => [row.id, exemption?.words])).toEqual([
    ["old", "release images (exempt through 2027-03-31)"],
    ["undated", "release images (exempt through 2027-03-31)"],
  ]);
  expect(result.exemptionNotices).toEqual([]);
});

describe("an exemption is told of", () => {
  const at = (day: string) => new Date(`${day}Z`);
  const noticesAt = (now: Date, exemption: Partial<Exemption> = {}, world: WorldParts = {}) =>
    staleOf(
      { snapshots: [snapshotOf("s", OLD)], ...world },
      [{ ...TERMS, id: "s", ...exemption } as Exemption],
      now,
    ).exemptionNotices;

  test.each([
    ["15 days before its end", "2027-03-16T23:59:59", []],
    ["14 days before its end", "2027-03-18T00:00:00", [/ends/]],
    ["on its last day", "2027-03-31T23:59:59", [/ends/]],
    ["once it has ended", "2027-04-01T00:00:00", [/expired|ended/]],
  ])("%s, in UTC", (_, now, expected) => {
    expect(noticesAt(at(now))).toEqual(expected.map((text) => expect.stringMatching(text)));
  });

  test("where it matches nothing of what was scanned, whether that violates or not", () => {
    const now = at("2026-11-26T12:00:00");
    expect(noticesAt(now, { id: "other" })).toEqual([expect.stringMatching(/matches no/)]);
    expect(noticesAt(now, {}, { snapshots: [snapshotOf("s")] })).toEqual([]);
  });

  test("but not where it is for rows to come, or where not all was read", () => {
    const now = at("2026-11-26T12:00:00");
    expect(noticesAt(now, { id: "other", preventive: true })).toEqual([]);
    expect(noticesAt(now, { id: "other" }, { standardFailure: "403" })).toEqual([]);
  });
});

test("one that has ended exempts nothing", () => {
  const ended = { ...TERMS, id: "s", expires: "2026-11-25" };
  expect(answersOf(staleOf({ snapshots: [snapshotOf("s", OLD)] }, [ended]))).toEqual({ s: "stale" });
});

test("exempting a row changes the fingerprint; one that is undated does not, nor does another order", () => {
  const snapshots = [snapshotOf("a", OLD), snapshotOf("b", OLD)];
  const printOf = (world: WorldParts, ...exemptions: Exemption[]) => staleOf(world, exemptions).fingerprint;
  const both = printOf({ snapshots });
  expect(printOf({ snapshots }, { ...TERMS, id: "a" })).not.toBe(both);
  expect(printOf({ snapshots: [...snapshots, snapshotOf("c", { createdAt: null })] })).toBe(both);
  expect(printOf({ snapshots: [...snapshots].reverse() })).toBe(both);
});
