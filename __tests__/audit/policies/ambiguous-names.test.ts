import { ambiguousNames } from "../../../lib/audit/policies/ambiguous-names";
import type { Snapshot } from "../../../lib/evs";
import { answersOf, BACKUP, judge, snapshotOf } from "../../support/policy-facts";

const named = (id: string, volumeId: string | null, fields: Partial<Snapshot> = {}) =>
  snapshotOf(id, { name: "web", volumeId, ...fields });

const cases: readonly [string, readonly Snapshot[], Readonly<Record<string, string>>][] = [
  ["one name of two disks", [named("a", "d"), named("b", "e")], { a: "ambiguous", b: "ambiguous" }],
  ["a cron series of one disk", [named("a", "d"), named("b", "d"), named("c", "D")], {}],
  ["no names", [named("a", "d", { name: null }), named("b", "e", { name: null })], {}],
  ["empty names", [named("a", "d", { name: "" }), named("b", "e", { name: " " })], {}],
  [
    "one name in two forms of Unicode",
    [named("a", "d", { name: "caf\u00e9" }), named("b", "e", { name: "cafe\u0301" })],
    { a: "ambiguous", b: "ambiguous" },
  ],
  ["names that differ in case", [named("a", "d"), named("b", "e", { name: "Web" })], {}],
  ["a backup's snapshots, which share a name", [named("a", "d", BACKUP), named("b", "e", BACKUP)], {}],
  ["a backup's name beside a user's", [named("a", "d"), named("b", "e", BACKUP)], {}],
  [
    "names as backups have them",
    [named("a", "d", { name: "autobk_snapshot_1" }), named("b", "e", { name: "autobk_snapshot_1" })],
    { a: "? name", b: "? name" },
  ],
  ["one that names no disk", [named("a", "d"), named("b", null)], { a: "? disk", b: "? disk" }],
  ["a single one that names no disk", [named("b", null)], {}],
  [
    "two disks and one that names none",
    [named("a", "d"), named("b", "e"), named("c", null)],
    { a: "ambiguous", b: "ambiguous", c: "ambiguous" },
  ],
];

test.each(cases)("%s", (_, snapshots, expected) => {
  expect(answersOf(judge(ambiguousNames, {}, { snapshots }))).toEqual(expected);
});

test("a filter chooses what is shown, not what counts", () => {
  const snapshots = [named("a", "d"), named("b", "e")];
  expect(answersOf(judge(ambiguousNames, {}, { snapshots }, { filter: { volumeId: "d" } }))).toEqual({
    a: "ambiguous",
  });
});

test("snapshots of one name stand together, under the disks that they are of", () => {
  const { violations } = judge(ambiguousNames, {}, { snapshots: [named("b", "e"), named("a", "d")] });
  expect(violations.map(({ reason, evidence }) => [reason, evidence])).toEqual([
    ["Snapshots of 2 disks have this name.", ["disks: d, e"]],
    ["Snapshots of 2 disks have this name.", ["disks: d, e"]],
  ]);
});
