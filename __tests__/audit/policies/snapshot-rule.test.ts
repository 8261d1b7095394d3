import { factRequestOf } from "../../../lib/audit/engine/fact-request";
import type { DiskFact } from "../../../lib/audit/facts/facts";
import { Unknown } from "../../../lib/audit/known";
import { snapshotRule } from "../../../lib/audit/policies/snapshot-rule";
import { ParameterProblem } from "../../../lib/audit/spec/parameters";
import type { AnyPolicySpec } from "../../../lib/audit/spec/policy-spec";
import { answersOf, diskOf, judge, snapshotOf, type WorldParts } from "../../support/policy-facts";

const NOUN = { noun: "large snapshot" };
const rule = (violates_when: string, world: WorldParts) =>
  judge(snapshotRule, { ...NOUN, violates_when }, world);
const answers = (violates_when: string, world: WorldParts) => answersOf(rule(violates_when, world));

test("a row violates, does not, or cannot be told, and is never dropped", () => {
  const snapshots = [
    snapshotOf("large", { size: 2000 }),
    snapshotOf("kept", { size: 2000, metadata: { keep: "" } }),
    snapshotOf("small", { size: 10 }),
    snapshotOf("unsized", { size: null }),
    snapshotOf("unsized-kept", { size: null, metadata: { keep: "" } }),
  ];
  const result = rule("snapshot.size > 1000 && !('keep' in snapshot.metadata)", { snapshots });
  expect(answersOf(result)).toEqual({ large: "matched", unsized: "? snapshot.size" });
  expect(result).toMatchObject({
    noun: { one: "large snapshot", many: "large snapshots" },
    suspectReasons: [],
    incompleteReasons: [],
  });
  expect(result.violations[0]?.reason).toBe(
    "The rule matches: snapshot.size > 1000 && !('keep' in snapshot.metadata)",
  );
  expect(result.undecided[0]?.reason).toBe("It has no snapshot.size, which the rule needs.");
});

const MALFORMED = {
  metadata: {},
  problem: "metadata is a list, not an object; size is not a non-negative integer",
  unreadable: ["metadata", "size"],
};
test.each([
  ["!('keep' in snapshot.metadata)", "? metadata"],
  ["!has(snapshot.size)", "? size"],
  ["snapshot.backup_generated", "? metadata"],
  ["snapshot.name == 's-name'", "matched"],
])("what cannot be read of a row is not taken for what it lacks: %s", (text, expected) => {
  expect(answers(text, { snapshots: [snapshotOf("s", { ...MALFORMED, size: null })] })).toEqual({
    s: expected,
  });
});

const facts: readonly [string, DiskFact, string | undefined][] = [
  ["listed", { state: "listed" }, undefined],
  ["proven to be gone", { state: "gone" }, "matched"],
  ["in the recycle bin", { state: "recycled", recoverableUntil: null }, "matched"],
  ["not named", { state: "unnamed" }, "matched"],
  ["in no list but there", { state: "present", status: "in-use" }, "? disk list"],
  ["not requested", { state: "unlisted" }, "? disk list"],
  ["not to be read", new Unknown("disk", "500.", "failed"), "? disk, failed"],
];
test.each(facts)("a disk that is %s", (_, fact, expected) => {
  const world: WorldParts = {
    snapshots: [snapshotOf("s")],
    diskOf: () => fact,
    control: { state: "answered", volumeId: "d" },
  };
  expect(answers("disk == null", world)).toEqual(expected === undefined ? {} : { s: expected });
});

test("404 of a disk proves nothing while no other answers", () => {
  const control = { state: "none", reason: "429", failedRead: true } as const;
  const world: WorldParts = { snapshots: [snapshotOf("s")], diskOf: () => ({ state: "gone" }), control };
  expect(answers("disk == null", world)).toEqual({ s: "? control, failed" });
});

test("the disk's own fields are there, whatever the spelling of its ID", () => {
  const snapshots = [snapshotOf("s", { volumeId: "D-1" }), snapshotOf("t", { volumeId: "e" })];
  const volumes = [diskOf("d1", { size: 100 }), diskOf("e", { size: 5 })];
  const world: WorldParts = { snapshots, volumes, diskOf: () => ({ state: "listed" }) };
  expect(answers("disk.size > snapshot.size", world)).toEqual({ s: "matched" });
});

test("without the disk list, only rules about disks are suspect", () => {
  const world: WorldParts = { snapshots: [snapshotOf("s", { size: 2000 })], volumes: { failure: "403" } };
  expect(rule("snapshot.size > 1", world)).toMatchObject({
    suspectReasons: [],
    violations: [{ row: { id: "s" } }],
  });
  expect(rule("disk.size > 1", world).suspectReasons).toEqual(["The disk list could not be read: 403."]);
});

test.each([
  ["disk == null", "? disk list"],
  ["!has(snapshot.progress)", "? progress"],
  ["!has(snapshot.description) && !snapshot.backup_generated", "matched"],
])("what was not given is not taken for what is not there: %s", (text, expected) => {
  expect(answers(text, { source: "given", snapshots: [snapshotOf("s")] })).toEqual({ s: expected });
});

test.each([
  ["snapshot.size > 1", false],
  ["snapshot.size > 1 && disk != null", true],
])("what became of lost disks is asked only where the rule is about disks: %s", (text, lostDisks) => {
  const violates_when = snapshotRule.spec.parameters.violates_when.read(text);
  const request = factRequestOf(snapshotRule.spec as unknown as AnyPolicySpec, { violates_when });
  expect(request).toMatchObject({ lostDisks });
});

test("a long rule is shown in part, on one line", () => {
  const text = `snapshot.id in [\n  ${Array.from({ length: 60 }, (_, index) => `'s${index}'`).join(",\n  ")}\n]`;
  const [violation] = rule(text, { snapshots: [snapshotOf("s1")] }).violations;
  expect(violation?.reason).toMatch(/^The rule matches: snapshot\.id in \[ 's0', 's1', [^\n]{150,190}…$/);
});

test.each([
  ["no condition", { ...NOUN }],
  ["no noun", { violates_when: "true" }],
  ["a noun that is none", { noun: " ", violates_when: "true" }],
  ["a condition that is none", { ...NOUN, violates_when: "snapshot.sise > 1" }],
])("%s is refused", (_, args) => {
  expect(() => judge(snapshotRule, args as never, {})).toThrow(ParameterProblem);
});
