import { randomUUID } from "node:crypto";
import { type Answer, ok } from "../answer";
import { type ApiRequest, isObject, jsonObject, tryParseJson } from "../api-request";
import { type Route, route } from "../route";
import type { World } from "../world";

/** A reported event, and its ID. */
export interface ReportedEvent {
  readonly event_id: string;
  readonly event_name: string;
  readonly event_source: string;
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly detail: {
    readonly event_state?: string;
    readonly event_level?: string;
    readonly event_type?: string;
    readonly content?: string;
  };
}

/** An alarm rule in the form of CES's second version. Fields that are not read here stay as they were sent. */
export interface AlarmRule {
  readonly alarm_id: string;
  readonly name: string;
  readonly namespace: string;
  readonly type: string;
  readonly policies: readonly Readonly<Record<string, unknown>>[];
  readonly [field: string]: unknown;
}

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const LONGEST_CONTENT = 4096;
const STATES = ["normal", "warning", "incident"];
const LEVELS = ["Critical", "Major", "Minor", "Info"];
const NO_CONTENT: Answer = { status: 204, body: "" };

/**
 * CES (Cloud Eye), with the requests that the official provider sends for alerts: custom events and alarm rules, in the
 * versions that it mixes.
 */
export function cesRoutes(world: World): readonly Route[] {
  const rules = world.alarmRules;
  const ofRule =
    (answer: (rule: AlarmRule, request: ApiRequest) => Answer) =>
    ({ id }: { readonly id: string }, request: ApiRequest) => {
      const rule = rules.get(id);
      return rule === undefined ? refused(404, "ces.0016", `alarm ${id}`) : answer(rule, request);
    };
  const change = ({ alarm_id, ...rule }: AlarmRule, fields: Readonly<Record<string, unknown>>) =>
    rules.set(alarm_id, { ...rule, ...fields, alarm_id } as AlarmRule);

  return [
    route("POST", "/V1.0/{project}/events", (_, { body }) => report(world, tryParseJson(body))),
    route("POST", "/v2/{project}/alarms", (_, request) => {
      const { name, policies, ...rule } = jsonObject(request);
      if (typeof name !== "string" || !/^[\w-]{1,128}$/.test(name)) return refused(400, "ces.0014", "name");
      if (!Array.isArray(policies) || policies.length === 0) return refused(400, "ces.0014", "policies");
      const alarm_id = `al${randomUUID().replaceAll("-", "").slice(0, 22)}`;
      rules.set(alarm_id, { ...rule, name, policies, alarm_id } as unknown as AlarmRule);
      return ok({ alarm_id }, 201);
    }),
    route("GET", "/v2/{project}/alarms", (_, { query }) =>
      ok({ alarms: [...rules.values()].filter(({ alarm_id }) => alarm_id === query.alarm_id) }),
    ),
    route("POST", "/v2/{project}/alarms/batch-delete", (_, request) => {
      const { alarm_ids: ids } = jsonObject(request);
      return ok({ alarm_ids: (Array.isArray(ids) ? ids : []).filter((id) => rules.delete(String(id))) });
    }),
    route(
      "GET",
      "/v2/{project}/alarms/{id}/resources",
      ofRule(() => ok({ resources: [], count: 0 })),
    ),
    route(
      "PUT",
      "/v2/{project}/alarms/{id}/policies",
      ofRule((rule, request) => {
        change(rule, { policies: jsonObject(request).policies });
        return ok({});
      }),
    ),
    route(
      "GET",
      "/V1.0/{project}/alarms/{id}",
      ofRule((rule) => ok({ metric_alarms: [toV1(rule)] })),
    ),
    route(
      "PUT",
      "/V1.0/{project}/alarms/{id}",
      ofRule((rule, request) => {
        change(rule, { name: jsonObject(request).alarm_name });
        return NO_CONTENT;
      }),
    ),
  ];
}

/** Accepts all events of a request, or none. */
function report(world: World, events: unknown): Answer {
  if (!Array.isArray(events)) return refused(400, "ces.0014", "the body must be a list of events");
  const problem = events.map((event) => findEventProblem(event, Date.now())).find(Boolean);
  if (problem !== undefined) return refused(400, "ces.0014", problem);
  const reported = (events as Omit<ReportedEvent, "event_id">[]).map((event) => ({
    ...event,
    event_id: `ev${randomUUID().replaceAll("-", "")}`,
  }));
  world.events.push(...reported);
  return ok(
    reported.map(({ event_id, event_name }) => ({ event_id, event_name })),
    201,
  );
}

/** An error that Cloud Eye would return. */
function findEventProblem(event: unknown, now: number): string | undefined {
  const { event_name: name, event_source: source, time, detail } = isObject(event) ? event : {};
  if (!/^[A-Za-z]\w{0,63}$/.test(String(name))) return "event_name";
  if (!/^(?=.{7,32}$)[A-Za-z]\w{2,}\.[A-Za-z]\w{2,}$/.test(String(source))) return "event_source";
  if (typeof time !== "number" || time < now - HOUR_MS || time > now + 10 * MINUTE_MS) return "time";
  const { content = "", event_state, event_level, event_type } = isObject(detail) ? detail : {};
  if (typeof content !== "string" || [...content].length > LONGEST_CONTENT) return "content";
  if (!STATES.includes(String(event_state))) return "event_state";
  if (!LEVELS.includes(String(event_level))) return "event_level";
  return event_type === "EVENT.CUSTOM" ? undefined : "event_type";
}

/** The rule in the form of CES's first version. */
function toV1({ alarm_id, name, namespace, type, policies, alarm_notifications }: AlarmRule) {
  const { metric_name, level = 2, ...condition } = policies[0] ?? {};
  return {
    alarm_id,
    alarm_name: name,
    alarm_description: "",
    alarm_type: type,
    alarm_level: level,
    alarm_enabled: true,
    alarm_action_enabled: true,
    alarm_state: "ok",
    update_time: 0,
    alarm_actions: alarm_notifications ?? [],
    ok_actions: [],
    enterprise_project_id: "0",
    metric: { namespace, dimensions: [], metric_name },
    condition,
  };
}

function refused(status: number, code: string, detail: string): Answer {
  return ok({ http_code: String(status), message: { details: detail, code } }, status);
}
