import { demoScenario } from "../../../lib/embedded";
import { PROJECT, scenarioOf } from "../../support/worlds";
import { RunningApi } from "../running-api";

const running = new RunningApi();
const TOPICS = `/v2/${PROJECT}/notifications/topics`;
const URN = `urn:smn:cn-north-4:${PROJECT}:ops`;
const topics = [{ name: "ops", display_name: "Operations" }];
const start = () => running.start({ scenario: scenarioOf({ topics }) });

test("a topic is made once; the same name again is the same topic", async () => {
  await running.start();
  const create = () => running.send("POST", TOPICS, { name: "ops", display_name: "Operations" });
  expect(await create()).toMatchObject({
    status: 201,
    body: { topic_urn: URN, request_id: expect.any(String) },
  });
  expect(await create()).toMatchObject({ status: 200, body: { topic_urn: URN } });
  expect([...running.api.world.topics.keys()]).toEqual([URN]);
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

test.each([
  ["as it is", URN],
  ["percent-encoded", encodeURIComponent(URN)],
])("a topic of the scenario is found by its URN, %s", async (_, urn) => {
  await start();
  const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  expect(await running.get(`${TOPICS}/${urn}`)).toMatchObject({
    status: 200,
    body: {
      topic_urn: URN,
      name: "ops",
      display_name: "Operations",
      push_policy: 0,
      create_time: time,
      update_time: time,
      enterprise_project_id: "0",
      request_id: expect.any(String),
    },
  });
});

test("a topic gets another display name, and goes with its subscriptions", async () => {
  await start();
  expect((await running.send("PUT", `${TOPICS}/${URN}`, { display_name: "Ops" })).status).toBe(200);
  expect((await running.get(`${TOPICS}/${URN}`)).body).toMatchObject({ display_name: "Ops" });
  await running.send("POST", `${TOPICS}/${URN}/subscriptions`, { protocol: "email", endpoint: "a@b" });
  expect((await running.send("DELETE", `${TOPICS}/${URN}`)).status).toBe(200);
  expect(await running.get(`${TOPICS}/${URN}`)).toMatchObject({ status: 404, body: { code: "SMN.0006" } });
  expect(running.api.world.subscriptions.size).toBe(0);
});

test.each([
  ["no name", {}, "SMN.0002"],
  ["a name with a dot", { name: "a.b" }, "SMN.0002"],
  ["a name that begins with a hyphen", { name: "-a" }, "SMN.0002"],
  ["a name of 256 characters", { name: "x".repeat(256) }, "SMN.0002"],
  ["a display name of 193 bytes", { name: "a", display_name: `${"ü".repeat(96)}x` }, "SMN.0003"],
])("%s is refused", async (_, body, code) => {
  await running.start();
  expect(await running.send("POST", TOPICS, body)).toMatchObject({ status: 400, body: { code } });
});

test.each([
  ["an unknown topic", `urn:smn:cn-north-4:${PROJECT}:nope`, 404, "SMN.0006"],
  ["a topic of another project", "urn:smn:cn-north-4:7be2c1d09f3a4f5e9d8c7b6a5f4e3d2c:ops", 404, "SMN.0006"],
  ["what is no URN of a topic", "ops", 400, "SMN.0005"],
])("%s: not found", async (_, urn, status, code) => {
  await start();
  const answers = [
    await running.get(`${TOPICS}/${urn}`),
    await running.send("PUT", `${TOPICS}/${urn}`, { display_name: "x" }),
    await running.send("DELETE", `${TOPICS}/${urn}`),
    await running.send("POST", `${TOPICS}/${urn}/publish`, { message: "x" }),
    await running.get(`${TOPICS}/${urn}/subscriptions`),
    await running.get(`${TOPICS}/${urn}/attributes`),
  ];
  expect(answers).toMatchObject(answers.map(() => ({ status, body: { code } })));
});

describe("attributes", () => {
  const attributes = async (query = "") =>
    (await running.get(`${TOPICS}/${URN}/attributes${query}`)).body.attributes;

  test("are empty until they are set", async () => {
    await start();
    expect(await attributes("?name=access_policy")).toEqual({ access_policy: "" });
    await running.send("PUT", `${TOPICS}/${URN}/attributes/introduction`, { value: "who is called" });
    expect(await attributes()).toEqual({ access_policy: "", introduction: "who is called" });
  });

  test.each([
    ["of another name", "colour", "red", 400, "SMN.0046"],
    ["that are too long", "introduction", "x".repeat(121), 403, "SMN.0047"],
  ])("%s are refused", async (_, name, value, status, code) => {
    await start();
    const answer = await running.send("PUT", `${TOPICS}/${URN}/attributes/${name}`, { value });
    expect(answer).toMatchObject({ status, body: { code } });
  });
});

test("tags are added and taken off by the topic's name", async () => {
  await start();
  const tagged = `/v2/${PROJECT}/smn_topic/ops/tags`;
  expect((await running.get(tagged)).body).toEqual({ tags: [] });
  const tags = [{ key: "team", value: "storage" }];
  expect((await running.send("POST", `${tagged}/action`, { action: "create", tags })).status).toBe(204);
  expect((await running.get(tagged)).body).toEqual({ tags });
  await running.send("POST", `${tagged}/action`, { action: "delete", tags });
  expect((await running.get(tagged)).body).toEqual({ tags: [] });
  expect((await running.send("POST", `${tagged}/action`, { action: "paint", tags })).status).toBe(400);
  expect((await running.get(`/v2/${PROJECT}/smn_topic/nope/tags`)).status).toBe(404);
});
