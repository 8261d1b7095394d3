import { failure } from "../../support/client";
import { clientOf, useCloud } from "./support/cloud";
import type { TableRow } from "./support/database";
import { manyRows, snapshotOf } from "./support/rows";

const LIMITS = [1000, 100, 7];
/** MariaDB holds some of them for the same: they differ by case, accents, or spaces at the end. */
const NAMES = [
  "same name",
  "SAME NAME",
  "same name ",
  "sáme name",
  "100%",
  "100_",
  "a'b\"c\\d",
  "a&b=c+d#e?f",
  "快照",
  "name~x",
];
const STATUSES = ["available", "error", "deleting", "creating"];

const cloud = useCloud();
let project: string;
let disks: readonly string[];
let rows: readonly TableRow[];
let token: string;

beforeAll(async () => {
  project = await cloud.project("filters");
  const volumes = manyRows(3, () => ({}));
  disks = volumes.map(({ id }) => id);
  const snapshots = manyRows(400, (n) => ({
    volume_id: disks[n % 3],
    display_name: n % 13 === 0 ? null : NAMES[n % NAMES.length],
    status: STATUSES[(n >> 2) % STATUSES.length],
  }));
  await cloud.database.make(project, { volumes, snapshots });
  token = await cloud.token(project);
  rows = await cloud.database.list("snapshots", project);
});

const client = (limit: number) =>
  clientOf(limit, { credentials: { kind: "token", token }, project: { id: project } });

describe.each(LIMITS)("osapi_max_limit %i", (limit) => {
  test.each(NAMES)("the name %j is that very name", async (name) => {
    const { rows: listed } = await client(limit).listSnapshots({ name });
    expect(listed).toEqual(rows.filter(({ display_name }) => display_name === name).map(snapshotOf));
    expect(listed.length).toBeGreaterThan(0);
  });

  test.each([...STATUSES, "no-such-status"])("the status %s", async (status) => {
    const { rows: listed } = await client(limit).listSnapshots({ status });
    expect(listed).toEqual(rows.filter((row) => row.status === status).map(snapshotOf));
  });

  test("a disk, a disk's part, and all three filters at once", async () => {
    const reader = client(limit);
    const [disk = ""] = disks;
    const ofDisk = rows.filter(({ volume_id }) => volume_id === disk);
    expect((await reader.listSnapshots({ volumeId: disk })).rows).toEqual(ofDisk.map(snapshotOf));
    expect((await reader.listSnapshots({ volumeId: disk.slice(0, 8) })).rows).toEqual([]);
    const filter = { volumeId: disk, status: "error", name: "same name" };
    expect((await reader.listSnapshots(filter)).rows).toEqual(
      ofDisk.filter((row) => row.status === "error" && row.display_name === "same name").map(snapshotOf),
    );
  });

  test.each([
    { offset: 0, limit: 1 },
    { offset: 11, limit: 10 },
    { offset: 3, limit: 7 },
    { offset: 0, limit: 100 },
    { offset: 393, limit: 7 },
    { offset: 399, limit: 1000 },
    { offset: 0, limit: 5000 },
    { offset: 57 },
    { limit: 3 },
    { offset: 400, limit: 10 },
    { offset: 2_147_483_647, limit: 10 },
  ])("the window %j is that of the database, as far as the server gives rows", async (window) => {
    const page = await client(limit).getSnapshotWindow(window);
    const { offset = 0, limit: wanted = limit } = window;
    const expected = rows.slice(offset, offset + Math.min(wanted, limit));
    expect(page).toMatchObject({ snapshots: expected.map(snapshotOf), malformed: [], leftOut: 0 });
    // A link is there whenever the page is full, also where it is the last one.
    expect(page.links).toHaveLength(expected.length === Math.min(wanted, limit) ? 1 : 0);
  });

  test("a window of a name says how many other rows the server gave", async () => {
    const name = "same name";
    const { snapshots, leftOut } = await client(limit).getSnapshotWindow({ name, limit: 100 });
    expect(leftOut).toBeGreaterThan(0);
    expect(snapshots.every((snapshot) => snapshot.name === name)).toBe(true);
    expect(snapshots.length + leftOut).toBe(Math.min(limit, 100));
  });

  test("an offset that no database takes is refused with the server's own words", async () => {
    const error = await failure(client(limit).getSnapshotWindow({ offset: 2_147_483_648 }));
    expect([error.kind, error.status]).toEqual(["status", 400]);
    expect(error.message).toMatch(/offset/i);
  });
});
