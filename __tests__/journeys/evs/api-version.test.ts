import { FactReader } from "../../../lib/audit/facts/fact-reader";
import { api, client, failure } from "../../support/client";
import { PROJECT, scenarioOf, snapshotRow, standardRow, volumeRow } from "../../support/worlds";

const scenario = scenarioOf({
  snapshots: [snapshotRow("s")],
  volumes: [volumeRow("v")],
  standardSnapshots: [standardRow("t")],
});
const serve = (...versions: ("v2" | "v3")[]) => api({ scenario, habits: { versions } });

/** Which versions were asked for what, in order. */
const askedFor = ({ requests }: Awaited<ReturnType<typeof serve>>) =>
  requests.map(({ path }) => path.replace(`/${PROJECT}/`, " ").slice(1));

describe("where the gateway has no v2", () => {
  test("v3 is asked for snapshots, disks and single ones, and v2 no more", async () => {
    const server = await serve("v3");
    const reader = client(server.url);
    expect((await reader.listSnapshots()).rows).toMatchObject([{ id: "s" }]);
    expect((await reader.listVolumes()).rows).toMatchObject([{ id: "v" }]);
    expect(await reader.tryGetSnapshot("s")).toMatchObject({ id: "s" });
    expect(await reader.tryGetVolume("gone")).toBeUndefined();
    expect(await reader.tryGetVolume("v")).toMatchObject({ id: "v" });
    expect(await reader.getSnapshotWindow({ limit: 1 })).toMatchObject({ snapshots: [{ id: "s" }] });
    const asked = askedFor(server);
    for (const what of ["snapshots/detail", "volumes/detail", "snapshots/s", "volumes/gone"]) {
      expect(asked.filter((one) => one === `v2 ${what}`)).toHaveLength(1);
    }
    expect(asked).toContain("v3 volumes/v");
    expect(asked).not.toContain("v2 volumes/v");
  });

  test("reads of the same list are one, whichever version answered", async () => {
    const server = await serve("v3");
    const reader = client(server.url);
    const first = await reader.listSnapshots();
    expect(await reader.listSnapshots()).toBe(first);
  });

  test("a v2 that is asked for is the only one, and so is a v3", async () => {
    const server = await serve("v3");
    const error = await failure(client(server.url, { apiVersion: "v2" }).listSnapshots());
    expect(error).toMatchObject({ status: 404, code: "APIGW.0101" });
    const both = await serve("v2", "v3");
    await client(both.url, { apiVersion: "v3" }).listSnapshots();
    expect(askedFor(both).every((one) => one.startsWith("v3 "))).toBe(true);
  });
});

test("where the gateway has v2, v3 is never asked", async () => {
  const server = await serve("v2", "v3");
  await client(server.url).listSnapshots();
  expect(await client(server.url).tryGetVolume("gone")).toBeUndefined();
  expect(askedFor(server).every((one) => one.startsWith("v2 "))).toBe(true);
});

describe("where it has neither", () => {
  test("a list is an error about v2, unless it may be absent and v5 answers", async () => {
    const { url } = await serve();
    const about = { status: 404, path: `/v2/${PROJECT}/snapshots/detail` };
    expect(await failure(client(url).listSnapshots())).toMatchObject(about);
    expect(await client(url).listSnapshots({}, { mayBeAbsent: true })).toMatchObject({
      rows: [],
      absent: about,
    });
    const nothing = await api({ scenario, habits: { versions: [], standardSnapshots: false } });
    expect(await failure(client(nothing.url).listSnapshots({}, { mayBeAbsent: true }))).toMatchObject(about);
  });

  test("an audit goes on with standard snapshots, and says so", async () => {
    const { url } = await serve();
    const facts = new FactReader(client(url));
    const read = await facts.read({ projectId: PROJECT, recycleBin: true, control: "required" });
    expect(read.snapshots.rows.map(({ id }) => id)).toEqual(["t"]);
    expect(read.kinds).toEqual(["standard"]);
    expect(read.snapshots.gaps[0]?.reason).toMatch(/^Legacy snapshots could not be read/);
    // What is asked once is asked for all.
    expect(await facts.read({ projectId: PROJECT, recycleBin: true, control: "required" })).toBe(read);
  });
});
