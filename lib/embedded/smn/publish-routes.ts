import { randomUUID } from "node:crypto";
import { type Answer, ok } from "../answer";
import { type ApiRequest, jsonObject } from "../api-request";
import { type Route, route } from "../route";
import type { World } from "../world";
import { findMessageProblem } from "./check-message";
import { smnError } from "./smn-answer";
import { forTopic } from "./topic";

/** A message as it was published; it has one of the three forms. */
export interface PublishedMessage {
  readonly topicUrn: string;
  readonly subject: string | undefined;
  readonly message?: string;
  /** JSON: a text for each protocol, and `default`. */
  readonly messageStructure?: string;
  readonly messageTemplateName?: string;
}

/** SMN: publishing. */
export function publishRoutes(world: World): readonly Route[] {
  return [
    route("POST", "/v2/{project}/notifications/topics/{urn}/publish", (asked, request) =>
      forTopic(world, asked, request, ({ urn }) => publish(world, urn, request)),
    ),
  ];
}

function publish(world: World, topicUrn: string, request: ApiRequest): Answer {
  const body = jsonObject(request);
  const problem = findMessageProblem(body);
  if (problem !== undefined) return smnError(problem, request.requestId);
  // The check has seen to it that these are texts or missing.
  const { subject, message, message_structure, message_template_name } = body as Partial<
    Record<string, string>
  >;
  world.published.push({
    topicUrn,
    subject,
    ...(message === undefined ? {} : { message }),
    ...(message_structure === undefined ? {} : { messageStructure: message_structure }),
    ...(message_template_name === undefined ? {} : { messageTemplateName: message_template_name }),
  });
  return ok({ message_id: randomUUID().replaceAll("-", ""), request_id: request.requestId });
}
