import { type EmbeddedApi, type EmbeddedApiOptions, startEmbeddedApi } from "../../lib/embedded";
import { verifySignature } from "../../lib/embedded/verify-signature";
import { manySnapshots, PROJECT, scenarioOf, snapshotRow, TOKEN, volumeRow } from "../support/worlds";

let api: EmbeddedApi;
afterEach(() => api.close());

async function start(options: EmbeddedApiOptions = {}): Promise<void> {
  api = await startEmbeddedApi(options);
}

interface Body {
  readonly snapshots: Readonly<Record<string, string>>[];
  readonly snapshots_links?: unknown[];
  readonly volumes?: unknown[];
}

async function get(path: string, headers: Record<string, string> = { "x-auth-token": TOKEN }) {
  const response = await fetch(`${api.url}${path}`, { headers, redirect: "manual" });
  return { status: response.status, headers: response.headers, body: (await response.json()) as Body };
}

const list = (query: string) => get(`/v2/${PROJECT}/snapshots/detail${query}`);
const ids = ({ snapshots }: Body) => snapshots.map(({ id }) => id);

test("windows are cut as the API page says, newest first", async () => {
  await start({ scenario: scenarioOf({ snapshots: manySnapshots(30) }) });
  const newestFirst = manySnapshots(30)
    .map(({ id }) => id)
    .reverse();
  expect(ids((await list("?offset=11&limit=10")).body)).toEqual(newestFirst.slice(11, 21));
  expect(ids((await list("?offset=29")).body)).toEqual(newestFirst.slice(29));
  expect(ids((await list("?offset=30")).body)).toEqual([]);
});

test.each([
  ["limit=0", "limit param must be positive."],
  ["limit=-1", "limit param must be positive."],
  ["limit=x", "limit param must be an integer."],
  ["offset=-1", "offset param must be an integer."],
  ["limit=1001", "can not greater than 1000"],
])("%s is refused", async (query, message) => {
  await start({ scenario: scenarioOf({}) });
  expect(await list(`?${query}`)).toMatchObject({
    status: 400,
    body: { badRequest: { message: expect.stringContaining(message) } },
  });
});

test("filters match exactly and combine; unknown ones are dropped", async () => {
  const name = 'a&b "中文"';
  const snapshots = [snapshotRow("s1", { name }), snapshotRow("s2", { name, status: "error" })];
  await start({ scenario: scenarioOf({ snapshots }) });
  const query = `?name=${encodeURIComponent(name)}`;
  expect(ids((await list(query)).body)).toEqual(["s2", "s1"]);
  expect(ids((await list(`${query}&status=error&colour=red`)).body)).toEqual(["s2"]);
  expect(ids((await list("?status=nonsense")).body)).toEqual([]);
});

describe("next links", () => {
  const links = async (query: string) => (await list(query)).body.snapshots_links;

  test("as Cinder's, they follow every full page, the last one too, and point to an internal host", async () => {
    await start({ scenario: scenarioOf({ snapshots: manySnapshots(4) }) });
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
    await start({ scenario: scenarioOf({}), habits: { links: "always" } });
    expect(await links("?limit=2")).toHaveLength(1);
    await api.close();
    await start({ scenario: scenarioOf({ snapshots: manySnapshots(4) }), habits: { links: "never" } });
    expect(await links("?limit=2")).toBeUndefined();
  });
});

test("a marker goes on after its row; an offset counts from there; an unknown one is not found", async () => {
  await start({ scenario: scenarioOf({ snapshots: manySnapshots(6) }), habits: { order: "asc" } });
  expect(ids((await list("?limit=2&marker=snap-00001")).body)).toEqual(["snap-00002", "snap-00003"]);
  expect(ids((await list("?limit=2&marker=snap-00001&offset=1")).body)).toEqual(["snap-00003", "snap-00004"]);
  expect((await list("?marker=nope")).status).toBe(404);
});

test("servers may clamp, leave out extension keys and spell times differently", async () => {
  const habits = { maxLimit: 2, overLimit: "clamp", extensionKeys: false, times: "lowercase" } as const;
  await start({ scenario: scenarioOf({ snapshots: manySnapshots(4) }), habits });
  const { body } = await list("?limit=1000");
  expect(body.snapshots).toHaveLength(2);
  expect(Object.keys(body.snapshots[0] ?? {}).join()).not.toContain("os-extended");
  expect(body.snapshots[0]?.created_at).toMatch(/^\d{4}-\d\d-\d\dt/);
});

test("single rows are found by ID, and a recycled disk is not", async () => {
  await start({ scenario: scenarioOf({ volumes: [volumeRow("v")], recycleBin: [volumeRow("w")] }) });
  expect(await get(`/v2/${PROJECT}/volumes/v`)).toMatchObject({ status: 200, body: { volume: { id: "v" } } });
  expect(await get(`/v2/${PROJECT}/volumes/w`)).toMatchObject({ status: 404, body: { itemNotFound: {} } });
  expect((await get(`/v3/${PROJECT}/recycle-bin-volumes/detail`)).body.volumes).toMatchObject([{ id: "w" }]);
});

test("what it does not know fails loudly", async () => {
  await start({ scenario: scenarioOf({}) });
  expect(await get(`/v2/${PROJECT}/backups/detail`)).toMatchObject({
    status: 404,
    body: { error_code: "APIGW.0101" },
  });
});

test.each([
  ["no credentials", {}, 401, "APIGW.0301"],
  ["an unknown token", { "x-auth-token": "nope" }, 401, "APIGW.0307"],
  [
    "an unknown access key",
    { authorization: `SDK-HMAC-SHA256 Access=X, SignedHeaders=host, Signature=${"0".repeat(64)}` },
    401,
    "APIGW.0301",
  ],
])("%s: not let in", async (_, headers, status, code) => {
  await start({ scenario: scenarioOf({}) });
  const answer = await get(`/v2/${PROJECT}/snapshots/detail`, headers as Record<string, string>);
  expect(answer).toMatchObject({ status, body: { error_code: code } });
});

test("a token of another project is refused with 400, as EVS does", async () => {
  await start();
  const answer = await get(`/v2/${PROJECT}/snapshots/detail`, {
    "x-auth-token": "demo-token-of-another-project",
  });
  expect(answer).toMatchObject({ status: 400, body: { badRequest: { code: "Common.0018" } } });
});

describe("signatures", () => {
  // The vendor's SDK and independent programs agree on this one.
  const request = {
    method: "GET",
    target: "/v2/d6c277ba8820452e83df36f33c9fa561/snapshots/detail",
    headers: {
      host: "evs.cn-north-4.myhuaweicloud.com",
      "x-sdk-date": "20240102T030405Z",
      authorization:
        "SDK-HMAC-SHA256 Access=AKEXAMPLE0000000TEST, SignedHeaders=host;x-sdk-date, " +
        "Signature=3e2298ea2c4037e83b81c4a3909126f0de3cef7e1483e5851da5b09126dbe459",
    },
    body: "",
  };
  const secret = "skExample/0123456789+abcdefghijklmnopqrstu";
  const now = new Date("2024-01-02T03:10:00Z");

  beforeEach(() => start({ scenario: scenarioOf({}) }));

  test("a right one is accepted", () => {
    expect(verifySignature(request, secret, now)).toEqual({ valid: true });
  });

  test.each([
    ["another secret", request, "x", now, "signature fail"],
    ["another path", { ...request, target: "/v2/p/snapshots/detail" }, secret, now, "signature fail"],
    ["more than 15 minutes", request, secret, new Date("2024-01-02T03:20:00Z"), "signature expired"],
    ["no time", { ...request, headers: { ...request.headers, "x-sdk-date": "" } }, secret, now, "X-Sdk-Date"],
  ])("%s is refused", (_, changed, key, at, problem) => {
    expect(verifySignature(changed, key, at)).toMatchObject({
      valid: false,
      problem: expect.stringContaining(problem),
    });
  });
});
