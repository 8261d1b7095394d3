import { type Answer, ok } from "../answer";
import { type ApiRequest, jsonObject } from "../api-request";
import { type Route, route } from "../route";
import type { World } from "../world";
import { type AlarmRule, arePolicies, fromV1, parseAlarmRule, toV1 } from "./alarm-rule";
import { cesErrorV1, cesErrorV2 } from "./ces-error";

const NOTIFICATION_FIELDS = [
  "notification_enabled",
  "alarm_notifications",
  "ok_notifications",
  "notification_begin_time",
  "notification_end_time",
  "effective_timezone",
];
const NO_CONTENT: Answer = { status: 204, body: "" };

/** CES: alarm rules, in the mixture of versions in which the official Terraform provider asks for them. */
export function alarmRoutes(world: World): readonly Route[] {
  return [
    route("POST", "/v2/{project}/alarms", (_, request) => create(world, request)),
    route("GET", "/v2/{project}/alarms", (_, request) => list(world, request)),
    route("POST", "/v2/{project}/alarms/action", (_, request) => {
      const enabled = jsonObject(request).alarm_enabled === true;
      return forEach(world, request, (rule) => update(world, rule, { enabled }));
    }),
    route("POST", "/v2/{project}/alarms/batch-delete", (_, request) =>
      forEach(world, request, ({ alarm_id }) => world.alarmRules.delete(alarm_id)),
    ),
    route("GET", "/v2/{project}/alarms/{id}/resources", ({ id }, request) =>
      forRule(world, id, request, ({ resources }) => ok({ resources, count: resources.length })),
    ),
    route("PUT", "/v2/{project}/alarms/{id}/policies", ({ id }, request) =>
      forRule(world, id, request, (rule) => {
        const { policies } = jsonObject(request);
        if (!arePolicies(policies)) return cesErrorV2("ces.0014", "policies", request.requestId);
        update(world, rule, { policies });
        return ok({ policies });
      }),
    ),
    route("PUT", "/v2/{project}/alarms/{id}/notifications", ({ id }, request) =>
      forRule(world, id, request, (rule) => {
        const body = jsonObject(request);
        const given = Object.fromEntries(NOTIFICATION_FIELDS.map((field) => [field, body[field]]));
        update(world, rule, given);
        return ok(given);
      }),
    ),
    route("GET", "/V1.0/{project}/alarms/{id}", ({ id }) =>
      forRuleV1(world, id, (rule) => ok({ metric_alarms: [toV1(rule)] })),
    ),
    route("PUT", "/V1.0/{project}/alarms/{id}", ({ id }, request) =>
      forRuleV1(world, id, (rule) => {
        update(world, rule, fromV1(jsonObject(request)));
        return NO_CONTENT;
      }),
    ),
  ];
}

function create(world: World, request: ApiRequest): Answer {
  const rule = parseAlarmRule(jsonObject(request));
  if (typeof rule === "string") return cesErrorV2("ces.0014", rule, request.requestId);
  world.alarmRules.set(rule.alarm_id, rule);
  return ok({ alarm_id: rule.alarm_id }, 201);
}

function list(world: World, { query }: ApiRequest): Answer {
  const alarms = [...world.alarmRules.values()].filter(
    ({ alarm_id }) => query.alarm_id === undefined || alarm_id === query.alarm_id,
  );
  return ok({ alarms, count: alarms.length });
}

function update(world: World, rule: AlarmRule, fields: Partial<AlarmRule>): void {
  world.alarmRules.set(rule.alarm_id, { ...rule, ...fields, update_time: Date.now() });
}

/** Does something to each rule of `alarm_ids` that is there, and answers with their IDs. */
function forEach(world: World, request: ApiRequest, change: (rule: AlarmRule) => void): Answer {
  const { alarm_ids: ids } = jsonObject(request);
  if (!Array.isArray(ids) || ids.length === 0) return cesErrorV2("ces.0014", "alarm_ids", request.requestId);
  const rules = ids.flatMap((id) => world.alarmRules.get(String(id)) ?? []);
  for (const rule of rules) change(rule);
  return ok({ alarm_ids: rules.map(({ alarm_id }) => alarm_id) });
}

function forRule(world: World, id: string, request: ApiRequest, answer: (rule: AlarmRule) => Answer): Answer {
  const rule = world.alarmRules.get(id);
  return rule === undefined ? cesErrorV2("ces.0016", `alarm ${id}`, request.requestId) : answer(rule);
}

function forRuleV1(world: World, id: string, answer: (rule: AlarmRule) => Answer): Answer {
  const rule = world.alarmRules.get(id);
  return rule === undefined ? cesErrorV1("ces.0016", `alarm ${id}`) : answer(rule);
}
