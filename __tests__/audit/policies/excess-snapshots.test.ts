import { excessSnapshots } from "../../../lib/audit/policies/excess-snapshots";
import type { Snapshot } from "../../../lib/evs";
import {
  answersOf,
  BACKUP,
  daysAgo,
  diskOf,
  judge,
  snapshotOf,
  type WorldParts,
} from "../../support/policy-facts";

/** Snapshots `s1`, `s2`, … of one disk, each a day older than the one before. */
const series = (count: number, change: (day: number) => Partial<Snapshot> = () => ({})) =>
  Array.from({ length: count }, (_, index) =>
    snapshotOf(`s${index + 1}`, { createdAt: daysAgo(index + 1), ...change(index + 1) }),
  );
const only = (day: number, fields: Partial<Snapshot>) => (at: number) => (at === day ? fields : {});

const cases: readonly [string, WorldParts, Readonly<Record<string, string>>][] = [
  ["as many as are to be kept", { snapshots: series(2) }, {}],
  ["two more", { snapshots: series(4) }, { s3: "excess", s4: "excess" }],
  ["of two disks", { snapshots: series(4, (day) => ({ volumeId: `d${day % 2}` })) }, {}],
  ["a backup's neither count nor violate", { snapshots: series(3, only(1, BACKUP)) }, {}],
  ["failed ones are no copies", { snapshots: series(3, only(1, { status: "error" })) }, {}],
  ["those in transition do not count", { snapshots: series(3, only(1, { status: "creating" })) }, {}],
  [
    "what looks like a backup's is undecided, and so is what hangs on it",
    { snapshots: series(4, only(2, { name: "autobk_snapshot_7" })) },
    { s3: "? order", s4: "excess" },
  ],
  [
    "an old one that looks like a backup's",
    { snapshots: series(3, only(3, { name: "autobk_snapshot_7" })) },
    { s3: "? name" },
  ],
  [
    "one without a creation time may be the newest, or the oldest",
    { snapshots: series(4, only(4, { createdAt: null })) },
    { s2: "? order", s3: "excess", s4: "? creation time" },
  ],
  ["one without a time among few", { snapshots: series(2, only(2, { createdAt: null })) }, {}],
  ["one that names no disk", { snapshots: series(3, only(3, { volumeId: null })) }, {}],
  [
    "the source of a living disk is never named",
    { snapshots: series(4), volumes: [diskOf("d"), diskOf("clone", { snapshotId: "s3" })] },
    { s4: "excess" },
  ],
  [
    "nor is the source of a disk in the recycle bin",
    { snapshots: series(3), recycleBin: [diskOf("clone", { snapshotId: "s3" })] },
    {},
  ],
  [
    "a recycle bin that cannot be read may have a disk made from it",
    { snapshots: series(3), recycleBin: { failure: "403" } },
    { s3: "? recycle bin, failed" },
  ],
  [
    "without the disk list nobody knows what disks were made from it",
    { snapshots: series(3), volumes: { failure: "403" } },
    { s3: "? disk list, failed" },
  ],
  [
    "made in the same instant: the ID decides, always alike",
    { snapshots: ["b", "c", "a"].map((id) => snapshotOf(id)) },
    { a: "excess" },
  ],
];

test.each(cases)("%s", (_, world, expected) => {
  expect(answersOf(judge(excessSnapshots, { keep: 2 }, world))).toEqual(expected);
});

test("over the project, the newest of each disk is never named", () => {
  const snapshots = series(4, only(4, { volumeId: "other" }));
  expect(answersOf(judge(excessSnapshots, { keep: 1, per_disk: false }, { snapshots }))).toEqual({
    s2: "excess",
    s3: "excess",
  });
});

test("a filter chooses what is shown, not what counts", () => {
  const result = judge(
    excessSnapshots,
    { keep: 2 },
    { snapshots: series(4) },
    { filter: { name: "s4-name" } },
  );
  expect(answersOf(result)).toEqual({ s4: "excess" });
});

test("without the disk list the policy is suspect", () => {
  const { suspectReasons } = judge(excessSnapshots, { keep: 2 }, { volumes: { failure: "403" } });
  expect(suspectReasons).toEqual(["The disk list could not be read: 403."]);
});
