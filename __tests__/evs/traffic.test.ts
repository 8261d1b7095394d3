import { type RequestListener, request } from "node:http";
import type { EvsClientEvents } from "../../lib/evs";
import { api, client, failure, serverOf } from "../support/client";
import { manySnapshots, scenarioOf, snapshotRow } from "../support/worlds";

type Told = { [Name in keyof EvsClientEvents]: Parameters<EvsClientEvents[Name]>[0][] };

/** What a client tells. */
function listener(): { readonly told: Told; readonly events: EvsClientEvents } {
  const told: Told = { onRequest: [], onSlowDown: [], onWait: [], onProgress: [], onClock: [] };
  return {
    told,
    events: {
      onRequest: (event) => told.onRequest.push(event),
      onSlowDown: (event) => told.onSlowDown.push(event),
      onWait: (event) => told.onWait.push(event),
      onProgress: (event) => told.onProgress.push(event),
      onClock: (event) => told.onClock.push(event),
    },
  };
}

describe("a server that is asked too much", () => {
  test.each([1, 2])("allowing %i at once it refuses at most a tenth", async (allowedInFlight) => {
    const { url, requests } = await api({
      scenario: scenarioOf({ snapshots: manySnapshots(2000) }),
      habits: { allowedInFlight },
      latencyMs: 2,
    });
    const reader = client(url, { pageSize: 20, maxRetries: 5, maxConcurrency: 8 });
    expect((await reader.listSnapshots()).rows).toHaveLength(2000);
    const refused = requests.filter(({ status }) => status === 429).length;
    expect(refused).toBeGreaterThan(0);
    expect(refused).toBeLessThanOrEqual(requests.length / 10);
  });

  test.each([
    ["429 with Retry-After", { status: 429, headers: { "retry-after": "1" } }],
    [
      "413 overLimit with retryAfter",
      { status: 413, body: '{"overLimit":{"code":413,"message":"slow","retryAfter":1}}' },
    ],
  ])("%s: everybody waits as long, and it is told", async (_, fault) => {
    const { url, requests } = await api({
      scenario: scenarioOf({ snapshots: manySnapshots(60) }),
      fault: ({ index }) => (index === 1 ? fault : undefined),
    });
    const { told, events } = listener();
    const start = performance.now();
    expect((await client(url, { pageSize: 20, maxRetries: 1, events }).listSnapshots()).rows).toHaveLength(
      60,
    );
    expect(told.onSlowDown).toEqual([{ waitMs: 1000, maxInFlight: expect.any(Number) }]);
    expect(performance.now() - start).toBeGreaterThan(950);
    expect(requests.length).toBeLessThan(10);
  });

  test("without being told to wait nobody waits for long", async () => {
    const { url } = await api({ fault: ({ index }) => (index < 2 ? { status: 429 } : undefined) });
    const { told, events } = listener();
    await client(url, { maxRetries: 5, events, ...demo }).listSnapshots();
    expect(told.onSlowDown.map(({ waitMs }) => waitMs)).toEqual([0, 0]);
  });
});

const demo = {
  credentials: { kind: "token", token: "demo-token" },
} as const;

test("however many requests fail, the repetitions have a common limit", async () => {
  const { url, requests } = await api({ fault: () => ({ status: 503 }) });
  const asking = client(url, { maxRetries: 1 });
  const ids = Array.from({ length: 200 }, (_, index) => `v${index}`);
  const errors = await Promise.all(ids.map((id) => failure(asking.tryGetVolume(id))));
  expect(errors.filter(({ status }) => status === 503)).toHaveLength(200);
  expect(requests).toHaveLength(210);
}, 20_000);

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

describe("what is told of a read", () => {
  test("each request, with its rows", async () => {
    const { url } = await api({ scenario: scenarioOf({ snapshots: manySnapshots(7) }) });
    const { told, events } = listener();
    await client(url, { events }).listSnapshots();
    expect(told.onRequest[0]).toEqual({
      method: "GET",
      path: expect.stringMatching(/^\/v2\/[0-9a-f]+\/snapshots\/detail$/),
      outcome: 200,
      ms: expect.any(Number),
      attempt: 1,
      rows: 7,
    });
  });

  test("how far a long read is", async () => {
    const { url } = await api({ scenario: scenarioOf({ snapshots: manySnapshots(60) }), latencyMs: 300 });
    const { told, events } = listener();
    await client(url, { events, pageSize: 10, maxConcurrency: 1 }).listSnapshots();
    expect(told.onProgress.length).toBeGreaterThan(0);
    expect(told.onProgress[0]).toMatchObject({ rows: expect.any(Number), seconds: expect.any(Number) });
  });
});

describe("proxies", () => {
  const environment = { ...process.env };
  afterEach(() => {
    process.env = { ...environment };
  });

  test("the one that HTTP_PROXY names forwards what is for other machines; loopback and NO_PROXY are reached directly", async () => {
    const { url } = await api({ scenario: scenarioOf({ snapshots: manySnapshots(3) }) });
    const passed: string[] = [];
    process.env.HTTP_PROXY = await serverOf(forward(passed, url));
    process.env.NO_PROXY = "";
    expect((await client(url).listSnapshots()).rows).toHaveLength(3);
    expect(passed).toEqual([]);

    const elsewhere = "http://evs.example.invalid";
    expect((await client(elsewhere).listSnapshots()).rows).toHaveLength(3);
    expect(passed.length).toBeGreaterThan(0);
    expect(passed.every((target) => target.startsWith(elsewhere))).toBe(true);

    process.env.NO_PROXY = "example.invalid";
    const before = passed.length;
    expect(await failure(client(elsewhere).listSnapshots())).toMatchObject({ kind: "network" });
    expect(passed).toHaveLength(before);
  });

  test("a proxy that wants credentials is not taken for the endpoint", async () => {
    process.env.HTTP_PROXY = await serverOf((_, answer) => answer.writeHead(407).end("no"));
    const error = await failure(client("http://evs.example.invalid").listSnapshots());
    expect(error).toMatchObject({ kind: "proxy", proxyStatus: 407 });
  });

  test("nobody listening at the proxy's address is the proxy's fault, not the endpoint's", async () => {
    process.env.HTTP_PROXY = "127.0.0.1:9";
    const error = await failure(client("http://evs.example.invalid").listSnapshots());
    expect(error).toMatchObject({ kind: "proxy" });
    expect(error.message).toContain("the proxy 127.0.0.1:9 (HTTP_PROXY) cannot be used: nothing listens");
  });

  /** A forward proxy for plain HTTP. */
  function forward(passed: string[], to: string): RequestListener {
    return (incoming, outgoing) => {
      const target = String(incoming.url);
      passed.push(target);
      request(new URL(target.replace(/^http:..[^/]*/, to)), { headers: incoming.headers }, (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      }).end();
    };
  }
});
