import { type Diagnostic, UNKNOWN } from "../../../lib/plugin";
import { type Cloud, doing } from "./cloud";
import { error } from "./errors";
import { resource } from "./resource";
import { StatusError } from "./status-error";
import { given, items, text, type Values } from "./values";

const RULES = "v2/{project}/alarms";
const DEFAULT_LEVEL = 2;

/** Blocks are not read back: what is in the configuration is taken for what is there. */
export const alarmRule = resource({
  name: "huaweicloud_ces_alarmrule",
  replacing: ["metric", "resource_group_id", "alarm_template_id"],
  changing: ["update_time"],
  unsettled: openConditions,
  validate: oneSourceOfConditions,

  create: (planned, cloud) =>
    doing("creating CES-AlarmRule", async () => {
      cloud.regionOf(planned.region);
      const answer = (await cloud.call("POST", "ces", RULES, { body: toRule(planned) })) as Values;
      const id = text(answer.alarm_id);
      if (id === "") throw new Error("can not found CES-AlarmRule id in return");
      return { ...(await readRule(id, cloud)), ...completed(planned), id };
    }),

  read: (state, cloud) =>
    doing("retrieving CES alarm rule", async () => {
      try {
        return await readRule(text(state.id), cloud);
      } catch (thrown) {
        if (thrown instanceof StatusError && thrown.status === 404) return null;
        throw thrown;
      }
    }),

  update: ({ prior, planned }, cloud) =>
    doing(`updating CES-AlarmRule ${prior.id}`, async () => {
      const differs = (...names: string[]) =>
        names.some((name) => JSON.stringify(prior[name]) !== JSON.stringify(planned[name]));
      if (differs("alarm_name", "alarm_description", "alarm_action_enabled", "alarm_actions", "ok_actions")) {
        const path = `V1.0/{project}/alarms/${prior.id}`;
        await cloud.call("PUT", "ces", path, { body: toRuleV1(planned), okStatuses: [204] });
      }
      if (differs("condition", "alarm_level")) {
        const body = { policies: toPolicies(planned) };
        await cloud.call("PUT", "ces", `${RULES}/${prior.id}/policies`, { body });
      }
      if (differs("alarm_enabled")) {
        const body = { alarm_ids: [prior.id], alarm_enabled: planned.alarm_enabled ?? true };
        await cloud.call("POST", "ces", `${RULES}/action`, { body });
      }
      return { ...(await readRule(text(prior.id), cloud)), ...completed(planned) };
    }),

  delete: (state, cloud) =>
    doing("deleting CES-AlarmRule", async () => {
      await cloud.call("POST", "ces", `${RULES}/batch-delete`, { body: { alarm_ids: [state.id] } });
      return [];
    }),
});

function oneSourceOfConditions({ alarm_template_id, condition }: Values): readonly Diagnostic[] {
  if (alarm_template_id === UNKNOWN || condition === UNKNOWN) return [];
  const given = [alarm_template_id !== null, items(condition).length > 0].filter(Boolean).length;
  if (given === 1) return [];
  return [error(`"condition": exactly one of \`alarm_template_id,condition\` must be specified`)];
}

/** Conditions that leave something to the official provider are taken for new ones by every plan. */
function openConditions({ condition }: Values): Values {
  const sparse = items(condition).some(
    ({ metric_name, alarm_level }) => metric_name === null || alarm_level === null,
  );
  if (!sparse) return {};
  return {
    condition: items(condition).map((given) => ({
      ...given,
      metric_name: given.metric_name ?? UNKNOWN,
      alarm_level: given.alarm_level ?? UNKNOWN,
    })),
  };
}

function toRule(planned: Values): Values {
  const { alarm_description: description, resource_group_id, alarm_template_id } = planned;
  const [metric = {}] = items(planned.metric);
  const dimensions = items(metric.dimensions).map((dimension) => [given(dimension)]);
  const resources = items(planned.resources).map(({ dimensions }) => items(dimensions).map(given));
  return {
    name: planned.alarm_name,
    namespace: metric.namespace,
    type: planned.alarm_type ?? "MULTI_INSTANCE",
    resources: resources.length > 0 ? resources : dimensions,
    enabled: planned.alarm_enabled ?? true,
    notification_enabled: planned.alarm_action_enabled ?? true,
    ...given({ description, resource_group_id, alarm_template_id }),
    ...given({
      policies: toPolicies(planned),
      alarm_notifications: toNotifications(planned.alarm_actions, "notification_list"),
      ok_notifications: toNotifications(planned.ok_actions, "notification_list"),
      notification_begin_time: planned.notification_begin_time,
      notification_end_time: planned.notification_end_time,
      effective_timezone: planned.effective_timezone,
      enterprise_project_id: planned.enterprise_project_id,
    }),
  };
}

function toRuleV1({
  alarm_name,
  alarm_description,
  alarm_actions,
  ok_actions,
  alarm_action_enabled,
}: Values) {
  return {
    ...given({
      alarm_name,
      alarm_description,
      alarm_actions: toNotifications(alarm_actions, "notificationList"),
      ok_actions: toNotifications(ok_actions, "notificationList"),
    }),
    alarm_action_enabled: alarm_action_enabled ?? true,
  };
}

const toPolicies = (planned: Values) => completed(planned).condition.map(toPolicy);

function toPolicy({ value, unit, suppress_duration, alarm_level: level, ...condition }: Values): Values {
  return { ...condition, level, ...given({ value, unit, suppress_duration }) };
}

function toNotifications(actions: unknown, listKey: string): readonly Values[] {
  return items(actions).map(({ type, notification_list }) => ({ type, [listKey]: notification_list }));
}

/** The blocks with what was not given in them. */
function completed(planned: Values) {
  const [metric = {}] = items(planned.metric);
  const condition = items(planned.condition).map((given) => ({
    ...given,
    metric_name: given.metric_name ?? metric.metric_name ?? "",
    alarm_level: given.alarm_level ?? planned.alarm_level ?? DEFAULT_LEVEL,
  }));
  const metricName = metric.metric_name ?? condition[0]?.metric_name ?? "";
  return {
    condition,
    metric: [{ ...metric, metric_name: metricName }],
    alarm_level: planned.alarm_level ?? condition[0]?.alarm_level ?? 0,
    resource_group_id: planned.resource_group_id ?? "",
    notification_begin_time: planned.notification_begin_time ?? "",
    notification_end_time: planned.notification_end_time ?? "",
  };
}

async function readRule(id: string, cloud: Cloud): Promise<Values> {
  const answer = (await cloud.call("GET", "ces", `V1.0/{project}/alarms/${id}`)) as Values;
  const [rule = {}] = items(answer.metric_alarms);
  const { alarm_name, alarm_description, alarm_state, update_time, enterprise_project_id } = rule;
  return {
    region: cloud.settings.region,
    ...{ alarm_name, alarm_description, alarm_state, update_time, enterprise_project_id },
  };
}
