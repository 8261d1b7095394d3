import { FactReader } from "../../../lib/audit/facts/fact-reader";
import { lostOne } from "../../support/audit";
import { api, client } from "../../support/client";
import { PROJECT, scenarioOf, snapshotRow, volumeRow } from "../../support/worlds";

const request = { projectId: PROJECT, recycleBin: true, control: "required" } as const;

async function start(scenario = lostOne(), latencyMs = 5) {
  const server = await api({ scenario, latencyMs });
  const evs = client(server.url);
  return { server, evs, reader: new FactReader(evs) };
}

test("whoever asks at the same time shares one read, whether the control is required or waived", async () => {
  const { server, reader } = await start();
  await reader.read(request);
  const once = server.requests.length;
  await Promise.all([
    reader.read({ ...request, fresh: true }),
    reader.read(request),
    reader.read({ ...request, control: "waived" }),
  ]);
  expect(server.requests.length).toBe(2 * once);
});

test("what was read is shared with whoever asks later", async () => {
  const { server, reader } = await start();
  const first = await reader.read(request);
  const once = server.requests.length;
  expect(await reader.read(request)).toBe(first);
  expect(await reader.read({ ...request, lostDisks: false })).toMatchObject({ volumes: first.volumes });
  expect(server.requests).toHaveLength(once);
});

test("with the list of snapshots goes all that was read after it", async () => {
  const { evs, reader } = await start();
  const first = await reader.read(request);
  await evs.listSnapshots({}, { fresh: true });
  const second = await reader.read(request);
  expect(second).not.toBe(first);
  expect(second.snapshots).not.toBe(first.snapshots);
});

test("a fact that could not be had is shared, too: a plan has one answer", async () => {
  let isBroken = true;
  const server = await api({
    scenario: lostOne(),
    fault: ({ path }) => (isBroken && path.endsWith("/volumes/detail") ? { status: 403 } : undefined),
  });
  const reader = new FactReader(client(server.url));
  const first = await reader.read(request);
  isBroken = false;
  expect((await reader.read(request)).volumes).toMatchObject({
    rows: [],
    gaps: [{ reason: expect.stringContaining("403") }],
  });
  expect((await reader.read({ ...request, fresh: true })).volumes).not.toEqual(first.volumes);
});

test("fresh facts are read anew", async () => {
  const { server, reader } = await start();
  await reader.read(request);
  const once = server.requests.length;
  await Promise.all([reader.read(request), reader.read({ ...request, fresh: true })]);
  expect(server.requests.length).toBeGreaterThanOrEqual(2 * once);
});

test("with and without the recycle bin are different facts", async () => {
  const { reader } = await start();
  const [withBin, without] = await Promise.all([
    reader.read(request),
    reader.read({ ...request, recycleBin: false }),
  ]);
  expect(withBin.recycleBin).toEqual({ rows: [], gaps: [] });
  expect(without.recycleBin).toBeUndefined();
});

test("waiving the control reads more only where not one disk is listed", async () => {
  const { server, reader } = await start(scenarioOf({ snapshots: [snapshotRow("s", { volume_id: "d" })] }));
  const required = await reader.read(request);
  expect(server.requests.some(({ path }) => path.endsWith("/volumes/d"))).toBe(false);
  const waived = await reader.read({ ...request, control: "waived" });
  const [snapshot] = waived.snapshots.rows;
  if (snapshot === undefined) throw new Error("no snapshot");
  expect(required.diskOf(snapshot)).toMatchObject({ state: "unknown", missing: "control" });
  expect(waived.diskOf(snapshot)).toEqual({ state: "gone" });
});

test("a caller that stops does not stop the others", async () => {
  const { reader } = await start(lostOne(), 30);
  const controller = new AbortController();
  const stopped = reader.read(request, { signal: controller.signal });
  const other = reader.read(request);
  setTimeout(() => controller.abort(new Error("stopped")), 40);
  await expect(stopped).rejects.toThrow("stopped");
  expect((await other).control).toEqual({ state: "answered", volumeId: "v" });
});

test("a read that failed is not kept", async () => {
  let isBroken = true;
  const server = await api({
    scenario: lostOne(),
    fault: () => (isBroken ? { status: 403 } : undefined),
  });
  const reader = new FactReader(client(server.url));
  await expect(reader.read(request)).rejects.toThrow("403");
  isBroken = false;
  expect((await reader.read(request)).snapshots.rows).toHaveLength(2);
});

test("the region is named where the reader knows it", async () => {
  const { evs } = await start();
  const reader = new FactReader(evs, { place: { region: "cn-north-4" } });
  expect(await reader.read(request)).toMatchObject({
    region: "cn-north-4",
    projectId: PROJECT,
    source: "read",
  });
});

test.each([true, false])(
  "the recycle bin is read once, with lost disks to confirm: %s",
  async (lostDisks) => {
    const listed = scenarioOf({
      snapshots: [snapshotRow("s", { volume_id: "v" })],
      volumes: [volumeRow("v")],
    });
    const { server, reader } = await start(listed);
    await Promise.all([reader.read({ ...request, lostDisks }), reader.read({ ...request, lostDisks })]);
    expect(server.requests.filter(({ path }) => path.includes("recycle-bin"))).toHaveLength(1);
  },
);

test.each([true, false])(
  "a region that lacks it has nothing in it, lost disks to confirm: %s",
  async (lostDisks) => {
    const { server, evs } = await start();
    const reader = new FactReader(evs, { recycleBin: false });
    expect(await reader.read({ ...request, lostDisks })).toMatchObject({
      recycleBin: { rows: [], gaps: [] },
      isBinRead: false,
    });
    expect(server.requests.filter(({ path }) => path.includes("recycle-bin"))).toEqual([]);
  },
);
