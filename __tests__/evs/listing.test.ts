import { api, client, failure, serverOf } from "../support/client";
import { manySnapshots, scenarioOf, snapshotRow, volumeRow } from "../support/worlds";

/** A server with one list, whatever it is. */
const listOf = (rows: readonly unknown[], field = "snapshots") =>
  serverOf((request, response) => {
    const { searchParams } = new URL(String(request.url), "http://x");
    const start = Number(searchParams.get("offset") ?? 0);
    const page = rows.slice(start, start + Number(searchParams.get("limit") ?? 1000));
    response.end(JSON.stringify({ [field]: page }));
  });

const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id).sort();

describe("rows without an ID", () => {
  test.each<[string, unknown, string]>([
    ["true", { id: true }, "id is a boolean, not a string"],
    ["a number", { id: 12 }, "id is a number, not a string"],
    ["nothing", { name: "x" }, "id is missing"],
    ["an empty text", { id: "" }, "id is missing"],
    ["half of a character", { id: "a\uD800" }, "id is not valid Unicode"],
    ["a megabyte", { id: "x".repeat(2 ** 20) }, "id has more than 255 characters"],
    ["no row at all", null, "is nothing, not an object"],
    ["a text instead of a row", "x", "is a string, not an object"],
  ])("%s is named by its place and spoils nothing else", async (_, row, problem) => {
    const url = await listOf([snapshotRow("a"), row, snapshotRow("b")]);
    const { rows, malformed } = await client(url).listSnapshots();
    expect(idsOf(rows)).toEqual(["a", "b"]);
    expect(malformed).toEqual([{ where: "snapshots[1]", problem }]);
  });

  test.each([3, 7, 500])("alike ones are counted each, with pages of %i", async (pageSize) => {
    const sound = manySnapshots(40);
    const mixed = sound.flatMap((row, index) => (index % 3 === 0 ? [{}, row] : [row]));
    const { rows, malformed } = await client(await listOf(mixed), { pageSize }).listSnapshots();
    expect(idsOf(rows)).toEqual(idsOf(sound));
    expect(malformed).toHaveLength(14);
    expect(malformed[1]?.where).toBe("snapshots[4]");
  });

  test("a server that serves one for ever ends in an error", async () => {
    const url = await serverOf((_request, response) => response.end('{"snapshots":[{"id":"a"},{}]}'));
    expect(await failure(client(url).listSnapshots())).toMatchObject({ kind: "unstable" });
  });

  test("IDs that are one text to Terraform are not two rows", async () => {
    const url = await listOf([snapshotRow("é"), snapshotRow("e\u0301")]);
    const { rows, malformed } = await client(url).listSnapshots();
    expect(rows).toHaveLength(1);
    expect(malformed).toEqual([
      { where: "snapshots[1]", problem: "id differs from the id of another row only in its Unicode form" },
    ]);
  });
});

test("a row with an odd field keeps its place and says which", async () => {
  const url = await listOf([snapshotRow("a", { size: -1 }), snapshotRow("b")]);
  const { rows, malformed } = await client(url).listSnapshots();
  expect(rows.map(({ id, problem }) => [id, problem])).toEqual([
    ["b", null],
    ["a", "size is not a non-negative integer"],
  ]);
  expect(malformed).toEqual([]);
});

describe("a server that does not filter", () => {
  const snapshots = [
    snapshotRow("a", { name: "é", status: "error", volume_id: "V-1" }),
    snapshotRow("b", { name: "other" }),
  ];

  test.each([
    [{ name: "e\u0301" }],
    [{ status: "error" }],
    [{ volumeId: "v-1" }],
    [{ name: "é", status: "error", volumeId: "V-1" }],
  ])("gives what was not asked for, which is left out: %j", async (filter) => {
    const url = await listOf(snapshots);
    expect(idsOf((await client(url).listSnapshots(filter)).rows)).toEqual(["a"]);
    expect(await client(url).getSnapshotWindow({ ...filter, offset: 0 })).toMatchObject({
      snapshots: [{ id: "a" }],
      leftOut: 1,
    });
  });

  test.each([[{ name: "one-name" }], [{ status: "in-use" }], [{ availabilityZone: "az" }]])(
    "of disks as well: %j",
    async (filter) => {
      const row = volumeRow("one", { availability_zone: "az" });
      const url = await listOf([row, volumeRow("two", { status: "error" })], "volumes");
      expect(idsOf((await client(url).listVolumes(filter)).rows)).toEqual(["one"]);
    },
  );

  test("a malformed row that does not tell is not left out", async () => {
    const url = await listOf([snapshotRow("a", { volume_id: true }), snapshotRow("b")]);
    const { rows } = await client(url).listSnapshots({ volumeId: "v" });
    expect(idsOf(rows)).toEqual(["a"]);
  });
});

test("a window with more rows than asked for is an error that says how many", async () => {
  const url = await serverOf((_request, response) =>
    response.end(JSON.stringify({ snapshots: manySnapshots(6) })),
  );
  expect(await failure(client(url).getSnapshotWindow({ limit: 5 }))).toMatchObject({
    kind: "shape",
    problem: expect.stringContaining("6 rows although limit is 5"),
  });
  expect((await client(url).getSnapshotWindow({ limit: 6 })).snapshots).toHaveLength(6);
});

test("an empty text is no filter and is not sent", async () => {
  const { url, requests } = await api({ scenario: scenarioOf({ snapshots: manySnapshots(3) }) });
  const reader = client(url);
  expect((await reader.listSnapshots({ name: "", status: "", volumeId: "" })).rows).toHaveLength(3);
  await reader.listVolumes({ name: "", status: "", availabilityZone: "" });
  expect((await reader.getSnapshotWindow({ name: "", limit: 5 })).snapshots).toHaveLength(3);
  for (const { query } of requests)
    expect(Object.keys(query)).toEqual(expect.not.arrayContaining(["name", "status"]));
});

test("a filter that cannot be sent is refused before anything is", async () => {
  const { url, requests } = await api();
  await expect(client(url).listSnapshots({ status: "\uD800" })).rejects.toMatchObject({
    parameter: "status",
  });
  expect(requests).toHaveLength(0);
});

describe("a server that refuses an offset behind the last row", () => {
  const refusing = (rows: readonly unknown[], status: number) =>
    serverOf((request, response) => {
      const { searchParams } = new URL(String(request.url), "http://x");
      const start = Number(searchParams.get("offset") ?? 0);
      if (start > 0 && start >= rows.length) {
        response.writeHead(status).end('{"badRequest":{"code":400,"message":"offset is out of range"}}');
      } else {
        const page = rows.slice(start, start + Number(searchParams.get("limit") ?? 1000));
        response.end(JSON.stringify({ snapshots: page }));
      }
    });

  test.each([1, 2, 40])("with 400: a list of %i is read to its end", async (count) => {
    const { rows } = await client(await refusing(manySnapshots(count), 400), {
      pageSize: 20,
    }).listSnapshots();
    expect(rows).toHaveLength(count);
  });

  test("with another status: that is an error", async () => {
    const url = await refusing(manySnapshots(1), 403);
    expect(await failure(client(url).listSnapshots())).toMatchObject({ kind: "status", status: 403 });
  });
});
