import { BACKUPS } from "../../lib/evs/backups/backup";
import { api, client, failure } from "../support/client";
import { backupRow, chainRow, manySnapshots, scenarioOf, standardRow, volumeRow } from "../support/worlds";

const many = <Row>(count: number, make: (id: string) => Row): Row[] =>
  Array.from({ length: count }, (_, index) => make(`r${index}`));

/** A world of lists that have one row more than they give. */
const short = (given: number) => ({
  scenario: scenarioOf({
    snapshots: manySnapshots(given + 1),
    volumes: many(given + 1, volumeRow),
    recycleBin: many(given + 1, volumeRow),
    standardSnapshots: many(given + 1, standardRow),
    snapshotChains: many(given + 1, chainRow),
    backups: many(given + 1, backupRow),
  }),
  habits: { mostListed: given, versions: ["v3"] as const },
});

type Reader = ReturnType<typeof client>;
const LISTS: [string, (reader: Reader) => Promise<unknown>][] = [
  ["v3's snapshots", (reader) => reader.listSnapshots()],
  ["v3's disks", (reader) => reader.listVolumes()],
  ["the recycle bin", (reader) => reader.listRecycleBinVolumes()],
  ["standard snapshots", (reader) => reader.listStandardSnapshots()],
  ["chains", (reader) => reader.listSnapshotChains()],
  ["CBR's backups", (reader) => reader.list(BACKUPS)],
];

describe.each([0, 1, 1000])("a server that stops at %i rows of one more", (given) => {
  test.each(LISTS)("%s are an error with both numbers, after three reads", async (_, list) => {
    const { url, requests } = await api(short(given));
    const error = await failure(list(client(url)));
    expect(error).toMatchObject({ kind: "short", short: { rows: given, total: given + 1 } });
    expect(error.message).toContain(`the server counts ${given + 1} rows but returned ${given}`);
    expect(requests.length).toBeLessThan(40);
  });
});

test.each(LISTS)("%s are read where they are as many as the server counts", async (_, list) => {
  const { scenario } = short(1000);
  const { url } = await api({ scenario, habits: { versions: ["v3"] } });
  expect(await list(client(url))).toMatchObject({ malformed: [] });
});

test("the total is that of the filtered list, as its rows are", async () => {
  const { url } = await api({
    scenario: scenarioOf({
      snapshots: [...manySnapshots(30), ...manySnapshots(1, { status: "error", id: "e" })],
    }),
  });
  const reader = client(url, { apiVersion: "v3", pageSize: 10 });
  expect((await reader.listSnapshots({ status: "error" })).rows).toHaveLength(1);
  expect((await reader.listSnapshots()).rows).toHaveLength(31);
});

test("a total that grows while the list is read is no fault of the list", async () => {
  const embedded = await api({
    scenario: scenarioOf({ snapshots: manySnapshots(300) }),
    afterAnswer: ({ index }) => {
      const created_at = `2030-01-01T00:${String(index % 60).padStart(2, "0")}:00.000000`;
      if (index < 60)
        embedded.world.snapshots.put({ ...manySnapshots(1)[0], id: `new-${index}`, created_at });
    },
  });
  const { rows } = await client(embedded.url, { apiVersion: "v3", pageSize: 50 }).listSnapshots();
  expect(rows.length).toBeGreaterThanOrEqual(300);
});
