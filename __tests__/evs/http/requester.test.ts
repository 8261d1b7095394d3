import { api, client, failure } from "../../support/client";
import { listener } from "../../support/client-events";
import { manySnapshots, scenarioOf } from "../../support/worlds";

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
});
