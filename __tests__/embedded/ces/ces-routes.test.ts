import { RunningApi } from "../../support/running-api";
import { PROJECT } from "../../support/worlds";

const running = new RunningApi();
beforeEach(() => running.start());

const MINUTE_MS = 60_000;
const RULES = `/v2/${PROJECT}/alarms`;
const RULE = {
  name: "orphans_events",
  namespace: "EVS.snapshots",
  type: "EVENT.CUSTOM",
  policies: [{ metric_name: "orphans_violations", level: 3, count: 1 }],
  alarm_notifications: [{ type: "notification", notification_list: [`urn:smn:cn-north-4:${PROJECT}:ops`] }],
};

const report = (body: unknown) => running.send("POST", `/V1.0/${PROJECT}/events`, body);

function eventOf(fields: object = {}, detail: object = {}) {
  const said = { event_state: "incident", event_level: "Major", event_type: "EVENT.CUSTOM", content: "2" };
  return {
    event_name: "orphans_violations",
    event_source: "EVS.snapshots",
    time: Date.now(),
    detail: { ...said, ...detail },
    ...fields,
  };
}

test("events get an ID and are kept as they were reported", async () => {
  const event = eventOf();
  expect(await report([event])).toMatchObject({ status: 201, body: [{ event_name: event.event_name }] });
  expect(running.api.events).toEqual([{ ...event, event_id: expect.stringMatching(/^ev\w{32}$/) }]);
});

test.each([
  ["a name with a dot", eventOf({ event_name: "a.b" }), "event_name"],
  ["a source of one part", eventOf({ event_source: "EVS" }), "event_source"],
  ["a time of an hour ago", eventOf({ time: Date.now() - 61 * MINUTE_MS }), "time"],
  ["a time to come", eventOf({ time: Date.now() + 11 * MINUTE_MS }), "time"],
  ["a time that is none", eventOf({ time: null }), "time"],
  ["a content of 4097 characters", eventOf({}, { content: "x".repeat(4097) }), "content"],
  ["an unknown state", eventOf({}, { event_state: "bad" }), "event_state"],
  ["an unknown level", eventOf({}, { event_level: "High" }), "event_level"],
  ["an event of the cloud's own", eventOf({}, { event_type: "EVENT.SYS" }), "event_type"],
])("%s: all events of the request are refused", async (_, event, details) => {
  expect(await report([eventOf(), event])).toMatchObject({ status: 400, body: { message: { details } } });
  expect(running.api.events).toEqual([]);
});

test("a rule is made, read in both versions, changed and deleted", async () => {
  const { alarm_id: id } = (await running.send<{ readonly alarm_id: string }>("POST", RULES, RULE)).body;
  const first = async () => (await running.get(`/V1.0/${PROJECT}/alarms/${id}`)).body;
  expect(await first()).toMatchObject({
    metric_alarms: [{ alarm_id: id, alarm_name: "orphans_events", alarm_level: 3, condition: { count: 1 } }],
  });
  expect((await running.get(`${RULES}?alarm_id=${id}`)).body).toMatchObject({ alarms: [RULE] });
  await running.send("PUT", `/V1.0/${PROJECT}/alarms/${id}`, { alarm_name: "other" });
  await running.send("PUT", `${RULES}/${id}/policies`, { policies: [{ metric_name: "m" }] });
  expect(running.api.world.alarmRules.get(id)).toMatchObject({
    name: "other",
    policies: [{ metric_name: "m" }],
  });
  await running.send("POST", `${RULES}/batch-delete`, { alarm_ids: [id] });
  expect(await first()).toMatchObject({ message: { code: "ces.0016" } });
});

test.each([
  ["a name with a space", { name: "a b" }],
  ["no policies", { policies: [] }],
])("a rule with %s is refused", async (_, fields) => {
  expect((await running.send("POST", RULES, { ...RULE, ...fields })).status).toBe(400);
  expect(running.api.world.alarmRules.size).toBe(0);
});
