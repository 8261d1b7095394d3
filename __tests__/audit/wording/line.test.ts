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
  [
    "what it is",
    of(),
    '"web" (s): stale, 10 GiB, created 2026-11-16T12:00:00Z, 10 days old, disk d, the only snapshot',
  ],
  [
    "that it has no name, and no size",
    of({ name: null, size: null }),
    "(no name) (s): stale, ? GiB, created 2026-11-16T12:00:00Z, 10 days old, disk d, the only snapshot",
  ],
  [
    "that it no disk ID",
    of({ volumeId: null }),
    '"web" (s): stale, 10 GiB, created 2026-11-16T12:00:00Z, 10 days old, no disk ID, the only snapshot',
  ],
  [
    "that disks were made from it",
    { ...of(), volumes: [diskOf("d"), diskOf("e", { snapshotId: "s" })] },
    '"web" (s): stale, 10 GiB, created 2026-11-16T12:00:00Z, 10 days old, disk d, 1 disk was created from it',
  ],
  [
    "that EVS will not delete it",
    of({ status: "error_deleting" }),
    '"web" (s): stale, 10 GiB, created 2026-11-16T12:00:00Z, 10 days old, disk d, error_deleting: EVS does not delete it; open a ticket',
  ],
  [
    "nothing on a line of its own",
    of({ name: "a\n- forged", volumeId: "d\u2028e" }),
    '"a\\n- forged" (s): stale, 10 GiB, created 2026-11-16T12:00:00Z, 10 days old, disk d e, the only snapshot',
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
  expect(words).toEqual([["newest of 2 snapshots"], ["not the newest of 2 snapshots"]]);
});
