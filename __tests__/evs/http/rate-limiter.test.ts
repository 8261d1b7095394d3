import type { GatewayWindows } from "../../../lib/embedded";
import { type EvsClient, EvsError } from "../../../lib/evs";
import { sleep } from "../../../lib/evs/clock";
import { RateLimiters } from "../../../lib/evs/http/rate-limiters";
import { type CloudOptions, VirtualCloud } from "../../support/virtual-cloud";
import { PROJECT, scenarioOf, TOKEN, volumeRow } from "../../support/worlds";

const MINUTE = 60_000;
const SAID = "policy user over ratelimit,limit:20,time:1 minute";
const OTHER_TOKEN = "another-token-0123456789";

const volumes = Array.from({ length: 1500 }, (_, index) => volumeRow(`v${index}`));
const scenario = scenarioOf({
  volumes,
  tokens: [TOKEN, OTHER_TOKEN].map((token) => ({ token, project: PROJECT })),
});

const cloudOf = (windows: GatewayWindows, options: Partial<CloudOptions> = {}) =>
  new VirtualCloud({ scenario, windows, ...options });

interface Asked {
  readonly answered: number;
  readonly errors: readonly EvsError[];
}

/** Asks for so many disks by ID, some at once. */
async function ask(client: EvsClient, disks: number, { atOnce = 8, decisive = false } = {}): Promise<Asked> {
  const ids = volumes.slice(0, disks).map(({ id }) => String(id));
  const errors: EvsError[] = [];
  let answered = 0;
  const work = async () => {
    for (let id = ids.shift(); id !== undefined; id = ids.shift()) {
      try {
        if ((await client.tryGetVolume(id, { decisive })) !== undefined) answered += 1;
      } catch (error) {
        if (!(error instanceof EvsError)) throw error;
        errors.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return { answered, errors };
}

/** Windows that have passed since time began. */
const windowsSince = (cloud: VirtualCloud, startMs: number, ms = MINUTE) =>
  (cloud.clock.now() - Date.UTC(2026, 0, 1) - startMs) / ms;

const PHASES = [0, 7_000, 30_000, 59_900];
const LIMITS = [5, 20, 100].flatMap((limit) =>
  (["clock", "first request"] as const).flatMap((begins) =>
    PHASES.map((startMs) => ({ limit, begins, startMs })),
  ),
);

describe.each(LIMITS)("$limit requests a minute, windows by the $begins, from $startMs ms on", (world) => {
  const { limit, begins, startMs } = world;
  const disks = 7 * limit + 3;

  test("all is answered in hardly more windows than it fills, and what is refused was in flight", async () => {
    const cloud = cloudOf({ limit, seconds: 60, begins }, { startMs, seed: limit + startMs });
    const { answered, errors } = await cloud.clock.run(ask(cloud.client(), disks));
    expect(errors).toEqual([]);
    expect(answered).toBe(disks);
    expect(windowsSince(cloud, startMs)).toBeLessThanOrEqual(1.1 * Math.ceil(disks / limit));
    expect(cloud.refused).toBeGreaterThan(0);
    expect(cloud.refused).toBeLessThanOrEqual(8);
  });

  test("what fits into the windows of max_wait is answered", async () => {
    const cloud = cloudOf({ limit, seconds: 60, begins }, { startMs, seed: limit - startMs });
    const { answered, errors } = await cloud.clock.run(ask(cloud.client(), limit * 15));
    expect(errors).toEqual([]);
    expect(answered).toBe(limit * 15);
  });
});

test.each([
  [1, 1500],
  [8, 9000],
])("a window ends one length after the first of it was answered, %d at once", async (atOnce, latencyMs) => {
  const cloud = cloudOf({ limit: 20, seconds: 60, begins: "first request" }, { latencyMs });
  await cloud.clock.run(ask(cloud.client(), 35, { atOnce }));
  const [start = 0] = cloud.arrivals.map(({ at }) => at);
  const refusedAt = cloud.arrivals.findLast(({ status }) => status === 429)?.at ?? 0;
  // The last refusal comes late.
  expect(refusedAt - start).toBeGreaterThan(MINUTE / 3);
  const next = cloud.arrivals.find(({ at }) => at > refusedAt)?.at ?? 0;
  expect(next - start).toBeLessThan(MINUTE + 2 * latencyMs);
});

test("what waits for its turn when a limit is learned is not sent", async () => {
  const cloud = cloudOf({ limit: 20, seconds: 60 });
  const { answered } = await cloud.clock.run(ask(cloud.client(), 60, { atOnce: 60 }));
  expect(answered).toBe(60);
  expect(cloud.refused).toBeLessThanOrEqual(8);
});

test.each(PHASES)("answers that take long are counted too, from %d ms on", async (startMs) => {
  const cloud = cloudOf({ limit: 20, seconds: 60 }, { startMs, latencyMs: 14_000 });
  const { answered } = await cloud.clock.run(ask(cloud.client(), 120));
  expect(answered).toBe(120);
  expect(cloud.refused).toBeLessThanOrEqual(8);
});

test("requests are spread over a window, not sent all at its beginning", async () => {
  const cloud = cloudOf({ limit: 20, seconds: 60 });
  await cloud.clock.run(ask(cloud.client(), 60));
  const [first] = cloud.arrivals.filter(({ status }) => status === 429);
  const later = cloud.arrivals.filter(({ at }) => at > (first?.at ?? 0) + 1000).map(({ at }) => at);
  expect(later).toHaveLength(40);
  expect((later[19] ?? 0) - (later[0] ?? 0)).toBeGreaterThan(MINUTE / 2);
});

describe("what was learned is shared", () => {
  test("by all clients with the same key: the others are not refused", async () => {
    const cloud = cloudOf({ limit: 20, seconds: 60 });
    await cloud.clock.run(ask(cloud.client(), 25));
    const before = cloud.refused;
    const [one, other] = [cloud.client(), cloud.client()];
    const both = Promise.all([ask(one, 40), ask(other, 40)]);
    expect((await cloud.clock.run(both)).map(({ answered }) => answered)).toEqual([40, 40]);
    expect(cloud.refused).toBe(before);
  });

  test("but not with another key, and not of another API", async () => {
    const cloud = cloudOf({ limit: 20, seconds: 60 });
    await cloud.clock.run(ask(cloud.client(), 21));
    const before = cloud.clock.now();
    const stranger = cloud.client({ credentials: { kind: "token", token: OTHER_TOKEN } });
    await cloud.clock.run(Promise.all([ask(stranger, 20), cloud.client().listVolumes()]));
    expect(cloud.clock.now() - before).toBeLessThan(10_000);
  });
});

test("where others use the same key too, at most one request is refused in a window", async () => {
  const cloud = cloudOf({ limit: 20, seconds: 60 });
  const client = cloud.client();
  await cloud.clock.run(ask(client, 21));
  const learned = cloud.refused;
  let isOver = false;
  let theirs = 0;
  // Somebody who knows nothing of us takes half of every window.
  const other = async () => {
    const stranger = cloud.client({ rateLimiters: new RateLimiters(cloud.clock), maxWaitMs: 0 });
    while (!isOver) {
      await stranger.tryGetVolume("v0").catch(({ status }) => {
        if (status === 429) theirs += 1;
      });
      await sleep(cloud.clock, 6000);
    }
  };
  const ours = ask(client, 100).finally(() => {
    isOver = true;
  });
  const from = cloud.clock.now();
  const [{ answered }] = await cloud.clock.run(Promise.all([ours, other()]));
  expect(answered).toBe(100);
  const windows = Math.ceil((cloud.clock.now() - from) / MINUTE);
  expect(windows).toBeLessThan(25);
  expect(cloud.refused - learned - theirs).toBeLessThanOrEqual(windows);
});

describe("a gateway that does not say what it allows", () => {
  const windows = { limit: 20, seconds: 60, says: "policy user over ratelimit" };

  test.each(PHASES)("is waited for all the same, from %d ms on", async (startMs) => {
    const cloud = cloudOf(windows, { startMs });
    const { answered, errors } = await cloud.clock.run(ask(cloud.client(), 200));
    expect(errors).toEqual([]);
    expect(answered).toBe(200);
    // Doubling finds a window of at most twice the length.
    expect(windowsSince(cloud, startMs)).toBeLessThanOrEqual(2 * 10 + 2);
  });

  test("is waited for too where what is asked for has gone: 404 is an answer", async () => {
    const cloud = new VirtualCloud({ scenario: scenarioOf({}), windows });
    const { errors } = await cloud.clock.run(ask(cloud.client(), 100));
    expect(errors).toEqual([]);
    // They fill five; what is not known of them costs two more.
    expect(windowsSince(cloud, 0)).toBeLessThanOrEqual(5 + 2);
  });

  test("is refused by less and less, once its window is known", async () => {
    const cloud = cloudOf(windows);
    const client = cloud.client({ maxWaitMs: 60 * MINUTE });
    await cloud.clock.run(ask(client, 100));
    const learned = cloud.refused;
    const from = cloud.clock.now();
    await cloud.clock.run(ask(client, 200));
    expect(cloud.refused - learned).toBeLessThanOrEqual(Math.ceil((cloud.clock.now() - from) / MINUTE));
  });

  test("is no reason to wait for one that was refused once", async () => {
    const cloud = cloudOf({ ...windows, limit: 1, seconds: 1 }, { latencyMs: 1 });
    await cloud.clock.run(ask(cloud.client(), 1));
    const from = cloud.clock.now();
    await cloud.clock.run(ask(cloud.client(), 1));
    expect(cloud.clock.now() - from).toBeLessThan(1500);
  });

  test("without repetitions it is an error at once", async () => {
    const cloud = cloudOf(windows);
    const { errors } = await cloud.clock.run(ask(cloud.client({ maxRetries: 0 }), 30));
    expect(errors[0]).toMatchObject({ kind: "status", status: 429, code: "APIGW.0308" });
  });
});

describe("max_wait", () => {
  test("ends the waiting, and the error says what is allowed and what the gateway said", async () => {
    const cloud = cloudOf({ limit: 20, seconds: 60 });
    const client = cloud.client({ maxWaitMs: 3 * MINUTE });
    const { answered, errors } = await cloud.clock.run(ask(client, 100));
    expect(answered).toBeGreaterThanOrEqual(60);
    expect(answered + errors.length).toBe(100);
    expect(errors.at(-1)).toMatchObject({
      kind: "throttled",
      limit: { requests: 20, ms: MINUTE },
      message: expect.stringMatching(
        /^GET \/v2\/.*: the gateway allows 20 such requests in 1 min; the next request is possible in \d+ s, and the client has already waited (?:3 min|1[78]\d s) of the 3 min allowed by max_wait$/,
      ),
    });
    expect(client.waitedMs).toBeLessThanOrEqual(3 * MINUTE);
    // The requests themselves take their time beside it.
    expect(windowsSince(cloud, 0) * MINUTE).toBeLessThanOrEqual(3 * MINUTE + 2000);
    expect(cloud.refused).toBeLessThanOrEqual(8);
  });

  test("of nothing waits for nothing", async () => {
    const cloud = cloudOf({ limit: 20, seconds: 60 });
    const { answered, errors } = await cloud.clock.run(ask(cloud.client({ maxWaitMs: 0 }), 100));
    expect(answered).toBe(20);
    expect(errors).toHaveLength(80);
    expect(cloud.arrivals.length).toBeLessThanOrEqual(28);
    expect(windowsSince(cloud, 0)).toBeLessThan(0.1);
  });

  test("leaves a third more to what was found before depends on", async () => {
    const cloud = cloudOf({ limit: 20, seconds: 60 });
    const client = cloud.client({ maxWaitMs: 3 * MINUTE });
    await cloud.clock.run(ask(client, 100));
    expect((await cloud.clock.run(ask(client, 1, { decisive: true }))).answered).toBe(1);
    expect(client.waitedMs).toBeLessThanOrEqual(4 * MINUTE);
  });

  test("does not end what needs not wait", async () => {
    const cloud = cloudOf({ limit: 20, seconds: 60 });
    const client = cloud.client({ maxWaitMs: 0 });
    await cloud.clock.run(ask(client, 100));
    await cloud.clock.run(sleep(cloud.clock, MINUTE));
    expect((await cloud.clock.run(ask(client, 1))).answered).toBe(1);
  });
});

test("one that is aborted while it waits is never sent, and the others go on", async () => {
  const cloud = cloudOf({ limit: 20, seconds: 60 });
  const client = cloud.client();
  await cloud.clock.run(ask(client, 21));
  const stop = new AbortController();
  const sent = cloud.arrivals.length;
  const stopped = client.tryGetVolume("v399", { signal: stop.signal }).catch(({ message }) => message);
  const other = ask(client, 25);
  cloud.clock.after(1000, () => stop.abort(new Error("stopped")));
  const [message, { answered }] = await cloud.clock.run(Promise.all([stopped, other]));
  expect([message, answered]).toEqual(["stopped", 25]);
  expect(cloud.arrivals.slice(sent).map(({ path }) => path)).not.toContain(expect.stringMatching(/v399$/));
});

test("Retry-After is kept to by all who ask the same, without using up repetitions", async () => {
  const cloud = cloudOf({ limit: 1000, seconds: 1 });
  let refusals = 0;
  const client = cloud.client({
    maxRetries: 1,
    transport: async (request, signal) => {
      await sleep(cloud.clock, 10, signal);
      if (refusals++ < 12) return { status: 429, headers: { "retry-after": "90" }, body: "" };
      return { status: 200, headers: {}, body: JSON.stringify({ volume: volumeRow(idOf(request.url)) }) };
    },
  });
  expect((await cloud.clock.run(ask(client, 8))).answered).toBe(8);
  expect(cloud.clock.now() - Date.UTC(2026, 0, 1)).toBeGreaterThan(90_000);
});

const idOf = ({ pathname }: URL) => pathname.split("/").at(-1) ?? "";

test("it is told that requests wait: for what, and until when", async () => {
  const cloud = cloudOf({ limit: 20, seconds: 60, says: SAID });
  const told: unknown[] = [];
  const events = {
    onRequest: () => {},
    onSlowDown: () => told.push("slow down"),
    onProgress: () => {},
    onClock: () => {},
    onWait: (event: unknown) => told.push(event),
  };
  await cloud.clock.run(ask(cloud.client({ events }), 30));
  expect(told[0]).toEqual({
    api: "GET /v2/{}/volumes/{}",
    limit: { requests: 20, ms: MINUTE },
    waitMs: expect.any(Number),
    until: expect.any(Number),
  });
  const { waitMs, until } = told[0] as { waitMs: number; until: number };
  expect(until).toBeGreaterThan(Date.UTC(2026, 0, 1));
  expect(waitMs).toBeLessThanOrEqual(MINUTE);
  // A limit in time says nothing of how many may run at once.
  expect(told).not.toContain("slow down");
  expect(told.length).toBeLessThan(60);
});
