import { setTimeout as sleep } from "node:timers/promises";
import { BRIEF_SECONDS } from "../../../scripts/cinder/keystone";
import { failure } from "../../support/client";
import { clientOf, servers, useCloud } from "./support/cloud";
import { figure } from "./support/figures";
import { manyRows, snapshotOf } from "./support/rows";

const cloud = useCloud();
let project: string;
let other: string;

beforeAll(async () => {
  project = await cloud.project("tokens");
  other = await cloud.project("other");
  const volumes = manyRows(1, () => ({}));
  const snapshots = manyRows(300, () => ({ volume_id: volumes[0]?.id }));
  await cloud.database.make(project, { volumes, snapshots });
});

/** The error of a read with a token, and how many requests it took. */
async function refusal(token: string) {
  let requests = 0;
  const onRequest = () => {
    requests += 1;
  };
  const client = clientOf(1000, {
    credentials: { kind: "token", token },
    project: { id: project },
    maxRetries: 5,
    events: {
      onRequest,
      onSlowDown: () => {},
      onWait: () => {},
      onProgress: () => {},
      onClock: () => {},
    },
  });
  const error = await failure(client.listSnapshots());
  expect(error.message).not.toContain(token);
  return { ...error, said: error.said, requests };
}

/** Where the second Keystone runs, whose tokens soon end. */
const testBrief = servers.briefUrl === undefined ? test.skip : test;

test("a token that never was one", async () => {
  expect(await refusal("gAAAAABnonsense")).toMatchObject({ kind: "status", status: 401, requests: 1 });
});

test("a token that was revoked", async () => {
  const token = await cloud.token(project);
  await cloud.accounts.revoke(token);
  expect(await refusal(token)).toMatchObject({ kind: "status", status: 401, requests: 1 });
});

testBrief("a token that has ended", async () => {
  const token = await cloud.token(project, "brief");
  await sleep((BRIEF_SECONDS + 1) * 1000);
  expect(await refusal(token)).toMatchObject({ kind: "status", status: 401, requests: 1 });
});

test("a token of another project is refused as Cinder refuses it: 400, and no list", async () => {
  expect(await refusal(await cloud.token(other))).toMatchObject({
    kind: "status",
    status: 400,
    fault: "badRequest",
    said: expect.stringMatching(/malformed request url/i) as unknown,
    requests: 1,
  });
});

testBrief("reads go on when tokens end meanwhile: a user's are fetched anew", async () => {
  const expected = (await cloud.database.list("snapshots", project)).map(snapshotOf);
  const issued = new Set<string>();
  let sent = 0;
  const client = clientOf(7, {
    credentials: { kind: "password", userId: cloud.user.id, password: cloud.user.password },
    project: { id: project },
    iamEndpoint: servers.briefUrl ?? "",
    events: {
      onRequest: ({ path, outcome }) => {
        sent += 1;
        if (path === "/v3/auth/tokens") issued.add(`${sent} ${outcome}`);
      },
      onSlowDown: () => {},
      onProgress: () => {},
      onWait: () => {},
      onClock: () => {},
    },
  });
  const until = Date.now() + 3 * BRIEF_SECONDS * 1000;
  let reads = 0;
  do {
    const { rows } = await client.listSnapshots({}, { fresh: true });
    expect(rows).toEqual(expected);
    reads += 1;
  } while (Date.now() < until);
  figure(
    `tokens of ${BRIEF_SECONDS} s: ${reads} reads of 300 rows with ${issued.size} tokens, ${sent} requests`,
  );
  expect(issued.size).toBeGreaterThan(3);
});
