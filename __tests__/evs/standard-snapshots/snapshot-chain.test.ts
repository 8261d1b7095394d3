import { api, client } from "../../support/client";
import { chainRow, PROJECT, scenarioOf } from "../../support/worlds";

const many = Array.from({ length: 7 }, (_, index) => chainRow(`c-${index}`));

test.each([1, 3, 7, 500])(
  "chains are all read with pages of %i, each behind the one before",
  async (pageSize) => {
    const { url, requests } = await api({ scenario: scenarioOf({ snapshotChains: many }) });
    const { rows } = await client(url, { pageSize }).listSnapshotChains();
    expect(rows.map(({ id }) => id)).toEqual(many.map(({ id }) => id).reverse());
    for (const { path, query } of requests) {
      expect(path).toBe(`/v5/${PROJECT}/snapshot-chains`);
      expect(query).not.toHaveProperty("offset");
    }
  },
);

test("filters hold, and a row that cannot be read says why", async () => {
  const rows = [chainRow("a", { volume_id: "d" }), chainRow("b", { category: "backup", capacity: -1 })];
  const { url } = await api({ scenario: scenarioOf({ snapshotChains: rows }) });
  const ids = async (filter: object) =>
    (await client(url).listSnapshotChains(filter)).rows.map(({ id }) => id);
  expect(await ids({ volumeId: "d" })).toEqual(["a"]);
  expect(await ids({ category: "backup" })).toEqual(["b"]);
  expect((await client(url).listSnapshotChains({ category: "backup" })).rows[0]).toMatchObject({
    capacity: null,
    problem: "capacity is not a non-negative integer",
  });
});

test("a row without an ID is named by its place, once", async () => {
  const rows = [chainRow("a"), { ...chainRow("b"), id: 7 as unknown as string }, chainRow("c")];
  const { url } = await api({ scenario: scenarioOf({ snapshotChains: rows }) });
  const { rows: read, malformed } = await client(url, { pageSize: 2 }).listSnapshotChains();
  expect(read.map(({ id }) => id)).toEqual(["c", "a"]);
  expect(malformed).toHaveLength(1);
});
