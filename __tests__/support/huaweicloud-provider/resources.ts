import { isDeepStrictEqual } from "node:util";
import { UNKNOWN } from "../../../lib/plugin";
import type { Change, ChangePlan, ManagedResource } from "../managed-resources";
import { type Cloud, errorOf, errorsOf, items, text, type Values } from "./cloud";
import { resourceSchema } from "./schema";

const TOPICS = "v2/{project}/notifications/topics";

const message = resource("huaweicloud_smn_message_publish", "creating SMN message publishment", {
  plan: oneShot(["topic_urn", "subject", "message", "message_structure", "message_template_name"], ["tags"]),
  create: async ({ topic_urn, subject, message, message_structure }, cloud) => {
    const body = given({ subject, message, message_structure });
    const { message_id: id } = await post(cloud, "smn", `${TOPICS}/${topic_urn}/publish`, body);
    return { id };
  },
});

const event = resource("huaweicloud_ces_event_report", "creating CES event report", {
  plan: oneShot(["name", "source", "time", "detail"], []),
  create: async ({ name, source, time, detail }, cloud) => {
    const [{ state, level, type, content } = {}] = items(detail);
    const body = {
      event_name: name,
      event_source: source,
      time: Date.parse(`${text(time).replace(" ", "T")}Z`),
      detail: { event_state: state, event_level: level, ...given({ event_type: type, content }) },
    };
    const [reported] = items(await cloud.call("POST", "ces", "V1.0/{project}/events", [body]));
    return { id: reported?.event_id };
  },
});

const topic = resource("huaweicloud_smn_topic", "creating topic", {
  create: async ({ name, display_name }, cloud) => {
    const { topic_urn } = await post(cloud, "smn", TOPICS, { name, display_name });
    return { id: topic_urn, topic_urn };
  },
  delete: ({ id }, cloud) => cloud.call("DELETE", "smn", `${TOPICS}/${id}`),
});

const subscription = resource("huaweicloud_smn_subscription", "getting subscription from result", {
  create: async ({ topic_urn, protocol, endpoint }, cloud) => {
    const path = `${TOPICS}/${topic_urn}/subscriptions`;
    const { subscription_urn } = await post(cloud, "smn", path, { protocol, endpoint });
    return { id: subscription_urn, subscription_urn };
  },
  delete: ({ id }, cloud) => cloud.call("DELETE", "smn", `v2/{project}/notifications/subscriptions/${id}`),
});

const alarmRule = resource("huaweicloud_ces_alarmrule", "creating CES-AlarmRule", {
  create: async (planned, cloud) => {
    const [metric] = items(planned.metric);
    const rule = {
      name: planned.alarm_name,
      namespace: metric?.namespace,
      type: planned.alarm_type,
      enabled: planned.alarm_enabled ?? true,
      notification_enabled: planned.alarm_action_enabled,
      resources: [],
      policies: items(planned.condition).map(({ alarm_level: level, ...condition }) => ({
        ...condition,
        level,
      })),
      alarm_notifications: planned.alarm_actions,
    };
    return { id: (await post(cloud, "ces", "v2/{project}/alarms", rule)).alarm_id };
  },
  delete: ({ id }, cloud) =>
    cloud.call("POST", "ces", "v2/{project}/alarms/batch-delete", { alarm_ids: [id] }),
});

export const resources: readonly ManagedResource<Cloud>[] = [message, event, topic, subscription, alarmRule];

interface Definition {
  readonly plan?: (change: Change) => ChangePlan;
  readonly create: (planned: Values, cloud: Cloud) => Promise<Values>;
  readonly delete?: (state: Values, cloud: Cloud) => Promise<unknown>;
}

function resource(name: string, doing: string, definition: Definition): ManagedResource<Cloud> {
  return {
    name,
    schema: resourceSchema(name),
    ...(definition.plan === undefined ? {} : { plan: definition.plan }),
    create: async (planned, cloud) => {
      try {
        const region = cloud.regionOf(planned.region);
        return { region, ...(await definition.create(planned, cloud)) };
      } catch (thrown) {
        throw errorOf(thrown, `error ${doing}: `);
      }
    },
    delete: async (state, cloud) => {
      await definition.delete?.(state, cloud);
    },
  };
}

/**
 * What is made once and cannot be taken back: a change of what is `fixed` is refused. What is `open` and not given has a
 * change in every plan, unless all changes are ignored: the ID stands in the configuration then, and never otherwise.
 */
function oneShot(fixed: readonly string[], open: readonly string[]) {
  return ({ prior, proposed, config }: Change): ChangePlan => {
    const refused = fixed.filter((name) => !isDeepStrictEqual(prior[name], proposed[name]));
    if (refused.length > 0) throw errorsOf(refused.map((name) => `${name} can't be updated`));
    const unsettled = config.id === null ? open.filter((name) => config[name] === null) : [];
    return { planned: Object.fromEntries(unsettled.map((name) => [name, UNKNOWN])) };
  };
}

async function post(cloud: Cloud, service: string, path: string, body: Values): Promise<Values> {
  return (await cloud.call("POST", service, path, body)) as Values;
}

/** Without what is not given. */
function given(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== ""));
}
