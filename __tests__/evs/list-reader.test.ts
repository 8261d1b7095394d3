import { api, client } from "../support/client";
import { listener } from "../support/client-events";
import { manySnapshots, scenarioOf, snapshotRow } from "../support/worlds";

describe("reads of the same list within a minute", () => {
  const scenario = scenarioOf({ snapshots: manySnapshots(30) });

  test("are one", async () => {
    const { url, requests } = await api({ scenario, latencyMs: 5 });
    const reader = client(url);
    const [first, second] = await Promise.all([reader.listSnapshots(), reader.listSnapshots()]);
    expect(second).toEqual(first);
    const shared = requests.length;
    expect(await reader.listSnapshots()).toBe(first);
    expect(requests).toHaveLength(shared);
  });

  test("are two when one is for its caller alone, which others never get", async () => {
    const embedded = await api({ scenario });
    const reader = client(embedded.url);
    const first = await reader.listSnapshots();
    embedded.world.snapshots.put(snapshotRow("late"));
    expect((await reader.listSnapshots({}, { apart: true })).rows).toHaveLength(31);
    expect(await reader.listSnapshots()).toBe(first);
  });

  test("are two when the filters differ, or one must see what is there now", async () => {
    const embedded = await api({ scenario, latencyMs: 5 });
    const reader = client(embedded.url);
    const before = reader.listSnapshots();
    while (embedded.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    embedded.world.snapshots.put(snapshotRow("late", { created_at: "2020-01-01T00:00:00.000000" }));
    const [old, fresh, other] = await Promise.all([
      before,
      reader.listSnapshots({}, { fresh: true }),
      reader.listSnapshots({ status: "error" }),
    ]);
    expect(old.rows.length).toBeGreaterThanOrEqual(30);
    expect(fresh.rows.map(({ id }) => id)).toContain("late");
    expect(other.rows).toEqual([]);
  });

  test("one that is stopped does not stop the other", async () => {
    const { url } = await api({ scenario, latencyMs: 20 });
    const reader = client(url);
    const stop = new AbortController();
    const stopped = reader.listSnapshots({}, { signal: stop.signal });
    const other = reader.listSnapshots();
    stop.abort(new Error("stopped"));
    await expect(stopped).rejects.toThrow("stopped");
    expect((await other).rows).toHaveLength(30);
  });
});

test("a long read tells how far it is", async () => {
  const { url } = await api({ scenario: scenarioOf({ snapshots: manySnapshots(60) }), latencyMs: 300 });
  const { told, events } = listener();
  await client(url, { events, pageSize: 10, maxConcurrency: 1 }).listSnapshots();
  expect(told.onProgress.length).toBeGreaterThan(0);
  expect(told.onProgress[0]).toMatchObject({ rows: expect.any(Number), seconds: expect.any(Number) });
});
