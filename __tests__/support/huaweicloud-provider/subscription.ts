import { type Cloud, doing } from "./cloud";
import { readList } from "./read-list";
import { resource } from "./resource";
import { StatusError } from "./status-error";
import { given, items, text, type Values } from "./values";

const NOTIFICATIONS = "v2/{project}/notifications";
const subscriptionsOf = (topicUrn: unknown) => `${NOTIFICATIONS}/topics/${topicUrn}/subscriptions`;

export const subscription = resource({
  name: "huaweicloud_smn_subscription",
  replacing: ["topic_urn", "protocol", "endpoint", "extension"],

  create: (planned, cloud) =>
    doing("getting subscription from result", async () => {
      cloud.regionOf(planned.region);
      const { topic_urn, endpoint, protocol, remark, extension } = planned;
      const body = {
        endpoint,
        protocol,
        ...given({ remark, extension: given(items(extension)[0] ?? {}) }),
      };
      const answer = (await cloud.call("POST", "smn", subscriptionsOf(topic_urn), { body })) as Values;
      const id = text(answer.subscription_urn);
      return { ...(await findSubscription({ id, topic_urn }, cloud)), id };
    }),

  read: (state, cloud) =>
    doing("fetching the subscriptions", async () => {
      try {
        return await findSubscription(state, cloud);
      } catch (thrown) {
        if (thrown instanceof StatusError && thrown.status === 404) return null;
        throw thrown;
      }
    }),

  // Nothing but the remark can change.
  update: ({ prior, planned }, cloud) =>
    doing("updating SMN subscriptions", async () => {
      const body = { remark: text(planned.remark) };
      await cloud.call("PUT", "smn", `${subscriptionsOf(prior.topic_urn)}/${prior.id}`, { body });
      return (await findSubscription(prior, cloud)) ?? {};
    }),

  delete: (state, cloud) =>
    doing("deleting SMN subscription", async () => {
      await cloud.call("DELETE", "smn", `${NOTIFICATIONS}/subscriptions/${state.id}`, { okStatuses: [200] });
      return [];
    }),
});

async function findSubscription({ id, topic_urn }: Values, cloud: Cloud): Promise<Values | null> {
  const path = subscriptionsOf(topic_urn);
  const list = await readList(cloud, {
    service: "smn",
    path,
    query: "",
    field: "subscriptions",
    offsetFirst: false,
  });
  const found = items(list).find(({ subscription_urn }) => subscription_urn === id);
  if (found === undefined) return null;
  const { protocol, endpoint, subscription_urn, owner, remark, status } = found;
  return {
    region: cloud.settings.region,
    ...{ topic_urn: found.topic_urn, protocol, endpoint, subscription_urn, owner, remark, status },
    filter_policies: [],
  };
}
