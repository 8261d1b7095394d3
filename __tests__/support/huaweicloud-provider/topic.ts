import type { Diagnostic } from "../../../lib/plugin";
import { type Cloud, doing } from "./cloud";
import { error } from "./errors";
import { resource } from "./resource";
import { StatusError } from "./status-error";
import { given, items, text, type Values } from "./values";

const TOPICS = "v2/{project}/notifications/topics";
/** Arguments that need further APIs. */
const UNSUPPORTED = ["users_publish_allowed", "services_publish_allowed", "introduction", "access_policy"];

export const topic = resource({
  name: "huaweicloud_smn_topic",
  replacing: ["name", "enterprise_project_id"],
  changing: ["update_time"],
  validate: (config): readonly Diagnostic[] =>
    UNSUPPORTED.filter((argument) => config[argument] !== null).map((argument) =>
      error(`the stand-in of huaweicloud_smn_topic does not do ${argument}`),
    ),

  create: (planned, cloud) =>
    doing("creating SMN topic", async () => {
      cloud.regionOf(planned.region);
      const { name, display_name, enterprise_project_id, tags } = planned;
      const body = { name, ...given({ display_name, enterprise_project_id }) };
      const answer = (await cloud.call("POST", "smn", TOPICS, { body })) as Values;
      await changeTags(cloud, text(name), "create", (tags ?? {}) as Values);
      return { ...(await readTopic(text(answer.topic_urn), cloud)), id: answer.topic_urn };
    }),

  read: (state, cloud) =>
    doing("retrieving SMN topic", async () => {
      try {
        return await readTopic(text(state.id), cloud);
      } catch (thrown) {
        if (thrown instanceof StatusError && thrown.status === 404) return null;
        throw thrown;
      }
    }),

  update: ({ prior, planned }, cloud) =>
    doing(`updating SMN topic ${prior.id}`, async () => {
      if (prior.display_name !== planned.display_name) {
        // An empty one is left out, so that it cannot be taken away again.
        const body = given({ display_name: planned.display_name });
        await cloud.call("PUT", "smn", `${TOPICS}/${prior.id}`, { body });
      }
      if (JSON.stringify(prior.tags) !== JSON.stringify(planned.tags)) {
        await changeTags(cloud, text(prior.name), "delete", (prior.tags ?? {}) as Values);
        await changeTags(cloud, text(prior.name), "create", (planned.tags ?? {}) as Values);
      }
      return readTopic(text(prior.id), cloud);
    }),

  delete: (state, cloud) =>
    doing("deleting SMN topic", async () => {
      await cloud.call("DELETE", "smn", `${TOPICS}/${state.id}`, { okStatuses: [200, 404] });
      return [];
    }),
});

async function readTopic(urn: string, cloud: Cloud): Promise<Values> {
  const found = (await cloud.call("GET", "smn", `${TOPICS}/${urn}`)) as Values;
  const { topic_urn, display_name, name, push_policy, update_time, create_time, enterprise_project_id } =
    found;
  // What may be published by whom is read and not looked at: the arguments for it are not done here.
  await readAttributes(urn, "access_policy", cloud);
  const { introduction } = await readAttributes(urn, "introduction", cloud);
  const { tags } = (await cloud.call("GET", "smn", `v2/{project}/smn_topic/${name}/tags`)) as Values;
  return {
    region: cloud.settings.region,
    ...{ topic_urn, display_name, name, push_policy, update_time, create_time, enterprise_project_id },
    introduction: text(introduction),
    tags: Object.fromEntries(items(tags).map(({ key, value }) => [key, value])),
  };
}

async function readAttributes(urn: string, name: string, cloud: Cloud): Promise<Values> {
  const path = `${TOPICS}/${urn}/attributes?name=${name}`;
  const answer = (await doing(`fetching the ${name} of the topic`, () =>
    cloud.call("GET", "smn", path),
  )) as Values;
  return (answer.attributes ?? {}) as Values;
}

async function changeTags(cloud: Cloud, name: string, action: "create" | "delete", tags: Values) {
  const list = Object.entries(tags).map(([key, value]) => ({ key, value }));
  if (list.length === 0) return;
  const body = { action, tags: list };
  await cloud.call("POST", "smn", `v2/{project}/smn_topic/${name}/tags/action`, { body, okStatuses: [204] });
}
