import { en } from "../../../lib/audit/catalogue";
import { DiskBackups } from "../../../lib/audit/facts/disk-backups";
import { parseBackup } from "../../../lib/evs/backups/backup";
import { Row } from "../../../lib/evs/row";
import { backupRow } from "../../support/worlds";

const SERVER = "OS::Nova::Server";
const of = (...rows: Record<string, unknown>[]) =>
  new DiskBackups(rows.map((row) => parseBackup(new Row(row), String(row.id))));
const attachedTo = (serverId: string) => ({
  attachments: [
    {
      serverId,
      id: null,
      attachmentId: null,
      volumeId: null,
      device: null,
      hostName: null,
      attachedAt: null,
    },
  ],
});
const UNATTACHED = { attachments: [] };

test("a disk's backups come newest first, by when their data is, and undated ones last", () => {
  const backups = of(
    backupRow("old", { resource_id: "d", protected_at: "2024-01-01T00:00:00" }),
    backupRow("undated", { resource_id: "d", protected_at: null, created_at: null }),
    backupRow("new", { resource_id: "D", protected_at: null, created_at: "2024-03-01T00:00:00" }),
    backupRow("other"),
  );
  expect(backups.of("d").map(({ id }) => id)).toEqual(["new", "old", "undated"]);
  expect(backups.of("nobody")).toEqual([]);
  expect(backups.tryGetDoubt(attachedTo("server"), en)).toBeUndefined();
});

test.each(["error", "deleting", "protecting", null])("a backup in status %j is no copy", (status) => {
  expect(of(backupRow("b", { resource_id: "d", status })).of("d")).toEqual([]);
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
  expect(backups.of("d")).toEqual([{ id: "c", serverId: "s", takenAt: "2024-01-02T03:00:00.000000Z" }]);
  expect(backups.of("s")).toEqual([]);
  expect(backups.tryGetDoubt(attachedTo("s"), en)).toBeUndefined();
});

test("a server's backup that names no disk leaves a doubt for the disks of that server, and no others", () => {
  const backups = of(backupRow("b", { resource_id: "s", resource_type: SERVER }));
  expect(backups.tryGetDoubt(attachedTo("S"), en)).toBe(
    "The backup b of its server does not say which disks it holds.",
  );
  expect(backups.tryGetDoubt(attachedTo("t"), en)).toBeUndefined();
  expect(backups.tryGetDoubt(UNATTACHED, en)).toBeUndefined();
});

test.each<[string, Record<string, unknown>]>([
  ["whose resource cannot be read", { resource_id: 7 }],
  ["of a disk that it does not name", { resource_id: null }],
  ["whose status cannot be read", { status: {} }],
  ["of a server that it does not name", { resource_id: null, resource_type: SERVER }],
])("a backup %s may be one of any disk", (_, fields) => {
  expect(of(backupRow("b", fields)).tryGetDoubt(UNATTACHED, en)).toBe(
    "The backup b does not say of which disk it is.",
  );
});

test.each<[string, Record<string, unknown>]>([
  ["of something that is no disk", { resource_type: "OS::Sfs::Turbo", resource_id: null }],
  ["that failed", { resource_id: null, status: "error" }],
  ["whose name alone cannot be read", { name: {} }],
])("a backup %s leaves no doubt", (_, fields) => {
  expect(of(backupRow("b", fields)).tryGetDoubt(UNATTACHED, en)).toBeUndefined();
});
