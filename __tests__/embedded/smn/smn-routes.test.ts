import { demoScenario } from "../../../lib/embedded";
import { RunningApi } from "../../support/running-api";
import { PROJECT, scenarioOf } from "../../support/worlds";

const running = new RunningApi();
const TOPICS = `/v2/${PROJECT}/notifications/topics`;
const URN = `urn:smn:cn-north-4:${PROJECT}:ops`;
const EMAIL = { protocol: "email", endpoint: "ops@example.com" };

beforeEach(() => running.start({ scenario: scenarioOf({ topics: [{ name: "ops" }] }) }));

const publish = (body: unknown, urn = URN) => running.send("POST", `${TOPICS}/${urn}/publish`, body);
const subscribe = () =>
  running.send<{ readonly subscription_urn: string }>("POST", `${TOPICS}/${URN}/subscriptions`, EMAIL);

test("a topic is made once, gets another display name, and goes with its subscriptions", async () => {
  const create = () => running.send("POST", TOPICS, { name: "new", display_name: "New" });
  expect(await create()).toMatchObject({ status: 201, body: { topic_urn: URN.replace("ops", "new") } });
  await create();
  expect([...running.api.world.topics.keys()]).toEqual([URN, URN.replace("ops", "new")]);
  await running.send("PUT", `${TOPICS}/${URN}`, { display_name: "Ops" });
  expect((await running.get(`${TOPICS}/${encodeURIComponent(URN)}`)).body).toMatchObject({
    topic_urn: URN,
    display_name: "Ops",
  });
  await subscribe();
  expect((await running.send("DELETE", `${TOPICS}/${URN}`)).status).toBe(200);
  expect(running.api.world.subscriptions.size).toBe(0);
  expect(await running.get(`${TOPICS}/${URN}`)).toMatchObject({ status: 404, body: { code: "SMN.0006" } });
});

test("the region in the URN of a project of its own is the one before its suffix", async () => {
  await running.start({ scenario: demoScenario() });
  const project = "7be2c1d09f3a4f5e9d8c7b6a5f4e3d2c";
  const headers = { "x-auth-token": "demo-token-of-another-project" };
  const path = `/v2/${project}/notifications/topics`;
  expect((await running.send("POST", path, { name: "ops" }, headers)).body).toMatchObject({
    topic_urn: `urn:smn:cn-north-4:${project}:ops`,
  });
});

test("who subscribes again is there once, is listed unconfirmed, and goes", async () => {
  const { subscription_urn: urn } = (await subscribe()).body;
  expect((await subscribe()).body.subscription_urn).toBe(urn);
  const list = async (query = "") => (await running.get(`${TOPICS}/${URN}/subscriptions${query}`)).body;
  expect(await list()).toMatchObject({ subscriptions: [{ ...EMAIL, subscription_urn: urn, status: 0 }] });
  expect(await list("?offset=1")).toMatchObject({ subscriptions: [] });
  const path = `/v2/${PROJECT}/notifications/subscriptions/${urn}`;
  expect((await running.send("DELETE", path)).status).toBe(200);
  expect(await running.send("DELETE", path)).toMatchObject({ status: 404, body: { code: "SMN.0013" } });
});

test("what was published is kept in order, word for word", async () => {
  const structure = JSON.stringify({ default: "long", sms: "short" });
  await publish({ subject: "Orphans: 2 · 孤儿", message: "first\nsecond" });
  await publish({ message_structure: structure });
  expect(running.api.published).toEqual([
    { topicUrn: URN, subject: "Orphans: 2 · 孤儿", message: "first\nsecond" },
    { topicUrn: URN, subject: undefined, messageStructure: structure },
  ]);
});

const KB_256 = 262_144;
const structureOf = (bytes: number) =>
  JSON.stringify({ default: "x".repeat(bytes - '{"default":""}'.length) });

test.each([
  ["a subject of 512 bytes", { subject: "ü".repeat(256), message: "x" }, 200],
  ["a subject of 513 bytes", { subject: `${"ü".repeat(256)}x`, message: "x" }, 400],
  ["a subject of two lines", { subject: "a\nb", message: "x" }, 400],
  ["a structure of 256 KB", { message_structure: structureOf(KB_256) }, 200],
  ["a structure of more", { message_structure: structureOf(KB_256 + 1) }, 400],
  ["a structure without default", { message_structure: '{"sms":"x"}' }, 400],
  ["a structure of numbers", { message_structure: '{"default":"x","sms":1}' }, 400],
  ["two forms at once", { message: "x", message_structure: "{}" }, 400],
  ["no message", { subject: "x" }, 400],
])("%s", async (_, body, status) => {
  expect((await publish(body)).status).toBe(status);
  expect(running.api.published).toHaveLength(status === 200 ? 1 : 0);
});

test("nothing is published to a topic that is not there", async () => {
  expect((await publish({ message: "x" }, `${URN}2`)).status).toBe(404);
});
