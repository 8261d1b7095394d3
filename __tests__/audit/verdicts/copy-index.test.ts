import { CopyIndex } from "../../../lib/audit/verdicts/copy-index";
import type { WireRow } from "../../../lib/embedded";
import { auditOf, lostOne } from "../../support/audit";
import { scenarioOf, snapshotRow, volumeRow } from "../../support/worlds";

describe("marks of copies", () => {
  const at = (day: number) => `2024-01-0${day}T00:00:00.000000`;
  const copy = (id: string, day: number, fields = {}) =>
    snapshotRow(id, { volume_id: "d", created_at: at(day), ...fields });

  /** Marks of the findings of one lost disk, by snapshot. */
  async function marksOf(snapshots: readonly WireRow[], volumes: readonly WireRow[] = []) {
    const scenario = scenarioOf({ snapshots: [...snapshots], volumes: [volumeRow("v"), ...volumes] });
    const { audit } = await auditOf({ scenario });
    return Object.fromEntries(audit.findings.map(({ snapshot, marks }) => [snapshot.id, marks]));
  }

  test("of two lost siblings exactly one is the newest, and both count both", async () => {
    expect(await marksOf([copy("a", 1), copy("b", 2)])).toMatchObject({
      a: { copiesOfDisk: 2, newestCopy: false, newestCopyAt: "2024-01-02T00:00:00.000000Z", deletable: true },
      b: { copiesOfDisk: 2, newestCopy: true, newestCopyAt: "2024-01-02T00:00:00.000000Z", deletable: true },
    });
  });

  test("one that failed is no copy, however new", async () => {
    expect(await marksOf([copy("a", 1), copy("b", 2, { status: "error" })])).toMatchObject({
      a: { copiesOfDisk: 1, newestCopy: true },
      b: { copiesOfDisk: 1, newestCopy: false, newestCopyAt: "2024-01-01T00:00:00.000000Z", deletable: true },
    });
  });

  test("copies of the same age have one newest all the same", async () => {
    const marks = await marksOf([copy("a", 1), copy("b", 1)]);
    expect(Object.values(marks).filter(({ newestCopy }) => newestCopy)).toHaveLength(1);
  });

  test.each([null, "old", "0001-01-01T00:00:00"])(
    "which is the newest is unknown where one was created at %j",
    async (created_at) => {
      expect(await marksOf([copy("a", 1, { created_at }), copy("b", 1)])).toMatchObject({
        a: { copiesOfDisk: 2, newestCopy: null, newestCopyAt: "2024-01-01T00:00:00.000000Z" },
        b: { newestCopy: null },
      });
    },
  );

  test("a living disk that was made from it keeps it from being deleted", async () => {
    const clones = [volumeRow("w2", { snapshot_id: "a" }), volumeRow("w1", { snapshot_id: "a" })];
    expect(await marksOf([copy("a", 1)], clones)).toMatchObject({
      a: { clonedVolumeIds: ["w1", "w2"], deletable: false },
    });
  });

  test.each([
    ["error_deleting", {}, false],
    ["deleting", {}, false],
    ["available", { __system__enableActive: "" }, false],
    ["error", {}, true],
  ])("in the status %s with metadata %j: deletable %s", async (status, metadata, deletable) => {
    expect(await marksOf([copy("a", 1, { status, metadata })])).toMatchObject({ a: { deletable } });
  });

  test("a filter chooses the findings, but siblings outside of it still count", async () => {
    const base = lostOne({ name: "wanted" });
    const sibling = snapshotRow("t", { volume_id: "d", name: "other" });
    const { audit } = await auditOf(
      { scenario: { ...base, snapshots: [...base.snapshots, sibling] } },
      { filter: { name: "wanted" } },
    );
    expect(audit.findings).toMatchObject([{ snapshot: { id: "s" }, marks: { copiesOfDisk: 2 } }]);
    expect(audit.snapshots).toBe(1);
  });
});

test("a disk was last known to be alive when the newest snapshot of it was made, in whatever status", async () => {
  const scenario = scenarioOf({
    snapshots: [
      snapshotRow("a", { volume_id: "d", created_at: "2024-01-01T00:00:00.000000" }),
      snapshotRow("b", { volume_id: "D", created_at: "2024-03-01T00:00:00.000000", status: "error" }),
      snapshotRow("c", { volume_id: "d", created_at: "yesterday" }),
      snapshotRow("e", { volume_id: "other", created_at: null }),
    ],
    volumes: [volumeRow("v")],
  });
  const { audit } = await auditOf({ scenario });
  const index = new CopyIndex(audit.facts);
  expect(index.lastAliveAt("d")).toBe(Date.UTC(2024, 2, 1));
  expect(index.lastAliveAt("other")).toMatchObject({ missing: "creation time" });
  expect(index.lastAliveAt("nobody")).toBeUndefined();
});

test("a copy that has vanished meanwhile is none", async () => {
  const scenario = scenarioOf({
    snapshots: [snapshotRow("a", { volume_id: "d" }), snapshotRow("b", { volume_id: "d" })],
    volumes: [volumeRow("v")],
  });
  const { audit } = await auditOf({
    scenario,
    after: ({ path }, world) => {
      if (path.endsWith("/volumes/d")) world.snapshots.delete("b");
    },
  });
  expect(audit.findings).toMatchObject([
    { snapshot: { id: "a" }, marks: { copiesOfDisk: 1, newestCopy: true } },
  ]);
});

test("where the disks are not known, whether one can be deleted is not", async () => {
  const { audit } = await auditOf({
    scenario: lostOne(),
    before: ({ path }) => (path.endsWith("/volumes/detail") ? { status: 403 } : undefined),
  });
  expect(audit.findings.map(({ marks }) => marks.deletable)).toEqual([null, null]);
});

test.each([
  ["is not looked at", { recycleBin: false }, null],
  ["is empty", {}, true],
] as const)("where the recycle bin %s, what can be deleted is %j", async (_, request, deletable) => {
  const { audit } = await auditOf({ scenario: lostOne() }, request);
  expect(audit.findings.map(({ marks }) => marks.deletable)).toEqual([deletable]);
});
