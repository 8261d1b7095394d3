import { randomUUID } from "node:crypto";
import { isObject } from "../api-request";
import { isNamespace } from "./ces-error";

/** An alarm rule as CES's second version writes it; fields that are not read here stay as they were sent. */
export interface AlarmRule {
  readonly alarm_id: string;
  readonly name: string;
  readonly description?: string;
  /** Source of the metric, or of the event. */
  readonly namespace: string;
  readonly type: string;
  readonly enabled: boolean;
  readonly notification_enabled: boolean;
  readonly resources: readonly (readonly Dimension[])[];
  readonly policies: readonly AlarmPolicy[];
  readonly alarm_notifications?: readonly Notification[];
  readonly ok_notifications?: readonly Notification[];
  /** Milliseconds since 1970. */
  readonly update_time: number;
}

interface Dimension {
  readonly name: string;
  readonly value?: string;
}

interface AlarmPolicy {
  readonly metric_name: string;
  readonly level?: number;
}

interface Notification {
  readonly type: string;
  readonly notification_list: readonly string[];
}

const NAME = /^[\u4E00-\u9FFF\w-]{1,128}$/;
const TYPES = ["ALL_INSTANCE", "RESOURCE_GROUP", "MULTI_INSTANCE", "EVENT.SYS", "EVENT.CUSTOM"];

/** A new rule, or what is wrong with it. */
export function parseAlarmRule(body: Readonly<Record<string, unknown>>): AlarmRule | string {
  const { name, namespace, type, enabled, notification_enabled, resources, policies } = body;
  if (typeof name !== "string" || !NAME.test(name)) return "name must be 1 to 128 letters, digits, _ and -";
  if (!isNamespace(namespace, { shortest: 1 })) return "namespace must be service.item, 3 to 32 characters";
  if (!TYPES.includes(String(type))) return `type must be one of ${TYPES.join(", ")}`;
  if (typeof enabled !== "boolean") return "enabled must be true or false";
  if (typeof notification_enabled !== "boolean") return "notification_enabled must be true or false";
  if (!Array.isArray(resources)) return "resources must be a list";
  if (!arePolicies(policies)) return "policies must be a list of 1 to 50, each with a metric_name";
  return {
    ...(body as Omit<AlarmRule, "alarm_id" | "update_time">),
    alarm_id: `al${randomUUID().replaceAll("-", "").slice(0, 22)}`,
    update_time: Date.now(),
  };
}

export function arePolicies(value: unknown): value is readonly AlarmPolicy[] {
  return (
    Array.isArray(value) &&
    value.length >= 1 &&
    value.length <= 50 &&
    value.every((policy) => isObject(policy) && typeof policy.metric_name === "string")
  );
}

/** The rule as CES's first version writes it. */
export function toV1(rule: AlarmRule) {
  const [policy] = rule.policies;
  const { metric_name, level = 2, ...condition } = policy ?? { metric_name: "" };
  return {
    alarm_id: rule.alarm_id,
    alarm_name: rule.name,
    alarm_description: rule.description ?? "",
    alarm_type: rule.type,
    alarm_enabled: rule.enabled,
    alarm_level: level,
    alarm_action_enabled: rule.notification_enabled,
    alarm_actions: (rule.alarm_notifications ?? []).map(toAction),
    ok_actions: (rule.ok_notifications ?? []).map(toAction),
    metric: { namespace: rule.namespace, dimensions: rule.resources[0] ?? [], metric_name },
    condition,
    alarm_state: "ok",
    update_time: rule.update_time,
    enterprise_project_id: "0",
  };
}

const toAction = ({ type, notification_list: notificationList }: Notification) => ({
  type,
  notificationList,
});

/** Fields of a rule from those that the first version names. */
export function fromV1(body: Readonly<Record<string, unknown>>): Partial<AlarmRule> {
  const fields = {
    name: body.alarm_name,
    description: body.alarm_description,
    notification_enabled: body.alarm_action_enabled,
    alarm_notifications: toNotifications(body.alarm_actions),
    ok_notifications: toNotifications(body.ok_actions),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function toNotifications(actions: unknown): unknown {
  if (!Array.isArray(actions)) return undefined;
  return actions
    .filter(isObject)
    .map(({ type, notificationList }) => ({ type, notification_list: notificationList }));
}
