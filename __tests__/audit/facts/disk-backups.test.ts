import { en } from "../../../lib/audit/catalogue";
import { DiskBackups } from "../../../lib/audit/facts/disk-backups";
import { isUnknown, Unknown, unread, whole } from "../../../lib/audit/known";
import { open } from "../../../lib/audit/known/open";
import { BACKUPS } from "../../../lib/evs/backups/backup";
import { Row } from "../../../lib/evs/row";
import { diskOf } from "../../support/policy-facts";
import { backupRow } from "../../support/worlds";

const SERVER = "OS::Nova::Server";
const CONTEXT = { texts: en, readAt: new Date("2026-11-29T12:00:00Z") };
const SINCE = Date.parse("2024-01-01T00:00:00Z");
const of = (...rows: Record<string, unknown>[]) =>
  new DiskBackups(whole(rows.map((row) => BACKUPS.parse(new Row(row), String(row.id)))), CONTEXT);
const attachedTo = (serverId: string) => [
  {
    serverId,
    id: null,
    attachmentId: null,
    volumeId: null,
    device: null,
    hostName: null,
    attachedAt: null,
  },
];

/** Whether the disk `d` has a copy since 2024: true, false, or which fact is missing. */
function answerOf(backups: DiskBackups, fields: Parameters<typeof diskOf>[1] = {}) {
  const answer = open(backups.hasCopySince(diskOf("d", fields), SINCE));
  return isUnknown(answer) ? answer.missing : answer;
}

test("a disk's backups come newest first, by when their data is, and undated ones last", () => {
  const backups = of(
    backupRow("old", { resource_id: "d", protected_at: "2024-01-01T00:00:00" }),
    backupRow("undated", { resource_id: "d", protected_at: null, created_at: null }),
    backupRow("new", { resource_id: "D", protected_at: null, created_at: "2024-03-01T00:00:00" }),
    backupRow("other"),
  );
  expect(backups.of("d").map(({ id }) => id)).toEqual(["new", "old", "undated"]);
  expect(backups.of("nobody")).toEqual([]);
});

test.each<[string, Record<string, unknown>, unknown]>([
  ["that is available", {}, true],
  ["that is too old", { protected_at: "2023-12-31T00:00:00" }, false],
  ["without any time", { protected_at: null, created_at: null }, "time of a backup"],
  ["whose time cannot be read", { protected_at: "soon" }, "time of a backup"],
  ["that is dated in the future", { protected_at: "2099-01-01T00:00:00" }, "time of a backup"],
  ["that failed", { status: "error" }, false],
  ["that is being made", { status: "protecting" }, false],
  ["without a status", { status: null }, "status of a backup"],
  ["whose status cannot be read", { status: {} }, "status"],
  ["that has expired", { expired_at: "2026-11-01T00:00:00" }, false],
  ["that expires later", { expired_at: "2027-01-01T00:00:00" }, true],
  ["whose end cannot be read", { expired_at: "soon" }, "end of a backup"],
  ["of something that is no disk", { resource_type: "OS::Sfs::Turbo" }, false],
  ["whose name alone cannot be read", { name: {} }, true],
])("a backup of the disk %s", (_, fields, expected) => {
  expect(answerOf(of(backupRow("b", { resource_id: "d", ...fields })))).toBe(expected);
});

test.each<[string, Record<string, unknown>, unknown]>([
  ["whose resource cannot be read", { resource_id: 7 }, "disk of a backup"],
  ["of a disk that it does not name", { resource_id: null }, "disk of a backup"],
  ["of a server that it does not name", { resource_id: null, resource_type: SERVER }, "disk of a backup"],
  [
    "of a disk that it does not name, too old",
    { resource_id: null, protected_at: "2023-01-01T00:00:00" },
    false,
  ],
  ["of something that is no disk", { resource_type: "OS::Sfs::Turbo", resource_id: null }, false],
  ["that failed", { resource_id: null, status: "error" }, false],
])("a backup %s may be one of any disk", (_, fields, expected) => {
  expect(answerOf(of(backupRow("b", fields)))).toBe(expected);
});

test("a server's backup counts for the disks that it names, and takes times from the whole", () => {
  const child = { id: "c", resource_id: "d" };
  const backups = of(
    backupRow("b", { resource_id: "s", resource_type: SERVER, children: [child] }),
    backupRow("failed", {
      resource_id: "s",
      resource_type: SERVER,
      children: [{ ...child, status: "error" }],
    }),
  );
  expect(backups.of("d").filter(({ isCopy }) => open(isCopy) === true)).toMatchObject([
    { id: "c", takenAt: "2024-01-02T03:00:00.000000Z" },
  ]);
  expect(backups.of("s")).toEqual([]);
  expect(answerOf(backups)).toBe(true);
});

test("a server's backup that names no disk leaves a doubt for the disks of that server, and no others", () => {
  const backups = of(backupRow("b", { resource_id: "s", resource_type: SERVER }));
  expect(answerOf(backups, { attachments: attachedTo("S") })).toBe("disk of a backup");
  expect(answerOf(backups, { attachments: attachedTo("t") })).toBe(false);
  expect(answerOf(backups)).toBe(false);
  const unreadable = { problem: "attachments is an object, not a list", unreadable: ["attachments"] };
  expect(answerOf(backups, unreadable)).toBe("disk of a backup");
});

test("of a server's backups without disks the newest decides", () => {
  const opaque = (id: string, year: number) =>
    backupRow(id, { resource_id: "s", resource_type: SERVER, protected_at: `${year}-01-02T00:00:00` });
  const attached = { attachments: attachedTo("s") };
  expect(answerOf(of(opaque("a", 2022), opaque("b", 2023)), attached)).toBe(false);
  expect(answerOf(of(opaque("a", 2022), opaque("b", 2025)), attached)).toBe("disk of a backup");
});

test("where backups could not be read, only a copy that is there decides", () => {
  const gap = new Unknown("backups", "403", "failed");
  expect(answerOf(new DiskBackups(unread(gap), CONTEXT))).toBe("backups");
});
