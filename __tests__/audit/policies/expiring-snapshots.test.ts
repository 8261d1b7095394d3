import { expiringSnapshots } from "../../../lib/audit/policies/expiring-snapshots";
import type { Snapshot } from "../../../lib/evs";
import { answersOf, daysAgo, judge, snapshotOf } from "../../support/policy-facts";

const soon = daysAgo(-2);
const ending = (fields: Partial<Snapshot> = {}) =>
  snapshotOf("s", { volumeId: "d", createdAt: daysAgo(10), retentionAt: soon, ...fields });
const other = (age: number | undefined, fields: Partial<Snapshot> = {}) =>
  snapshotOf("o", { volumeId: "d", createdAt: age === undefined ? null : daysAgo(age), ...fields });

const cases: readonly [string, readonly Snapshot[], string | undefined][] = [
  ["is kept for ever", [ending({ retentionAt: null })], undefined],
  ["ends far ahead", [ending({ retentionAt: daysAgo(-10) })], undefined],
  ["ends soon, the only copy", [ending()], "expiring"],
  ["ends exactly as soon", [ending({ retentionAt: daysAgo(-3) })], "expiring"],
  ["should have ended already", [ending({ retentionAt: daysAgo(1) })], "expiring"],
  ["has a newer copy", [ending(), other(5)], undefined],
  ["has an older copy only", [ending(), other(20)], "expiring"],
  ["has a newer one that failed", [ending(), other(5, { status: "error" })], "expiring"],
  ["has a newer one of another disk", [ending(), other(5, { volumeId: "e" })], "expiring"],
  ["has another of unknown age", [ending(), other(undefined)], "? time of a copy"],
  ["is of unknown age, the only copy", [ending({ createdAt: null })], "expiring"],
  ["is of unknown age, among others", [ending({ createdAt: null }), other(5)], "? creation time"],
  ["failed itself", [ending({ status: "error" })], undefined],
  ["no disk ID", [ending({ volumeId: null })], "? disk"],
  [
    "has an end that is not a valid time",
    [
      ending({
        retentionAt: null,
        unreadable: ["retention_at"],
        problem: "retention_at is not a valid time",
      }),
    ],
    "? retention time",
  ],
];

test.each(cases)("a snapshot that %s", (_, snapshots, expected) => {
  const result = judge(expiringSnapshots, { within: "3d" }, { snapshots });
  expect(answersOf(result)).toEqual(expected === undefined ? {} : { s: expected });
});

test("the deadline is said, so that the most urgent is shown first", () => {
  const { violations } = judge(expiringSnapshots, { within: "3d" }, { snapshots: [ending()] });
  expect(violations[0]).toMatchObject({
    dueAt: soon,
    reason: "EVS deletes it automatically within 3 days, and its disk has no newer copy.",
  });
});

test("standard snapshots that could not be read leave the policy incomplete", () => {
  const unread = { standardFailure: "403" };
  const result = judge(expiringSnapshots, { within: "3d" }, { snapshots: [], ...unread });
  expect(result.incompleteReasons).toEqual([
    "Standard snapshots could not be read: 403. They are not checked.",
  ]);
});
