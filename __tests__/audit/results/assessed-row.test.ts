import { en } from "../../../lib/audit/catalogue";
import { assessedRow, tryGetRest } from "../../../lib/audit/results/assessed-row";
import { toResultRows } from "../../../lib/audit/results/result-rows";
import { lineOf } from "../../../lib/audit/wording/line";
import { resultRow } from "../../support/documents";

const { key: _, ...SNAPSHOT } = resultRow("s", {
  backups_of_disk: 2,
  cloned_volume_ids: ["clone"],
  missing: "creation time",
  exemption: "kept (exempt through 2027-01-01)",
  exempt_through: "2027-01-01",
  due_at: "2026-12-01T00:00:00Z",
  account: "acme",
  project_name: "web",
  owner: "team",
  owner_source: "tag:owner",
  monthly_cost: 3,
  link: "https://example.com",
  is_new: true,
  kind: "standard",
});
const {
  volume_id,
  kind,
  copies_of_disk,
  backups_of_disk,
  newest_copy,
  cloned_volume_ids,
  deletable,
  ...COMMON
} = SNAPSHOT;
const DISK = { ...COMMON, order_id: "order", snapshot_ids: ["s"], copies: 1, newest_copy_at: null };
const { name, status, created_at, updated_at, metadata, ...JUDGED } = COMMON;
const GROUP = { ...JUDGED, members: ["a", "b"] };

test("a row of a result is the same row again", () => {
  expect(toResultRows([assessedRow(SNAPSHOT)], "snapshot")).toEqual([SNAPSHOT]);
  expect(toResultRows([assessedRow(DISK)], "disk")).toEqual([DISK]);
  expect(toResultRows([assessedRow(GROUP)], "group")).toEqual([GROUP]);
});

test("it has a line as any other", () => {
  const context = { now: new Date("2026-01-12T03:04:05Z"), texts: en };
  expect(lineOf(assessedRow({ ...SNAPSHOT, due_at: null, owner: null }), "snapshot", context)).toContain(
    '"s-name" (s)',
  );
  expect(lineOf(assessedRow(GROUP), "group", context)).toContain("2 snapshots");
});

test.each([
  ["snapshot", SNAPSHOT, { cause: "failed", unreadable: ["volume_id"], recycled_clones: 1 }],
  ["disk", { ...DISK, copies: 0 }, { has_backups: true }],
] as const)("what the result of a %s lacks is given with it", (subject, row, rest) => {
  const kind = subject === "snapshot" ? "standard" : subject;
  expect(tryGetRest(assessedRow(row, { kind, id: "s", ...rest }), subject)).toEqual({
    kind,
    id: "s",
    ...rest,
  });
  expect(tryGetRest(assessedRow(row), subject)).toBeUndefined();
});
