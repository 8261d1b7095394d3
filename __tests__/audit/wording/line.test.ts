import { en } from "../../../lib/audit/catalogue";
import { World } from "../../../lib/audit/engine/world";
import { staleSnapshots } from "../../../lib/audit/policies/stale-snapshots";
import { copyWords, lineOf } from "../../../lib/audit/wording/line";
import type { Snapshot } from "../../../lib/evs";
import {
  daysAgo,
  diskOf,
  factsOf,
  judge,
  NOW,
  snapshotOf,
  type WorldParts,
} from "../../support/policy-facts";

/** The line of the first violation of a world. */
function lineIn(world: WorldParts): string {
  const [violation] = judge(staleSnapshots, { older_than: "1d", include_managed: true }, world).violations;
  if (violation === undefined) throw new Error("expected a violation");
  return lineOf(violation, "snapshot", new World(factsOf(world), {}, NOW));
}

const of = (fields: Partial<Snapshot> = {}) => ({ snapshots: [snapshotOf("s", { name: "web", ...fields })] });

test.each<[string, WorldParts, string]>([
  ["what it is", of(), '"web" (s): stale, 10 GiB, 10 days old, disk d, the only snapshot'],
  [
    "that it has no name, and no size",
    of({ name: null, size: null }),
    "(no name) (s): stale, ? GiB, 10 days old, disk d, the only snapshot",
  ],
  [
    "that it no disk ID",
    of({ volumeId: null }),
    '"web" (s): stale, 10 GiB, 10 days old, no disk ID, the only snapshot',
  ],
  [
    "that disks were made from it",
    { ...of(), volumes: [diskOf("d"), diskOf("e", { snapshotId: "s" })] },
    '"web" (s): stale, 10 GiB, 10 days old, disk d, 1 disk created from it',
  ],
  [
    "that EVS will not delete it",
    of({ status: "error_deleting" }),
    '"web" (s): stale, 10 GiB, 10 days old, disk d, error_deleting: open a ticket',
  ],
  [
    "nothing on a line of its own",
    of({ name: "a\n- forged", volumeId: "d\u2028e" }),
    '"a\\n- forged" (s): stale, 10 GiB, 10 days old, disk d e, the only snapshot',
  ],
])("a line says %s", (_, world, line) => {
  expect(lineIn(world)).toBe(line);
});

test("IDs are cut when they are longer than any of EVS's", () => {
  const long = "x".repeat(100_000);
  const [snapshot] = [snapshotOf(long, { volumeId: long })];
  expect(lineIn({ snapshots: [snapshot] }).length).toBeLessThan(700);
});

test("of several copies, a line says which is the newest", () => {
  const snapshots = [
    snapshotOf("new", { createdAt: daysAgo(2) }),
    snapshotOf("old", { createdAt: daysAgo(9) }),
  ];
  const context = new World(factsOf({ snapshots }), {}, NOW);
  const words = snapshots.map((snapshot) => copyWords(snapshot.status, context.copies.marksOf(snapshot), en));
  expect(words).toEqual([["newest of 2 snapshots"], ["not newest of 2 snapshots"]]);
});

const UUID = "202f2296-1111-4222-8333-444444444444";
const DISK = "d777f541-1111-4222-8333-444444444444";
const crowded = (fields: Partial<Snapshot>): WorldParts => ({
  snapshots: [
    snapshotOf(UUID, { size: 32_768, volumeId: DISK, ...fields }),
    snapshotOf("other", { volumeId: DISK, createdAt: daysAgo(1) }),
  ],
  volumes: [diskOf(DISK), ...["x", "y"].map((id) => diskOf(id, { snapshotId: UUID }))],
});

test.each([
  ["of a usual name", of({ id: UUID, name: "gitlab-artifacts-weekly", volumeId: DISK })],
  ["of a long name", crowded({ name: "x".repeat(255) })],
  ["of wide characters", crowded({ name: "数据库".repeat(80) })],
  ["of characters that are escaped", crowded({ name: '"\n'.repeat(120) })],
  ["of a snapshot that cannot be deleted", crowded({ status: "error_deleting", name: "y".repeat(99) })],
])("the line %s fits 160 columns beside Terraform's frame, with its IDs whole", (_, world) => {
  const line = lineIn(world);
  // The frame takes two, the dash four.
  expect([...line].reduce((columns, one) => columns + (one < "\u1100" ? 1 : 2), 0)).toBeLessThanOrEqual(154);
  expect(line).toContain(`(${UUID}): stale, `);
  expect(line).toContain(`disk ${DISK}`);
});

test("what may hinder a deletion is said, however long the line", () => {
  expect(lineIn(crowded({ name: "x".repeat(255) }))).toContain("2 disks created from it");
});
