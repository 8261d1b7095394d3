import { createHash, createHmac } from "node:crypto";
import { demoScenario } from "../../lib/embedded";
import { verifySignature } from "../../lib/embedded/verify-signature";
import { RunningApi } from "../support/running-api";
import { PROJECT, scenarioOf, TOKEN } from "../support/worlds";

const running = new RunningApi();
const SNAPSHOTS = `/v2/${PROJECT}/snapshots/detail`;

test.each([
  ["a resource", "GET", `/v2/${PROJECT}/backups/detail`],
  ["a method", "DELETE", SNAPSHOTS],
  ["a version", "GET", `/v1/${PROJECT}/snapshots/detail`],
  ["a path that ends early", "GET", `/v2/${PROJECT}/notifications/topics/`],
  ["a path that is encoded wrongly", "GET", `/v2/${PROJECT}/volumes/%zz`],
])("%s that it does not know fails loudly", async (_, method, path) => {
  await running.start();
  expect(await running.send(method, path)).toMatchObject({ status: 404, body: { error_code: "APIGW.0101" } });
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
  await running.start();
  const answer = await running.get(SNAPSHOTS, headers as Record<string, string>);
  expect(answer).toMatchObject({ status, body: { error_code: code } });
});

test("a body of more than 1 MiB is refused", async () => {
  const { url } = await running.start();
  const answer = await fetch(`${url}/v3/auth/tokens`, { method: "POST", body: "x".repeat(1024 ** 2 + 1) });
  expect(answer.status).toBe(413);
});

describe("every service", () => {
  const requests = [
    ["EVS", "GET", `/v3/${PROJECT}/volumes/detail`],
    ["SMN", "POST", `/v2/${PROJECT}/notifications/topics`],
    ["CES", "POST", `/V1.0/${PROJECT}/events`],
  ] as const;

  test.each(requests)("%s lets nobody in who is unknown", async (_, method, path) => {
    await running.start();
    expect((await running.send(method, path, {}, {})).status).toBe(401);
  });

  test.each(requests)("%s refuses a token of another project with 400", async (_, method, path) => {
    await running.start({ scenario: demoScenario() });
    const headers = { "x-auth-token": "demo-token-of-another-project" };
    const answer = await running.send(method, path, {}, headers);
    expect(answer).toMatchObject({ status: 400, body: { badRequest: { code: "Common.0018" } } });
  });

  test.each(requests)("%s goes wrong when it is told to, and is recorded", async (_, method, path) => {
    await running.start({ fault: () => ({ status: 500 }) });
    const answer = await running.send(method, path, {});
    expect(answer).toMatchObject({ status: 500, body: { error: { code: "EVS.5500" } } });
    expect(running.api.requests).toMatchObject([{ method, path, status: 500 }]);
  });
});

test("the scenario's own answers go before the rows, to whoever is let in", async () => {
  const body = { forbidden: { code: "EVS.5403", message: "Policy check failed." } };
  await running.start({ scenario: scenarioOf({ answers: { "volumes/v": { status: 403, body } } }) });
  expect(await running.get(`/v2/${PROJECT}/volumes/v`)).toMatchObject({ status: 403, body });
  expect((await running.get(`/v2/${PROJECT}/volumes/v`, {})).status).toBe(401);
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

  test("one as the official provider makes it is accepted: without the host, over a body and a URN", async () => {
    const key = { accessKey: "AK", secretKey: "SK", project: PROJECT };
    const topics = [{ name: "ops" }];
    await running.start({ scenario: scenarioOf({ accessKeys: [key], topics }) });
    const path = `/v2/${PROJECT}/notifications/topics/urn:smn:cn-north-4:${PROJECT}:ops/publish`;
    const body = JSON.stringify({ subject: "孤儿", message: "ü" });
    const signed = {
      accept: "application/json",
      "content-type": "application/json",
      "user-agent": "terraform-provider-iac golangsdk/2.0.0",
      "x-sdk-date": new Date().toISOString().replace(/[-:]|\.\d+/g, ""),
    };
    const hash = (text: string) => createHash("sha256").update(text).digest("hex");
    const canonical = [
      "POST",
      `${path.replaceAll(":", "%3A")}/`,
      "",
      ...Object.entries(signed).map(([name, value]) => `${name}:${value}`),
      "",
      Object.keys(signed).join(";"),
      hash(body),
    ].join("\n");
    const toSign = `SDK-HMAC-SHA256\n${signed["x-sdk-date"]}\n${hash(canonical)}`;
    const signature = createHmac("sha256", key.secretKey).update(toSign).digest("hex");
    const answer = await running.send("POST", path, body, {
      ...signed,
      "x-project-id": PROJECT,
      authorization: `SDK-HMAC-SHA256 Access=AK, SignedHeaders=${Object.keys(signed).join(";")}, Signature=${signature}`,
    });
    expect(answer).toMatchObject({ status: 200, body: { message_id: expect.any(String) } });
  });
});

test("a request that is recorded tells nothing secret", async () => {
  await running.start();
  await running.get(SNAPSHOTS);
  expect(JSON.stringify(running.api.requests)).not.toContain(TOKEN);
});
