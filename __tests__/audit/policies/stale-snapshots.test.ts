import { staleSnapshots } from "../../../lib/audit/policies/stale-snapshots";
import type { GivenValue } from "../../../lib/audit/spec/parameters";
import type { Snapshot } from "../../../lib/evs";
import { answersOf, BACKUP, daysAgo, diskOf, judge, snapshotOf } from "../../support/policy-facts";

const OLD = { createdAt: daysAgo(400) };
const MANAGED = { include_managed: true };

test.each<[string, Partial<Snapshot>, Readonly<Record<string, GivenValue>>, string | undefined]>([
  ["made lately", { createdAt: daysAgo(29) }, {}, undefined],
  ["exactly as old as that", { createdAt: daysAgo(30) }, {}, "stale"],
  ["made long ago", OLD, {}, "stale"],
  ["made in the future", { createdAt: daysAgo(-1) }, {}, undefined],
  ["changed lately, made long ago", { ...OLD, updatedAt: daysAgo(1) }, {}, "stale"],
  ["without a creation time", { createdAt: null }, {}, "? creation time"],
  ["that failed long ago", { ...OLD, status: "error" }, {}, "stale"],
  ["of a server's backup", { ...OLD, ...BACKUP }, {}, undefined],
  ["of a server's backup, counted too", { ...OLD, ...BACKUP }, MANAGED, "stale"],
  ["in transition", { ...OLD, status: "deleting" }, {}, undefined],
  ["in transition, counted too", { ...OLD, status: "deleting" }, MANAGED, "stale"],
  ["of a server's backup, without a time", { ...BACKUP, createdAt: null }, {}, undefined],
  ["named as backups are", { ...OLD, name: "autobk_snapshot_1" }, {}, "? name"],
  ["named as backups are, made lately", { name: "autobk_snapshot_1" }, {}, undefined],
  ["named as backups are, counted too", { ...OLD, name: "autobk_snapshot_1" }, MANAGED, "stale"],
  ["in a status that is not documented", { ...OLD, status: "odd" }, {}, "? status"],
  ["without a status", { ...OLD, status: null }, {}, "? status"],
])("a snapshot %s", (_, fields, args, expected) => {
  const world = { snapshots: [snapshotOf("s", fields)] };
  const result = judge(staleSnapshots, { older_than: "30d", ...args }, world);
  expect(answersOf(result)).toEqual(expected === undefined ? {} : { s: expected });
});

test("the largest span is taken, and nothing is older than that", () => {
  expect(
    answersOf(judge(staleSnapshots, { older_than: "36525d" }, { snapshots: [snapshotOf("s", OLD)] })),
  ).toEqual({});
});

test("disks that could not be listed decide nothing here, so that nothing is missing", () => {
  const world = { snapshots: [snapshotOf("s", OLD)], volumes: { failure: "403 EVS.5403" } };
  const { violations, incompleteReasons, suspectReasons } = judge(
    staleSnapshots,
    { older_than: "30d" },
    world,
  );
  expect(violations).toMatchObject([
    { row: { id: "s" }, verdict: "stale", reason: "Created more than 30 days ago." },
  ]);
  expect(incompleteReasons).toEqual([]);
  expect(suspectReasons).toEqual([]);
});

test("only what the filter lets through is looked at", () => {
  const world = {
    snapshots: [snapshotOf("a", OLD), snapshotOf("b", { ...OLD, volumeId: "e" })],
    volumes: [diskOf("d")],
  };
  expect(
    answersOf(judge(staleSnapshots, { older_than: "30d" }, world, { filter: { volumeId: "e" } })),
  ).toEqual({
    b: "stale",
  });
});
