import { type Answer, ok } from "../answer";
import { type ApiRequest, isObject, jsonObject } from "../api-request";
import { type Route, route } from "../route";
import type { World } from "../world";
import { bytesOf, type SmnProblem, smnDone, smnError } from "./smn-answer";
import { forTopic, smnTime, TOPIC_NAME, type Topic } from "./topic";

const TOPICS = "/v2/{project}/notifications/topics";
const LONGEST_DISPLAY_NAME_BYTES = 192;
/** Longest value of each attribute, in bytes. */
const ATTRIBUTES = new Map([
  ["access_policy", 30 * 1024],
  ["introduction", 120],
]);

/** SMN: topics, their attributes and their tags. */
export function topicRoutes(world: World): readonly Route[] {
  return [
    route("POST", TOPICS, ({ project }, request) => create(world, project, request)),
    route("GET", `${TOPICS}/{urn}`, (asked, request) =>
      forTopic(world, asked, request, (topic) => ok({ ...wireTopic(topic), request_id: request.requestId })),
    ),
    route("PUT", `${TOPICS}/{urn}`, (asked, request) =>
      forTopic(world, asked, request, (topic) => rename(world, topic, request)),
    ),
    route("DELETE", `${TOPICS}/{urn}`, (asked, request) =>
      forTopic(world, asked, request, ({ urn }) => {
        world.deleteTopic(urn);
        return smnDone(request);
      }),
    ),
    route("GET", `${TOPICS}/{urn}/attributes`, (asked, request) =>
      forTopic(world, asked, request, (topic) => attributes(topic, request)),
    ),
    route("PUT", `${TOPICS}/{urn}/attributes/{name}`, (asked, request) =>
      forTopic(world, asked, request, (topic) => setAttribute(world, topic, asked.name, request)),
    ),
    route("GET", "/v2/{project}/smn_topic/{name}/tags", ({ project, name }, request) =>
      forTopic(world, { project, urn: world.topicUrn(project, name) }, request, tags),
    ),
    route("POST", "/v2/{project}/smn_topic/{name}/tags/action", ({ project, name }, request) =>
      forTopic(world, { project, urn: world.topicUrn(project, name) }, request, (topic) =>
        changeTags(world, topic, request),
      ),
    ),
  ];
}

function create(world: World, project: string, request: ApiRequest): Answer {
  const { name, display_name: displayName = "" } = jsonObject(request);
  const { requestId } = request;
  if (typeof name !== "string" || !TOPIC_NAME.test(name)) return smnError({ code: "SMN.0002" }, requestId);
  if (!isDisplayName(displayName)) return smnError({ code: "SMN.0003" }, requestId);
  const urn = world.topicUrn(project, name);
  const status = world.topics.has(urn) ? 200 : 201;
  if (status === 201) world.addTopic(project, name, displayName);
  return ok({ request_id: requestId, topic_urn: urn }, status);
}

function rename(world: World, topic: Topic, request: ApiRequest): Answer {
  const { display_name: displayName = "" } = jsonObject(request);
  if (!isDisplayName(displayName)) return smnError({ code: "SMN.0003" }, request.requestId);
  world.topics.set(topic.urn, { ...topic, displayName, updateTime: smnTime(new Date()) });
  return smnDone(request);
}

function isDisplayName(value: unknown): value is string {
  return typeof value === "string" && bytesOf(value) <= LONGEST_DISPLAY_NAME_BYTES;
}

/** The attribute that was asked for, else all; those that were never set are empty. */
function attributes({ attributes: set }: Topic, { query, requestId }: ApiRequest): Answer {
  const names = query.name === undefined ? [...ATTRIBUTES.keys()] : [query.name];
  if (!names.every((name) => ATTRIBUTES.has(name))) return smnError({ code: "SMN.0046" }, requestId);
  const values = Object.fromEntries(names.map((name) => [name, set[name] ?? ""]));
  return ok({ request_id: requestId, attributes: values });
}

function setAttribute(world: World, topic: Topic, name: string, request: ApiRequest): Answer {
  const longest = ATTRIBUTES.get(name);
  const { value } = jsonObject(request);
  const problem = (code: SmnProblem["code"]) => smnError({ code }, request.requestId);
  if (longest === undefined || typeof value !== "string") return problem("SMN.0046");
  if (bytesOf(value) > longest) return problem("SMN.0047");
  world.topics.set(topic.urn, { ...topic, attributes: { ...topic.attributes, [name]: value } });
  return smnDone(request);
}

function tags({ tags: set }: Topic): Answer {
  return ok({ tags: Object.entries(set).map(([key, value]) => ({ key, value })) });
}

function changeTags(world: World, topic: Topic, request: ApiRequest): Answer {
  const { action, tags } = jsonObject(request);
  const given = Array.isArray(tags) ? tags.filter(isObject) : [];
  if ((action !== "create" && action !== "delete") || given.length === 0) {
    return smnError({ code: "SMN.0038" }, request.requestId);
  }
  const changed: Record<string, string> = { ...topic.tags };
  for (const { key, value } of given) {
    if (action === "create") changed[String(key)] = String(value ?? "");
    else delete changed[String(key)];
  }
  world.topics.set(topic.urn, { ...topic, tags: changed });
  return { status: 204, body: "" };
}

function wireTopic({ urn, name, displayName, createTime, updateTime }: Topic) {
  return {
    topic_urn: urn,
    name,
    display_name: displayName,
    push_policy: 0,
    create_time: createTime,
    update_time: updateTime,
    enterprise_project_id: "0",
  };
}
