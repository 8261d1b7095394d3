import { PROJECT } from "../../support/worlds";
import { RunningApi } from "../running-api";

const running = new RunningApi();
beforeEach(() => running.start());

const V1 = `/V1.0/${PROJECT}/alarms`;
const V2 = `/v2/${PROJECT}/alarms`;
const TOPIC = `urn:smn:cn-north-4:${PROJECT}:ops`;
const POLICY = {
  metric_name: "orphans_violations",
  period: 0,
  filter: "average",
  comparison_operator: ">=",
  value: 1,
  unit: "count",
  count: 1,
  level: 3,
};
const RULE = {
  name: "orphans_events",
  namespace: "EVS.snapshots",
  type: "EVENT.CUSTOM",
  enabled: true,
  notification_enabled: true,
  resources: [],
  policies: [POLICY],
  alarm_notifications: [{ type: "notification", notification_list: [TOPIC] }],
};

async function create(): Promise<string> {
  const { body } = await running.send<{ readonly alarm_id: string }>("POST", V2, RULE);
  return body.alarm_id;
}

const readV1 = async (id: string) =>
  (await running.get<{ readonly metric_alarms: readonly unknown[] }>(`${V1}/${id}`)).body.metric_alarms[0];

test("a rule is found under the ID it got, in both versions", async () => {
  const created = await running.send<{ readonly alarm_id: string }>("POST", V2, RULE);
  expect(created).toMatchObject({ status: 201, body: { alarm_id: expect.stringMatching(/^al\w{22}$/) } });
  const { alarm_id } = created.body;
  expect((await running.get(`${V2}?alarm_id=${alarm_id}`)).body).toMatchObject({
    alarms: [{ ...RULE, alarm_id }],
    count: 1,
  });
  const { level, metric_name, ...condition } = POLICY;
  expect(await readV1(alarm_id)).toMatchObject({
    alarm_id,
    alarm_name: RULE.name,
    alarm_type: RULE.type,
    alarm_enabled: true,
    alarm_action_enabled: true,
    alarm_actions: [{ type: "notification", notificationList: [TOPIC] }],
    ok_actions: [],
    alarm_level: level,
    metric: { namespace: RULE.namespace, metric_name },
    condition,
    alarm_state: "ok",
    update_time: expect.any(Number),
  });
  expect((await running.get(`${V2}/${alarm_id}/resources`)).body).toEqual({ resources: [], count: 0 });
});

test("the first version changes names and who is notified", async () => {
  const id = await create();
  const body = { alarm_name: "other", alarm_actions: [{ type: "notification", notificationList: ["x"] }] };
  expect((await running.send("PUT", `${V1}/${id}`, body)).status).toBe(204);
  expect(await readV1(id)).toMatchObject({ ...body, alarm_action_enabled: true });
});

test("the second version changes policies, times of notification and whether the rule is on", async () => {
  const id = await create();
  const policies = [{ ...POLICY, metric_name: "stale_violations" }];
  const times = { notification_begin_time: "08:00", notification_end_time: "18:00" };
  const statuses = [
    await running.send("PUT", `${V2}/${id}/policies`, { policies }),
    await running.send("PUT", `${V2}/${id}/notifications`, { ...times, notification_enabled: false }),
    await running.send("POST", `${V2}/action`, { alarm_ids: [id], alarm_enabled: false }),
  ].map(({ status }) => status);
  expect(statuses).toEqual([200, 200, 200]);
  expect(running.api.world.alarmRules.get(id)).toMatchObject({
    ...times,
    policies,
    enabled: false,
    notification_enabled: false,
  });
});

test("rules are deleted in batches, and then they are not there", async () => {
  const id = await create();
  expect(await running.send("POST", `${V2}/batch-delete`, { alarm_ids: [id, "nope"] })).toMatchObject({
    status: 200,
    body: { alarm_ids: [id] },
  });
  expect((await running.get(`${V2}?alarm_id=${id}`)).body).toEqual({ alarms: [], count: 0 });
  expect(await running.get(`${V1}/${id}`)).toMatchObject({
    status: 404,
    body: { http_code: "404", message: { code: "ces.0016" } },
  });
  expect(await running.get(`${V2}/${id}/resources`)).toMatchObject({
    status: 404,
    body: { error_code: "ces.0016" },
  });
});

test.each([
  ["a name with a space", { name: "a b" }, "name"],
  ["a namespace without item", { namespace: "EVS" }, "namespace"],
  ["an unknown type", { type: "EVENT" }, "type"],
  ["no word on whether it is on", { enabled: undefined }, "enabled"],
  ["no word on whether it notifies", { notification_enabled: undefined }, "notification_enabled"],
  ["no resources", { resources: undefined }, "resources"],
  ["no policies", { policies: [] }, "policies"],
  ["a policy for no metric", { policies: [{}] }, "policies"],
])("%s is refused", async (_, fields, detail) => {
  expect(await running.send("POST", V2, { ...RULE, ...fields })).toMatchObject({
    status: 400,
    body: { error_code: "ces.0014", error_msg: expect.stringContaining(detail) },
  });
  expect(running.api.world.alarmRules.size).toBe(0);
});
