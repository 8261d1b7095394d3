import { failedSnapshots } from "../../../lib/audit/policies/failed-snapshots";
import type { Snapshot } from "../../../lib/evs";
import { answersOf, BACKUP, judge, snapshotOf } from "../../support/policy-facts";

const cases: readonly [string, Partial<Snapshot>, string | undefined][] = [
  ["available", {}, undefined],
  ["creating", { status: "creating" }, undefined],
  ["error", { status: "error" }, "failed"],
  ["error, of a backup", { ...BACKUP, status: "error" }, "failed"],
  ["error_deleting", { status: "error_deleting" }, "undeletable"],
  ["a status that is not documented", { status: "error_managing" }, "? status"],
  ["no status", { status: null }, "? status"],
];

test.each(cases)("%s", (_, fields, expected) => {
  const result = judge(failedSnapshots, {}, { snapshots: [snapshotOf("s", fields)] });
  expect(answersOf(result)).toEqual(expected === undefined ? {} : { s: expected });
});

test("each reason says whether it can be deleted", () => {
  const { violations } = judge(
    failedSnapshots,
    {},
    {
      snapshots: [
        snapshotOf("a", { status: "error" }),
        snapshotOf("b", { status: "error_deleting" }),
        snapshotOf("c", { ...BACKUP, status: "error" }),
      ],
    },
  );
  expect(violations.map(({ reason }) => reason)).toEqual([
    "Its creation failed, so it contains no data. Users can delete it.",
    "Its deletion failed, and EVS does not delete it. Open a ticket.",
    "A backup failed to create it. The backup service manages it.",
  ]);
});
