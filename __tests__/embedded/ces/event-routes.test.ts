import { PROJECT } from "../../support/worlds";
import { RunningApi } from "../running-api";

const running = new RunningApi();
beforeEach(() => running.start());

const MINUTE_MS = 60_000;
const report = (body: unknown) => running.send<unknown>("POST", `/V1.0/${PROJECT}/events`, body);

function eventOf(fields: Readonly<Record<string, unknown>> = {}) {
  return {
    event_name: "orphans_violations",
    event_source: "EVS.snapshots",
    time: Date.now(),
    detail: {
      event_state: "incident",
      event_level: "Major",
      event_type: "EVENT.CUSTOM",
      content: "2 orphans",
    },
    ...fields,
  };
}

test("what was reported is kept in order, with an ID for each", async () => {
  const dimensions = [{ name: "volume_id", value: "v" }];
  const detail = {
    event_state: "normal",
    event_level: "Info",
    resource_id: "a:b",
    event_user: "ci",
    dimensions,
  };
  const events = [eventOf(), eventOf({ event_name: "b", detail })];
  expect(await report(events)).toMatchObject({
    status: 201,
    body: [
      { event_id: expect.any(String), event_name: "orphans_violations" },
      { event_id: expect.any(String), event_name: "b" },
    ],
  });
  await report([eventOf({ event_name: "c" })]);
  expect(running.api.events).toMatchObject([...events, { event_name: "c" }]);
});

test.each([
  ["a name of 64 characters", { event_name: "x".repeat(64) }],
  ["a source of 32 characters", { event_source: `${"x".repeat(28)}.${"y".repeat(3)}` }],
  ["a content of 4096 characters", { detail: { content: "ü".repeat(4096) } }],
  ["four dimensions", { detail: { dimensions: dimensionsOf(4) } }],
])("%s is taken", async (_, fields) => {
  expect((await report([eventOf(fields)])).status).toBe(201);
});

test.each([
  [-61, 400],
  [-59, 201],
  [9, 201],
  [11, 400],
])("an event %i minutes from now is answered %i", async (minutes, status) => {
  expect((await report([eventOf({ time: Date.now() + minutes * MINUTE_MS })])).status).toBe(status);
});

const detailOf = (detail: unknown) => [eventOf({ detail })];

test.each([
  ["no list", eventOf(), "must be a list"],
  ["no JSON", "[", "must be a list"],
  ["no event", [], "1 to 100 events, not 0"],
  ["101 events", Array.from({ length: 101 }, () => eventOf()), "1 to 100 events, not 101"],
  ["an event that is none", ["x"], "[0] must be an object"],
  ["a second one without name", [eventOf(), eventOf({ event_name: "" })], "[1] event_name"],
  ["a name of 65 characters", [eventOf({ event_name: "x".repeat(65) })], "event_name"],
  ["a name that begins with a digit", [eventOf({ event_name: "1a" })], "event_name"],
  ["a name with a hyphen", [eventOf({ event_name: "a-b" })], "event_name"],
  ["no source", [eventOf({ event_source: undefined })], "event_source"],
  ["a source without item", [eventOf({ event_source: "EVS" })], "event_source"],
  ["a source of three parts", [eventOf({ event_source: "EVS.snapshots.all" })], "event_source"],
  ["a service of two characters", [eventOf({ event_source: "ab.snapshots" })], "event_source"],
  ["a source of 33 characters", [eventOf({ event_source: `abc.${"x".repeat(29)}` })], "event_source"],
  ["a time in words", [eventOf({ time: "2026-01-01 00:00:00" })], "milliseconds"],
  ["no detail", [eventOf({ detail: undefined })], "detail must be an object"],
  ["an unknown state", detailOf({ event_state: "fine" }), "normal, warning, incident"],
  ["an unknown level", detailOf({ event_level: "major" }), "Critical, Major, Minor, Info"],
  ["an event of the cloud's own", detailOf({ event_type: "EVENT.SYS" }), "event_type"],
  ["a content of 4097 characters", detailOf({ content: "x".repeat(4097) }), "content"],
  ["a resource ID with a space", detailOf({ resource_id: "a b" }), "resource_id"],
  ["a resource name with a colon", detailOf({ resource_name: "a:b" }), "resource_name"],
  ["a user of 65 characters", detailOf({ event_user: "x".repeat(65) }), "event_user"],
  ["five dimensions", detailOf({ dimensions: dimensionsOf(5) }), "dimensions"],
  ["a dimension without value", detailOf({ dimensions: [{ name: "a", value: "" }] }), "dimensions"],
])("%s is refused, and nothing is kept", async (_, body, detail) => {
  expect(await report(body)).toMatchObject({
    status: 400,
    body: { http_code: "400", message: { code: "ces.0014", details: expect.stringContaining(detail) } },
  });
  expect(running.api.events).toEqual([]);
});

function dimensionsOf(count: number) {
  return Array.from({ length: count }, (_, index) => ({ name: `d${index}`, value: "x" }));
}
