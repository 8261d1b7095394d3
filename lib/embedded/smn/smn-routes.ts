import { randomUUID } from "node:crypto";
import { type Answer, ok } from "../answer";
import { type ApiRequest, isObject, jsonObject, tryParseJson } from "../api-request";
import { type Route, route } from "../route";
import type { World } from "../world";

/** An SMN topic. */
export interface Topic {
  /** `urn:smn:<region>:<project>:<name>` */
  readonly urn: string;
  readonly name: string;
  readonly displayName: string;
}

/** A receiver of the messages of a topic. Subscriptions are never confirmed here. */
export interface Subscription {
  /** The topic's URN, a colon and an ID. */
  readonly urn: string;
  readonly topicUrn: string;
  readonly protocol: string;
  readonly endpoint: string;
  readonly remark: string;
}

/** A published message, in one of the forms. */
export interface PublishedMessage {
  readonly topicUrn: string;
  readonly subject: string | undefined;
  readonly message?: string;
  /** JSON: a text for each protocol, and `default`. */
  readonly messageStructure?: string;
}

/** Letters, digits, `-` and `_`, the first one a letter or digit. */
export const TOPIC_NAME = /^[A-Za-z0-9][A-Za-z0-9_-]{0,254}$/;
const LONGEST_SUBJECT_BYTES = 512;
const LONGEST_MESSAGE_BYTES = 256 * 1024;
const TOPICS = "/v2/{project}/notifications/topics";
const TOPIC = `${TOPICS}/{urn}`;
const TIME = "2026-01-01T00:00:00Z";

/** SMN, with the requests that the official provider sends for alerts: topics, subscriptions and messages. */
export function smnRoutes(world: World): readonly Route[] {
  const { topics, subscriptions } = world;
  const ofTopic =
    (answer: (topic: Topic, request: ApiRequest) => Answer) =>
    ({ urn }: { readonly urn: string }, request: ApiRequest) => {
      const topic = topics.get(urn);
      return topic === undefined ? refused(404, "SMN.0006", "Topic not found.") : answer(topic, request);
    };
  const subscribed = ({ urn }: Topic) =>
    [...subscriptions.values()].filter(({ topicUrn }) => topicUrn === urn);

  return [
    route("POST", TOPICS, ({ project }, request) => {
      const { name, display_name = "" } = jsonObject(request);
      if (!TOPIC_NAME.test(String(name))) return refused(400, "SMN.0002", "Parameter: Name is invalid.");
      return ok({ topic_urn: world.addTopic(project, String(name), String(display_name)).urn }, 201);
    }),
    route("GET", TOPIC, ofTopic(wireTopic)),
    route(
      "PUT",
      TOPIC,
      ofTopic((topic, request) => {
        topics.set(topic.urn, { ...topic, displayName: String(jsonObject(request).display_name ?? "") });
        return ok({});
      }),
    ),
    route(
      "DELETE",
      TOPIC,
      ofTopic((topic) => {
        for (const { urn } of subscribed(topic)) subscriptions.delete(urn);
        topics.delete(topic.urn);
        return ok({});
      }),
    ),
    route(
      "GET",
      `${TOPIC}/attributes`,
      ofTopic((_, { query }) => ok({ attributes: { [query.name ?? "access_policy"]: "" } })),
    ),
    route("GET", "/v2/{project}/smn_topic/{name}/tags", () => ok({ tags: [] })),
    route(
      "POST",
      `${TOPIC}/subscriptions`,
      ofTopic((topic, request) => subscribe(world, topic, subscribed(topic), request)),
    ),
    route(
      "GET",
      `${TOPIC}/subscriptions`,
      ofTopic((topic, { query }) =>
        ok({
          subscriptions: subscribed(topic)
            .slice(Number(query.offset ?? 0))
            .map(wireSubscription),
        }),
      ),
    ),
    route("DELETE", "/v2/{project}/notifications/subscriptions/{urn}", ({ urn }) =>
      subscriptions.delete(urn) ? ok({}) : refused(404, "SMN.0013", "Subscription resource not found."),
    ),
    route(
      "POST",
      `${TOPIC}/publish`,
      ofTopic((topic, request) => publish(world, topic, jsonObject(request))),
    ),
  ];
}

/** The same endpoint has the same subscription. */
function subscribe(world: World, topic: Topic, others: readonly Subscription[], request: ApiRequest): Answer {
  const { protocol, endpoint, remark = "" } = jsonObject(request);
  if (typeof protocol !== "string" || typeof endpoint !== "string") {
    return refused(400, "SMN.0012", "Parameter: Endpoint is invalid.");
  }
  const known = others.find((other) => other.protocol === protocol && other.endpoint === endpoint);
  const urn = known?.urn ?? `${topic.urn}:${randomUUID().replaceAll("-", "")}`;
  world.subscriptions.set(urn, { urn, topicUrn: topic.urn, protocol, endpoint, remark: String(remark) });
  return ok({ subscription_urn: urn }, known === undefined ? 201 : 200);
}

function publish(world: World, { urn: topicUrn }: Topic, body: Readonly<Record<string, unknown>>): Answer {
  const { subject, message, message_structure: messageStructure } = body;
  const problem = findMessageProblem(subject ?? "", message, messageStructure);
  if (problem !== undefined) return refused(400, "SMN.0009", problem);
  const form = typeof message === "string" ? { message } : { messageStructure: String(messageStructure) };
  world.published.push({ topicUrn, subject: subject as string | undefined, ...form });
  return ok({ message_id: randomUUID().replaceAll("-", "") });
}

/** An error that SMN would return. */
function findMessageProblem(subject: unknown, message: unknown, structure: unknown): string | undefined {
  if (typeof subject !== "string" || /[\r\n]/.test(subject)) return "Parameter: Subject is invalid.";
  if (Buffer.byteLength(subject) > LONGEST_SUBJECT_BYTES) return "Parameter: Subject is too long.";
  const text = message ?? structure;
  if (typeof text !== "string" || (message !== undefined && structure !== undefined)) {
    return "Parameter: Message is invalid.";
  }
  if (Buffer.byteLength(text) > LONGEST_MESSAGE_BYTES) return "Parameter: Message is too long.";
  const texts = structure === undefined ? { default: text } : tryParseJson(text);
  const areTexts = isObject(texts) && Object.values(texts).every((value) => typeof value === "string");
  return areTexts && "default" in texts ? undefined : "MessageStructure is invalid.";
}

const refused = (status: number, code: string, message: string) => ok({ code, message }, status);

function wireTopic({ urn, name, displayName }: Topic): Answer {
  const times = { create_time: TIME, update_time: TIME };
  return ok({ topic_urn: urn, name, display_name: displayName, push_policy: 0, ...times });
}

function wireSubscription({ urn, topicUrn, protocol, endpoint, remark }: Subscription) {
  return { topic_urn: topicUrn, protocol, subscription_urn: urn, owner: "", endpoint, remark, status: 0 };
}
