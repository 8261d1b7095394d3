import { RunningApi } from "../../support/running-api";
import { manySnapshots, PROJECT, scenarioOf, snapshotRow, volumeRow } from "../../support/worlds";

const running = new RunningApi();

interface Body {
  readonly snapshots: Readonly<Record<string, string>>[];
  readonly snapshots_links?: unknown[];
  readonly volumes?: Readonly<Record<string, string>>[];
  readonly count?: number;
}

const list = (query: string) => running.get<Body>(`/v2/${PROJECT}/snapshots/detail${query}`);
const ids = ({ snapshots }: Body) => snapshots.map(({ id }) => id);

test("windows are cut as the API page says, newest first", async () => {
  await running.start({ scenario: scenarioOf({ snapshots: manySnapshots(30) }) });
  const newestFirst = manySnapshots(30)
    .map(({ id }) => id)
    .reverse();
  expect(ids((await list("?offset=11&limit=10")).body)).toEqual(newestFirst.slice(11, 21));
  expect(ids((await list("?offset=29")).body)).toEqual(newestFirst.slice(29));
  expect(ids((await list("?offset=30")).body)).toEqual([]);
});

test("a project can have 150,000 snapshots", async () => {
  await running.start({ scenario: scenarioOf({ snapshots: manySnapshots(150_000) }) });
  expect(ids((await list("?offset=149999")).body)).toEqual([manySnapshots(1)[0]?.id]);
});

test.each([
  ["limit=0", "limit param must be positive."],
  ["limit=-1", "limit param must be positive."],
  ["limit=x", "limit param must be an integer."],
  ["offset=-1", "offset param must be an integer."],
  ["limit=1001", "can not greater than 1000"],
])("%s is refused", async (query, message) => {
  await running.start();
  expect(await list(`?${query}`)).toMatchObject({
    status: 400,
    body: { badRequest: { message: expect.stringContaining(message) } },
  });
});

test("filters match exactly and combine; unknown ones are dropped", async () => {
  const name = 'a&b "中文"';
  const snapshots = [snapshotRow("s1", { name }), snapshotRow("s2", { name, status: "error" })];
  await running.start({ scenario: scenarioOf({ snapshots }) });
  const query = `?name=${encodeURIComponent(name)}`;
  expect(ids((await list(query)).body)).toEqual(["s2", "s1"]);
  expect(ids((await list(`${query}&status=error&colour=red`)).body)).toEqual(["s2"]);
  expect(ids((await list("?status=nonsense")).body)).toEqual([]);
});

describe("next links", () => {
  const links = async (query: string) => (await list(query)).body.snapshots_links;

  test("as Cinder's, they follow every full page, the last one too, and point to an internal host", async () => {
    await running.start({ scenario: scenarioOf({ snapshots: manySnapshots(4) }) });
    expect(await links("?limit=2&offset=2")).toEqual([
      {
        rel: "next",
        href: expect.stringMatching(
          /^https:\/\/volume\.localdomain\.com.*offset=2&marker=snap-00000|limit=2/,
        ),
      },
    ]);
    expect(await links("?limit=3&offset=2")).toBeUndefined();
  });

  test("they can be always there, or never", async () => {
    await running.start({ habits: { links: "always" } });
    expect(await links("?limit=2")).toHaveLength(1);
    await running.start({
      scenario: scenarioOf({ snapshots: manySnapshots(4) }),
      habits: { links: "never" },
    });
    expect(await links("?limit=2")).toBeUndefined();
  });
});

test("a marker goes on after its row; an offset counts from there; an unknown one is not found", async () => {
  await running.start({ scenario: scenarioOf({ snapshots: manySnapshots(6) }), habits: { order: "asc" } });
  expect(ids((await list("?limit=2&marker=snap-00001")).body)).toEqual(["snap-00002", "snap-00003"]);
  expect(ids((await list("?limit=2&marker=snap-00001&offset=1")).body)).toEqual(["snap-00003", "snap-00004"]);
  expect((await list("?marker=nope")).status).toBe(404);
});

test("servers may clamp, leave out extension keys and spell times differently", async () => {
  const habits = { maxLimit: 2, overLimit: "clamp", extensionKeys: false, times: "lowercase" } as const;
  await running.start({ scenario: scenarioOf({ snapshots: manySnapshots(4) }), habits });
  const { body } = await list("?limit=1000");
  expect(body.snapshots).toHaveLength(2);
  expect(Object.keys(body.snapshots[0] ?? {}).join()).not.toContain("os-extended");
  expect(body.snapshots[0]?.created_at).toMatch(/^\d{4}-\d\d-\d\dt/);
});

test("single rows are found by ID, and a recycled disk is not", async () => {
  await running.start({ scenario: scenarioOf({ volumes: [volumeRow("v")], recycleBin: [volumeRow("w")] }) });
  expect(await running.get(`/v2/${PROJECT}/volumes/v`)).toMatchObject({
    status: 200,
    body: { volume: { id: "v" } },
  });
  expect(await running.get(`/v2/${PROJECT}/volumes/w`)).toMatchObject({
    status: 404,
    body: { itemNotFound: {} },
  });
});

test("the recycle bin is read in windows, too, and may be missing altogether", async () => {
  const recycleBin = [volumeRow("v"), volumeRow("w")];
  await running.start({ scenario: scenarioOf({ recycleBin }) });
  const bin = async (query: string) =>
    (await running.get<Body>(`/v3/${PROJECT}/recycle-bin-volumes/detail${query}`)).body.volumes?.map(
      ({ id }) => id,
    );
  expect(await bin("?limit=1000&offset=0")).toEqual(["w", "v"]);
  expect(await bin("?limit=1000&offset=2")).toEqual([]);
  await running.start({ habits: { recycleBin: false } });
  expect((await running.get(`/v3/${PROJECT}/recycle-bin-volumes/detail`)).status).toBe(404);
});

describe.each([
  ["v3", "v3", "snapshots", "volumes"],
  ["EVS's own", "v2", "cloudsnapshots", "cloudvolumes"],
])("the lists of %s", (_, version, snapshotsOf, volumesOf) => {
  const scenario = scenarioOf({ snapshots: manySnapshots(5), volumes: [volumeRow("v"), volumeRow("w")] });
  const read = async (resource: string, query: string) =>
    (await running.get<Body>(`/${version}/${PROJECT}/${resource}/detail${query}`)).body;

  test("have the rows of v2 in the same order, and end with an empty page", async () => {
    await running.start({ scenario });
    expect((await read(snapshotsOf, "")).snapshots).toEqual((await list("")).body.snapshots);
    expect(ids(await read(snapshotsOf, "?offset=3"))).toEqual(["snap-00001", "snap-00000"]);
    expect(ids(await read(snapshotsOf, "?offset=5"))).toEqual([]);
  });

  test("come in the order that is asked for, and refuse one that there is not", async () => {
    await running.start({ scenario });
    expect(ids(await read(snapshotsOf, "?sort_dir=asc&limit=2"))).toEqual(["snap-00000", "snap-00001"]);
    expect(ids(await read(snapshotsOf, "?sort_dir=desc&limit=2&offset=3"))).toEqual([
      "snap-00001",
      "snap-00000",
    ]);
    expect(await read(volumesOf, "?sort_dir=up")).toMatchObject({
      badRequest: { message: "invalid sort_dir!" },
    });
  });

  test("count what matches the filters, whatever the page", async () => {
    await running.start({ scenario });
    expect(await read(snapshotsOf, "?limit=2&offset=4")).toMatchObject({ count: 5 });
    expect(await read(snapshotsOf, "?name=nope")).toMatchObject({ snapshots: [], count: 0 });
    expect(await read(volumesOf, "?name=v-name")).toMatchObject({ volumes: [{ id: "v" }], count: 1 });
    expect((await list("")).body.count).toBeUndefined();
  });
});

test("v3 finds snapshots by any part of their name; v2, and v3 for disks, by the whole", async () => {
  const snapshots = [snapshotRow("a", { name: "golden-1" }), snapshotRow("b", { name: "old" })];
  const volumes = [volumeRow("v", { name: "golden-1" }), volumeRow("w", { name: "old" })];
  await running.start({ scenario: scenarioOf({ snapshots, volumes }) });
  const v3 = await running.get<Body>(`/v3/${PROJECT}/snapshots/detail?name=old`);
  expect(ids(v3.body)).toEqual(["b", "a"]);
  expect(ids((await list("?name=old")).body)).toEqual(["b"]);
  expect((await running.get(`/v3/${PROJECT}/volumes/detail?name=old`)).body).toMatchObject({
    volumes: [{ id: "w" }],
    count: 1,
  });
});

test("EVS's own lists take an ID, and ignore what says who pays", async () => {
  await running.start({ scenario: scenarioOf({ snapshots: manySnapshots(3), volumes: [volumeRow("v")] }) });
  const query = "?id=snap-00001&enterprise_project_id=all_granted_eps&service_type=EVS";
  const { body } = await running.get<Body>(`/v2/${PROJECT}/cloudsnapshots/detail${query}`);
  expect(ids(body)).toEqual(["snap-00001"]);
  expect((await running.get(`/v2/${PROJECT}/cloudvolumes/detail?id=nope`)).body).toMatchObject({
    volumes: [],
  });
});
