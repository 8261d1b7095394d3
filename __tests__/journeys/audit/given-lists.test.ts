import type { DiskFact, Facts } from "../../../lib/audit/facts/facts";
import { judgeSnapshots } from "../../../lib/audit/verdicts/judge-snapshots";
import type { Snapshot } from "../../../lib/evs";
import { diskOf, factsOf, snapshotOf, type WorldParts } from "../../support/policy-facts";

const snapshot = (id: string, fields: Partial<Snapshot> = {}) =>
  snapshotOf(id, { name: id, volumeId: `${id}-disk`, ...fields });

/** Lists without proof, in which no snapshot's disk is but `v`, or whatever is known of all of them. */
const facts = (snapshots: readonly Snapshot[], more: WorldParts = {}, disk?: DiskFact): Facts =>
  factsOf({
    source: "given",
    snapshots,
    volumes: [diskOf("v")],
    recycleBin: [],
    ...(disk && { diskOf: () => disk }),
    ...more,
  });

const judge = (given: Facts) => judgeSnapshots(given, { suspectShare: 0.5, control: "required" });

const few = [snapshot("living", { volumeId: "v" }), snapshot("s")];

test("lists alone prove nothing: a snapshot whose disk is in none is suspected", () => {
  expect(judge(facts(few)).findings).toMatchObject([
    {
      snapshot: { id: "s" },
      verdict: "suspected",
      reason: expect.stringMatching(/Lists alone prove nothing: deletions .* can hide existing disks/),
      evidence: ["disk list: not in it", "recycle bin: not in it"],
      doubt: undefined,
    },
  ]);
});

test("a recycle bin that was not given was not looked at", () => {
  const { findings } = judge(facts(few, { recycleBin: undefined }));
  expect(findings[0]?.evidence).toEqual(["disk list: not in it", "recycle bin: not read"]);
});

test.each([
  ["no disk ID", { state: "unnamed" }, "indeterminate"],
  ["has its disk in the bin", { state: "recycled", recoverableUntil: "2027-01-01T00:00:00Z" }, "recycled"],
] as const)("a snapshot that %s", (_, disk, verdict) => {
  expect(judge(facts([snapshot("s")], {}, disk)).findings).toMatchObject([{ verdict }]);
});

describe("what makes the lists suspect makes doubts of suspicions", () => {
  const many = [
    ...Array.from({ length: 11 }, (_, index) => snapshot(`s${index}`)),
    snapshot("living", { volumeId: "v" }),
  ];

  test.each([
    ["too many without a disk", facts(many), /11 of 12/],
    ["not one disk", facts(few, { volumes: [] }), /no disk is listed/],
    ["rows that came twice", facts(few, { suspicions: ["2 rows came twice."] }), /2 rows came twice/],
  ])("%s", (_, given, reason) => {
    const { findings, suspect } = judge(given);
    expect(suspect).toMatch(reason);
    for (const { verdict, doubt } of findings.filter(({ snapshot: { id } }) => id !== "living")) {
      expect(verdict).toBe("indeterminate");
      expect(doubt).toMatchObject({ missing: "trust", cause: "absent" });
    }
  });
});

test("the share is that of the snapshots that the filter lets through, on both sides", () => {
  const lost = Array.from({ length: 12 }, (_, index) => snapshot(`s${index}`, { name: "lost" }));
  const living = Array.from({ length: 100 }, (_, index) => snapshot(`l${index}`, { volumeId: "v" }));
  const given = facts([...lost, ...living]);
  expect(judge(given).suspect).toBeUndefined();
  const options = { suspectShare: 0.5, control: "required" } as const;
  const named = (name: string) => given.snapshots.rows.filter((row) => row.name === name);
  expect(judgeSnapshots(given, { ...options, inScope: named("lost") }).suspect).toMatch(/12 of 12/);
  expect(judgeSnapshots(given, { ...options, inScope: named("l0") }).suspect).toBeUndefined();
});
