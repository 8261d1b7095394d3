import { stuckSnapshots } from "../../../lib/audit/policies/stuck-snapshots";
import type { Snapshot } from "../../../lib/evs";
import { answersOf, BACKUP, daysAgo, judge, snapshotOf } from "../../support/policy-facts";

const cases: readonly [string, Partial<Snapshot>, string | undefined][] = [
  ["resting for years", { createdAt: daysAgo(1000) }, undefined],
  ["creating for an hour", { status: "creating", createdAt: daysAgo(1 / 24) }, undefined],
  ["creating for 10 days", { status: "creating" }, "stuck"],
  ["made long ago, deleting since an hour", { status: "deleting", updatedAt: daysAgo(1 / 24) }, undefined],
  ["made long ago, deleting since 3 days", { status: "deleting", updatedAt: daysAgo(3) }, "stuck"],
  ["exactly as long as allowed", { status: "rollbacking", createdAt: daysAgo(2) }, undefined],
  ["in transition, without a time", { status: "creating", createdAt: null }, "? creation time"],
  ["of a server's backup, which takes long", { ...BACKUP, status: "creating" }, "? progress"],
  ["backing up, which takes long", { status: "backing-up" }, "? progress"],
  ["named as backups name theirs", { status: "creating", name: "autobk_snapshot_1" }, "? name"],
  ["in a status that is not documented", { status: "hibernating" }, "? status"],
  ["without a status, made just now", { status: null, createdAt: daysAgo(0) }, undefined],
  [
    "whose status cannot be read",
    { status: null, problem: "status is a list, not a string", unreadable: ["status"] },
    "? status",
  ],
  ["failed", { status: "error_deleting" }, undefined],
  ["updated in the future", { status: "creating", updatedAt: daysAgo(-1) }, undefined],
];

test.each(cases)("a snapshot %s", (_, fields, expected) => {
  const result = judge(stuckSnapshots, { after: "2d" }, { snapshots: [snapshotOf("s", fields)] });
  expect(answersOf(result)).toEqual(expected === undefined ? {} : { s: expected });
});

test("the reason says what can be done", () => {
  const { violations } = judge(
    stuckSnapshots,
    { after: "2d" },
    { snapshots: [snapshotOf("s", { status: "deleting" })] },
  );
  expect(violations[0]?.reason).toBe("It has been deleting for more than 2 days. Open a ticket with EVS.");
});
