import { en } from "../../../lib/audit/catalogue";
import { fingerprintOf } from "../../../lib/audit/engine/fingerprint";
import { DOUBTS } from "../../../lib/audit/facts/doubts";
import { orphanedSnapshots } from "../../../lib/audit/policies/orphaned-snapshots";
import { staleSnapshots } from "../../../lib/audit/policies/stale-snapshots";
import { daysAgo, judge, snapshotOf } from "../../support/policy-facts";

const rows = (...ids: string[]) => ids.map((id) => snapshotOf(id));

test("it is 16 hexadecimal digits, the same for the same rows in any order", () => {
  expect(fingerprintOf(1, rows("a", "b"))).toMatch(/^[0-9a-f]{16}$/);
  expect(fingerprintOf(1, rows("b", "a", "b"))).toBe(fingerprintOf(1, rows("a", "b")));
});

test("it is another one for other rows, and for a policy that judges in another way", () => {
  const prints = [
    fingerprintOf(1, []),
    fingerprintOf(1, rows("a")),
    fingerprintOf(1, rows("a", "b")),
    fingerprintOf(1, rows("a,b")),
    fingerprintOf(2, rows("a")),
  ];
  expect(new Set(prints).size).toBe(prints.length);
});

/** The fingerprint of old snapshots by their IDs. */
const ofOld = (ids: readonly string[], fields = {}) =>
  judge(
    staleSnapshots,
    { older_than: "30d" },
    { snapshots: ids.map((id) => snapshotOf(id, { createdAt: daysAgo(60), ...fields })) },
  ).fingerprint;

test("a policy's fingerprint follows the rows that violate, and nothing that is said of them", () => {
  expect(ofOld(["a", "b"])).not.toBe(ofOld(["a"]));
  expect(ofOld(["b", "a"])).toBe(ofOld(["a", "b"]));
  expect(ofOld(["a"], { name: "renamed", size: 999 })).toBe(ofOld(["a"]));
});

test("a row that a failed read leaves undecided counts, and one without a creation time does not", () => {
  const failed = judge(
    orphanedSnapshots,
    {},
    { snapshots: [snapshotOf("s", { volumeId: "x" })], diskOf: () => DOUBTS.disk(en, "500") },
  );
  expect(failed.undecided).toHaveLength(1);
  expect(failed.fingerprint).not.toBe(ofOld([]));
  expect(ofOld(["a"], { createdAt: null })).toBe(ofOld([]));
});
