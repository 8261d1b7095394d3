import { randomUUID } from "node:crypto";
import { type Answer, ok } from "../answer";
import { type ApiRequest, jsonObject } from "../api-request";
import { type Route, route } from "../route";
import type { World } from "../world";
import { bytesOf, type SmnProblem, smnDone, smnError } from "./smn-answer";
import { forTopic, type Topic } from "./topic";

/** Somebody who gets what is published to a topic. Nobody ever confirms here. */
export interface Subscription {
  /** The topic's URN, a colon and an ID. */
  readonly urn: string;
  readonly topicUrn: string;
  /** ID of the topic's project. */
  readonly project: string;
  readonly protocol: string;
  readonly endpoint: string;
  readonly remark: string;
}

const TOPIC = "/v2/{project}/notifications/topics/{urn}";
const LONGEST_REMARK_BYTES = 128;
const LARGEST_PAGE = 100;
/** What an endpoint of each protocol looks like. */
const PROTOCOLS = new Map([
  ["email", /^[^@\s]+@[^@\s]+$/],
  ["sms", /^\+?\d+$/],
  ["callnotify", /^\+?\d+$/],
  ["http", /^http:\/\//],
  ["https", /^https:\/\//],
  ...["functionstage", "functiongraph", "wechat", "dingding", "feishu", "welink"].map(
    (protocol) => [protocol, /./] as const,
  ),
]);

/** SMN: subscriptions to a topic. */
export function subscriptionRoutes(world: World): readonly Route[] {
  return [
    route("POST", `${TOPIC}/subscriptions`, (asked, request) =>
      forTopic(world, asked, request, (topic) => subscribe(world, topic, request)),
    ),
    route("GET", `${TOPIC}/subscriptions`, (asked, request) =>
      forTopic(world, asked, request, ({ urn }) => listSubscriptions(world, urn, request)),
    ),
    route("PUT", `${TOPIC}/subscriptions/{subscription}`, (asked, request) =>
      forTopic(world, asked, request, ({ project }) =>
        forSubscription(world, project, asked.subscription, request, (found) =>
          remark(world, found, request),
        ),
      ),
    ),
    route("DELETE", "/v2/{project}/notifications/subscriptions/{urn}", ({ project, urn }, request) =>
      forSubscription(world, project, urn, request, () => {
        world.subscriptions.delete(urn);
        return smnDone(request);
      }),
    ),
  ];
}

/** What `answer` says of a subscription of the project; an error when there is none. */
function forSubscription(
  world: World,
  project: string,
  urn: string,
  { requestId }: ApiRequest,
  answer: (subscription: Subscription) => Answer,
): Answer {
  const subscription = world.subscriptions.get(urn);
  return subscription?.project === project ? answer(subscription) : smnError({ code: "SMN.0013" }, requestId);
}

/** The same endpoint again is the same subscription. */
function subscribe(world: World, { urn: topicUrn, project }: Topic, request: ApiRequest): Answer {
  const { requestId } = request;
  const { protocol, endpoint, remark = "" } = jsonObject(request);
  const problem = (code: SmnProblem["code"]) => smnError({ code }, requestId);
  const form = PROTOCOLS.get(String(protocol));
  if (typeof protocol !== "string" || form === undefined) return problem("SMN.0011");
  if (typeof endpoint !== "string" || !form.test(endpoint)) return problem("SMN.0012");
  if (!isRemark(remark)) return problem("SMN.0017");
  const known = subscriptionsOf(world, topicUrn).find(
    (other) => other.protocol === protocol && other.endpoint === endpoint,
  );
  const urn = known?.urn ?? `${topicUrn}:${randomUUID().replaceAll("-", "")}`;
  if (known === undefined)
    world.subscriptions.set(urn, { urn, topicUrn, project, protocol, endpoint, remark });
  return ok({ request_id: requestId, subscription_urn: urn }, known === undefined ? 201 : 200);
}

function remark(world: World, subscription: Subscription, request: ApiRequest): Answer {
  const { remark = "" } = jsonObject(request);
  if (!isRemark(remark)) return smnError({ code: "SMN.0017" }, request.requestId);
  world.subscriptions.set(subscription.urn, { ...subscription, remark });
  return smnDone(request);
}

function isRemark(value: unknown): value is string {
  return typeof value === "string" && bytesOf(value) <= LONGEST_REMARK_BYTES;
}

function listSubscriptions(world: World, topicUrn: string, { query, requestId }: ApiRequest): Answer {
  const { offset = "0", limit = String(LARGEST_PAGE) } = query;
  const isWindow = /^\d+$/.test(offset) && /^\d+$/.test(limit);
  if (!isWindow || Number(limit) < 1 || Number(limit) > LARGEST_PAGE) {
    return smnError({ code: "SMN.0015" }, requestId);
  }
  const all = subscriptionsOf(world, topicUrn);
  return ok({
    request_id: requestId,
    subscription_count: all.length,
    subscriptions: all.slice(Number(offset), Number(offset) + Number(limit)).map(wireSubscription),
  });
}

const subscriptionsOf = (world: World, topicUrn: string) =>
  [...world.subscriptions.values()].filter((subscription) => subscription.topicUrn === topicUrn);

function wireSubscription({ urn, topicUrn, project, protocol, endpoint, remark }: Subscription) {
  return {
    topic_urn: topicUrn,
    protocol,
    subscription_urn: urn,
    owner: project,
    endpoint,
    remark,
    status: 0,
  };
}
