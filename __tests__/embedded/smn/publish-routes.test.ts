import { PROJECT, scenarioOf } from "../../support/worlds";
import { RunningApi } from "../running-api";

const running = new RunningApi();
const URN = `urn:smn:cn-north-4:${PROJECT}:ops`;

beforeEach(() => running.start({ scenario: scenarioOf({ topics: [{ name: "ops" }] }) }));

const publish = (body: unknown, urn = URN) =>
  running.send("POST", `/v2/${PROJECT}/notifications/topics/${urn}/publish`, body);

test("what was published is kept in order, word for word", async () => {
  const structure = JSON.stringify({ default: "long", sms: "short" });
  const answer = await publish({ subject: "Orphans: 2 · 孤儿", message: "first\nsecond" });
  expect(answer).toMatchObject({
    status: 200,
    body: { message_id: expect.stringMatching(/^\w{32}$/), request_id: expect.any(String) },
  });
  await publish({ message_structure: structure, time_to_live: "3600" }, encodeURIComponent(URN));
  await publish({ message_template_name: "orphans", tags: { count: "2" } });
  expect(running.api.published).toEqual([
    { topicUrn: URN, subject: "Orphans: 2 · 孤儿", message: "first\nsecond" },
    { topicUrn: URN, subject: undefined, messageStructure: structure },
    { topicUrn: URN, subject: undefined, messageTemplateName: "orphans" },
  ]);
});

const KB_256 = 262_144;

test.each([
  ["a subject of 512 bytes", { subject: "ü".repeat(256), message: "x" }],
  ["a message of 256 KB", { message: "x".repeat(KB_256) }],
  ["a structure of 256 KB", { message_structure: structureOf(KB_256) }],
])("%s is taken", async (_, body) => {
  expect((await publish(body)).status).toBe(200);
});

test.each([
  ["a subject of 513 bytes", { subject: `${"ü".repeat(256)}x`, message: "x" }, "SMN.0008", "513 bytes"],
  ["a subject of two lines", { subject: "a\nb", message: "x" }, "SMN.0008", "line break"],
  ["a subject with a carriage return", { subject: "a\rb", message: "x" }, "SMN.0008", "line break"],
  ["a subject that is no text", { subject: 1, message: "x" }, "SMN.0008", "Subject"],
  ["no message", { subject: "x" }, "SMN.0009", "not 0"],
  ["a body that is no JSON", "{", "SMN.0009", "not 0"],
  ["two forms at once", { message: "x", message_template_name: "y" }, "SMN.0009", "not 2"],
  ["an empty message", { message: "" }, "SMN.0009", "message must be a text"],
  ["a message of more than 256 KB", { message: "x".repeat(KB_256 + 1) }, "SMN.0009", "262145 bytes"],
  ["a structure of more", { message_structure: structureOf(KB_256 + 1) }, "SMN.0021", "262145 bytes"],
  ["a structure that is no text", { message_structure: { default: "x" } }, "SMN.0021", "must be a text"],
  ["a structure that is no JSON", { message_structure: "x" }, "SMN.0021", "a JSON object"],
  ["a structure that is a list", { message_structure: '["default"]' }, "SMN.0021", "a JSON object"],
  ["a structure without default", { message_structure: '{"sms":"x"}' }, "SMN.0021", "a default text"],
  [
    "a structure of numbers",
    { message_structure: '{"default":"x","sms":1}' },
    "SMN.0021",
    "sms must be a text",
  ],
])("%s is refused, and nothing is kept", async (_, body, code, detail) => {
  expect(await publish(body)).toMatchObject({
    status: 400,
    body: { code, message: expect.stringContaining(detail), request_id: expect.any(String) },
  });
  expect(running.api.published).toEqual([]);
});

test("nothing is published to a topic that is not there", async () => {
  expect(await publish({ message: "x" }, `${URN}2`)).toMatchObject({
    status: 404,
    body: { code: "SMN.0006", message: "Topic not found." },
  });
  expect(running.api.published).toEqual([]);
});

/** A structure of so many bytes. */
function structureOf(bytes: number): string {
  return JSON.stringify({ default: "x".repeat(bytes - '{"default":""}'.length) });
}
