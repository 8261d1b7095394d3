import { api, client, failure } from "../../support/client";
import { chainRow, PROJECT, scenarioOf, standardRow } from "../../support/worlds";

const read = async (...standardSnapshots: ReturnType<typeof standardRow>[]) => {
  const { url } = await api({ scenario: scenarioOf({ standardSnapshots }) });
  return (await client(url).listStandardSnapshots()).rows;
};

test("every field of the API page is read, and null stays null", async () => {
  const row = standardRow("s", {
    description: "before the release",
    incremental: true,
    instant_access: "true",
    instant_access_retention_at: "2024-01-03T00:00:00.000000",
    retention_at: "2024-02-02T03:04:05.000000",
    encrypted: true,
    cmk_id: "key",
    encrypt_algorithm: "AES_256",
    snapshot_group_id: "group",
    progress: "100%",
    tags: { team: "storage" },
    snapshot_chains: [chainRow("c", { capacity: null })],
  });
  expect(await read(row)).toEqual([
    {
      id: "s",
      name: "s-name",
      description: "before the release",
      status: "available",
      size: 10,
      volumeId: "s-disk",
      availabilityZone: "cn-north-4a",
      category: "standard",
      snapshotType: "user",
      incremental: true,
      instantAccess: true,
      instantAccessRetentionAt: "2024-01-03T00:00:00.000000Z",
      retentionAt: "2024-02-02T03:04:05.000000Z",
      encrypted: true,
      cmkId: "key",
      encryptAlgorithm: "AES_256",
      snapshotGroupId: "group",
      enterpriseProjectId: "0",
      tags: { team: "storage" },
      progress: "100%",
      chains: [
        {
          id: "c",
          volumeId: "c-disk",
          availabilityZone: "cn-north-4a",
          category: "standard",
          snapshotCount: 2,
          capacity: null,
          createdAt: "2024-01-01T00:00:00.000000Z",
          updatedAt: "2024-01-02T00:00:00.000000Z",
        },
      ],
      createdAt: "2024-01-02T03:04:05.000000Z",
      updatedAt: null,
      problem: null,
      unreadable: [],
    },
  ]);
});

test("a row with nothing but an ID is read", async () => {
  expect(await read({ id: "s" })).toMatchObject([{ retentionAt: null, tags: {}, chains: [], problem: null }]);
});

test("what cannot be read is null and said, in chains too", async () => {
  const row = standardRow("s", { retention_at: "soon", snapshot_chains: [chainRow("c", { id: 7 }), 5] });
  expect(await read(row)).toMatchObject([
    {
      retentionAt: null,
      chains: [{ id: null }],
      problem:
        "retention_at is not a valid time; snapshot_chains[1] is a number, not an object; snapshot_chains[0].id is a number, not a string",
      unreadable: ["retention_at", "snapshot_chains"],
    },
  ]);
});

test.each<[unknown, Record<string, string>]>([
  [[{ key: "team", value: "a" }, { key: "empty" }], { team: "a", empty: "" }],
  [[], {}],
  ["", {}],
  [null, {}],
])("tags may come as a list of keys and values: %j", async (tags, expected) => {
  expect(await read(standardRow("s", { tags }))).toMatchObject([{ tags: expected, problem: null }]);
});

test.each([1, 7, 50])("all are read with pages of %i, newest first", async (pageSize) => {
  const standardSnapshots = Array.from({ length: 53 }, (_, index) => standardRow(`s-${index}`));
  const { url, requests } = await api({ scenario: scenarioOf({ standardSnapshots }) });
  const { rows } = await client(url, { pageSize }).listStandardSnapshots();
  expect(new Set(rows.map(({ id }) => id)).size).toBe(53);
  expect(new Set(requests.map(({ path }) => path))).toEqual(new Set([`/v5/${PROJECT}/snapshots/detail`]));
});

test("a region without them is an error that says so", async () => {
  const { url } = await api({ scenario: scenarioOf({}), habits: { standardSnapshots: false } });
  expect(await failure(client(url).listStandardSnapshots())).toMatchObject({ kind: "status", status: 404 });
});
