import type { DiskFact, SnapshotFact } from "../../../lib/audit/facts/facts";
import { Unknown } from "../../../lib/audit/known";
import { orphanedSnapshots } from "../../../lib/audit/policies/orphaned-snapshots";
import type { GivenValue } from "../../../lib/audit/spec/parameters";
import type { Snapshot } from "../../../lib/evs";
import { answersOf, BACKUP, daysAgo, judge, snapshotOf, type WorldParts } from "../../support/policy-facts";

const GONE: DiskFact = { state: "gone" };
const unread = (missing: "disk" | "recycle bin") => new Unknown(missing, "403", "failed");

/** A world in which the disk of every snapshot named `s…` is what `disk` says, and a control has answered. */
function worldOf(snapshots: readonly Snapshot[], disk: DiskFact, more: WorldParts = {}): WorldParts {
  return {
    snapshots,
    recycleBin: [],
    control: { state: "answered", volumeId: "d" },
    diskOf: ({ id, volumeId }) => {
      if (volumeId === null) return { state: "unnamed" };
      return id.startsWith("s") ? disk : { state: "listed" };
    },
    rereadOf: (snapshot) => ({ state: "present", snapshot }),
    ...more,
  };
}

interface Row {
  readonly snapshot?: Partial<Snapshot>;
  readonly disk?: DiskFact;
  readonly world?: WorldParts;
  readonly args?: Readonly<Record<string, GivenValue>>;
  /** As `answersOf` says it; undefined where it complies. */
  readonly expected: string | undefined;
}

const none = { state: "none", reason: "none answers", failedRead: false } as const;
const reread = (fact: SnapshotFact): WorldParts => ({ rereadOf: () => fact });

test.each<[string, Row]>([
  ["whose disk is proven to be gone", { expected: "orphaned" }],
  ["whose disk is listed", { disk: { state: "listed" }, expected: undefined }],
  ["whose disk is in the bin", { disk: { state: "recycled", recoverableUntil: null }, expected: undefined }],
  ["that names no disk", { snapshot: { volumeId: null }, expected: "? disk" }],
  [
    "whose disk can be read by its ID",
    { disk: { state: "present", status: "in-use" }, expected: "? disk list" },
  ],
  ["whose disk is being made", { disk: { state: "present", status: "creating" }, expected: undefined }],
  ["whose disk could not be read", { disk: unread("disk"), expected: "? disk, failed" }],
  ["whose bin is not for us to read", { disk: unread("recycle bin"), expected: "? recycle bin, failed" }],
  ["that has vanished meanwhile", { world: reread({ state: "vanished" }), expected: undefined }],
  ["that was not seen again", { world: reread({ state: "unread" }), expected: "? snapshot" }],
  ["in transition", { snapshot: { status: "deleting" }, expected: undefined }],
  ["of a server's backup", { snapshot: BACKUP, expected: undefined }],
  ["that deletes itself", { snapshot: { retentionAt: daysAgo(-9) }, expected: undefined }],
  ["named as backups are", { snapshot: { name: "autobk_snapshot_1" }, expected: "? name" }],
  ["in a status that is not documented", { snapshot: { status: "odd" }, expected: "? status" }],
  ["without a control", { world: { control: none }, expected: "? control" }],
  [
    "without a control that is wanted",
    { world: { control: none }, args: { control: "waived" }, expected: "orphaned" },
  ],
  ["that is in no list, without proof", { disk: { state: "unlisted" }, expected: "? proof" }],
  [
    "the same where that is enough",
    { disk: { state: "unlisted" }, args: { minimum_verdict: "suspected" }, expected: "suspected" },
  ],
  [
    "that nothing is known of, where that is enough",
    { disk: unread("disk"), args: { minimum_verdict: "indeterminate" }, expected: "indeterminate" },
  ],
  [
    "made yesterday, with a grace of a week",
    { snapshot: { createdAt: daysAgo(1) }, args: { grace_period: "7d" }, expected: undefined },
  ],
  [
    "made a week ago, with a grace of that",
    { snapshot: { createdAt: daysAgo(7) }, args: { grace_period: "7d" }, expected: "orphaned" },
  ],
  [
    "without a time, with a grace",
    { snapshot: { createdAt: null }, args: { grace_period: "7d" }, expected: "? creation time" },
  ],
  ["without a time, with none", { snapshot: { createdAt: null }, expected: "orphaned" }],
])("a snapshot %s", (_, { snapshot = {}, disk = GONE, world = {}, args = {}, expected }) => {
  const result = judge(
    orphanedSnapshots,
    args,
    worldOf([snapshotOf("s", { volumeId: "x", ...snapshot })], disk, world),
  );
  expect(answersOf(result)).toEqual(expected === undefined ? {} : { s: expected });
});

test("grace counts from the newest snapshot of the disk, whatever the others' age", () => {
  const daily = [1, 2, 30, 400].map((days) =>
    snapshotOf(`s${days}`, { volumeId: "x", createdAt: daysAgo(days) }),
  );
  const judged = (grace_period: string) =>
    answersOf(judge(orphanedSnapshots, { grace_period }, worldOf(daily, GONE)));
  expect(judged("7d")).toEqual({});
  expect(Object.keys(judged("1d"))).toHaveLength(4);
});

test("so many lost at once make the scan suspect, and stay what they are", () => {
  const lost = Array.from({ length: 11 }, (_, index) => snapshotOf(`s${index}`, { volumeId: `x${index}` }));
  const world = worldOf([...lost, snapshotOf("living")], GONE);
  const { violations, suspectReasons } = judge(orphanedSnapshots, {}, world);
  expect(violations).toHaveLength(11);
  expect(violations[0]?.evidence.at(-1)).toMatch(/11 of 12/);
  expect(suspectReasons).toEqual([expect.stringMatching(/11 of 12/)]);
  expect(judge(orphanedSnapshots, { suspect_share: 0.95 }, world).suspectReasons).toEqual([]);
});

test("the share is that of what the filter lets through", () => {
  const lost = Array.from({ length: 11 }, (_, index) =>
    snapshotOf(`s${index}`, { name: "a", volumeId: `x${index}` }),
  );
  const living = Array.from({ length: 30 }, (_, index) => snapshotOf(`l${index}`, { name: "b" }));
  const world = worldOf([...lost, ...living], GONE);
  expect(judge(orphanedSnapshots, {}, world).suspectReasons).toEqual([]);
  expect(judge(orphanedSnapshots, {}, world, { filter: { name: "a" } }).suspectReasons).toHaveLength(1);
});

test("without a disk list no snapshot is accused, and the policy says why", () => {
  const world = worldOf([snapshotOf("s")], unread("disk"), { volumes: { failure: "403 EVS.5403" } });
  const { violations, suspectReasons } = judge(orphanedSnapshots, {}, world);
  expect(violations).toEqual([]);
  expect(suspectReasons).toEqual([expect.stringContaining("403 EVS.5403")]);
});

test("a project without any disk is suspect, unless its user says that it has none", () => {
  const world = worldOf([snapshotOf("s")], GONE, { volumes: [], control: none });
  expect(judge(orphanedSnapshots, {}, world).suspectReasons).toHaveLength(1);
  const waived = judge(orphanedSnapshots, { control: "waived" }, world);
  expect([answersOf(waived), waived.suspectReasons]).toEqual([{ s: "orphaned" }, []]);
});
