import { PROJECT, scenarioOf } from "../../support/worlds";
import { RunningApi } from "../running-api";

const running = new RunningApi();
const URN = `urn:smn:cn-north-4:${PROJECT}:ops`;
const SUBSCRIPTIONS = `/v2/${PROJECT}/notifications/topics/${URN}/subscriptions`;
const EMAIL = { protocol: "email", endpoint: "ops@example.com", remark: "on call" };

interface List {
  readonly subscription_count: number;
  readonly subscriptions: readonly { readonly endpoint: string }[];
}

beforeEach(() => running.start({ scenario: scenarioOf({ topics: [{ name: "ops" }] }) }));

const subscribe = (body: unknown) =>
  running.send<{ readonly subscription_urn: string }>("POST", SUBSCRIPTIONS, body);

test("who subscribes is listed, unconfirmed; who subscribes again is there once", async () => {
  const { status, body } = await subscribe(EMAIL);
  expect({ status, body }).toMatchObject({
    status: 201,
    body: { subscription_urn: expect.stringMatching(new RegExp(`^${URN}:\\w{32}$`)) },
  });
  expect(await subscribe(EMAIL)).toMatchObject({
    status: 200,
    body: { subscription_urn: body.subscription_urn },
  });
  expect((await running.get(SUBSCRIPTIONS)).body).toMatchObject({
    subscription_count: 1,
    subscriptions: [
      { ...EMAIL, topic_urn: URN, subscription_urn: body.subscription_urn, owner: PROJECT, status: 0 },
    ],
  });
});

test("the list is read in windows until one is empty", async () => {
  for (const name of ["a", "b", "c"]) await subscribe({ protocol: "email", endpoint: `${name}@example.com` });
  const window = async (query: string) => {
    const { body } = await running.get<List>(`${SUBSCRIPTIONS}${query}`);
    return [body.subscription_count, ...body.subscriptions.map(({ endpoint }) => endpoint)];
  };
  expect(await window("?offset=1&limit=1")).toEqual([3, "b@example.com"]);
  expect(await window("?offset=3")).toEqual([3]);
});

test.each(["limit=0", "limit=101", "limit=x", "offset=-1"])("%s is refused", async (query) => {
  expect(await running.get(`${SUBSCRIPTIONS}?${query}`)).toMatchObject({
    status: 400,
    body: { code: "SMN.0015" },
  });
});

test("a subscription gets another remark, and goes", async () => {
  const { subscription_urn: urn } = (await subscribe(EMAIL)).body;
  expect((await running.send("PUT", `${SUBSCRIPTIONS}/${urn}`, { remark: "asleep" })).status).toBe(200);
  expect(running.api.world.subscriptions.get(urn)).toMatchObject({ remark: "asleep" });
  const path = `/v2/${PROJECT}/notifications/subscriptions/${encodeURIComponent(urn)}`;
  expect((await running.send("DELETE", path)).status).toBe(200);
  expect(running.api.world.subscriptions.size).toBe(0);
  expect(await running.send("DELETE", path)).toMatchObject({ status: 404, body: { code: "SMN.0013" } });
});

test.each([
  ["an unknown protocol", { protocol: "pigeon", endpoint: "loft" }, "SMN.0011"],
  ["no protocol", { endpoint: "ops@example.com" }, "SMN.0011"],
  ["no endpoint", { protocol: "email" }, "SMN.0012"],
  ["an e-mail address without @", { protocol: "email", endpoint: "ops" }, "SMN.0012"],
  ["a URL of another protocol", { protocol: "https", endpoint: "http://example.com" }, "SMN.0012"],
  ["a remark of 129 bytes", { ...EMAIL, remark: "x".repeat(129) }, "SMN.0017"],
])("%s is refused", async (_, body, code) => {
  expect(await subscribe(body)).toMatchObject({ status: 400, body: { code } });
  expect(running.api.world.subscriptions.size).toBe(0);
});
