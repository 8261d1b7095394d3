import { describeEvsError } from "../../../lib/settings";
import { ACTOR_KEY, ACTOR_PROJECT, STS_AGENCY, twoAccounts } from "../../support/accounts";
import { api, client, failure } from "../../support/client";

const key = { kind: "aksk", ...ACTOR_KEY } as const;
const HOUR_MS = 3_600_000;

async function withClock(clockAheadMs: number, credentials: object = key) {
  const told: number[] = [];
  const { url, requests } = await api({ scenario: twoAccounts(), habits: { clockAheadMs } });
  const reader = client(url, {
    credentials: credentials as typeof key,
    project: { name: "cn-north-4" },
    stsEndpoint: url,
    events: {
      onRequest: () => {},
      onSlowDown: () => {},
      onProgress: () => {},
      onWait: () => {},
      onClock: ({ seconds }) => told.push(seconds),
    },
  });
  return { reader, requests, told };
}

test.each([HOUR_MS, -HOUR_MS, 20 * HOUR_MS])(
  "a clock that is %i ms off is set by the server's once, and said once",
  async (aheadMs) => {
    const { reader, requests, told } = await withClock(aheadMs);
    expect(await reader.getProjectId()).toBe(ACTOR_PROJECT);
    await Promise.all(["a", "b", "c"].map((id) => reader.tryGetVolume(id)));
    expect(requests.filter(({ status }) => status === 401)).toHaveLength(1);
    expect(told).toHaveLength(1);
    expect(Math.abs((told[0] ?? 0) * 1000 - aheadMs)).toBeLessThan(5000);
  },
);

test("requests that are refused together set it once, and all arrive", async () => {
  const { reader, told } = await withClock(HOUR_MS);
  const volumes = ["a", "b", "c", "d"].map((id) => reader.tryGetVolume(id, { projectId: ACTOR_PROJECT }));
  expect(await Promise.all(volumes)).toEqual([undefined, undefined, undefined, undefined]);
  expect(told).toHaveLength(1);
});

test("a role is assumed by the corrected time as well", async () => {
  const { reader, told } = await withClock(HOUR_MS, { kind: "agency", base: key, ...STS_AGENCY });
  expect((await reader.listSnapshots()).rows).toHaveLength(1);
  expect(told).toHaveLength(1);
});

test("one that is more than a day off stays as it is, and is what the error names", async () => {
  const { reader, requests, told } = await withClock(25 * HOUR_MS);
  const error = await failure(reader.getProjectId());
  expect(error).toMatchObject({ status: 401, code: "APIGW.0301" });
  expect(describeEvsError(error).detail).toContain("this machine's clock");
  expect(requests).toHaveLength(1);
  expect(told).toEqual([]);
});

test("a wrong key is no wrong clock", async () => {
  const { reader, requests, told } = await withClock(0, { ...key, secretKey: "wrong-secret-key-0001" });
  await failure(reader.getProjectId());
  expect(requests).toHaveLength(1);
  expect(told).toEqual([]);
});
