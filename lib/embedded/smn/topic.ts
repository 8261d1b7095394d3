import type { Answer } from "../answer";
import type { ApiRequest } from "../api-request";
import type { World } from "../world";
import { type SmnProblem, smnError } from "./smn-answer";

/** An SMN topic. */
export interface Topic {
  /** `urn:smn:<region>:<project>:<name>` */
  readonly urn: string;
  /** ID of its project. */
  readonly project: string;
  readonly name: string;
  readonly displayName: string;
  readonly createTime: string;
  readonly updateTime: string;
  /** `access_policy` and `introduction`, as far as they were set. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly tags: Readonly<Record<string, string>>;
}

/** Letters, digits, `-` and `_`, the first one a letter or digit. */
export const TOPIC_NAME = /^[A-Za-z0-9][A-Za-z0-9_-]{0,254}$/;
const TOPIC_URN = /^urn:smn:[^:]+:[^:]+:[^:]+$/;

/** What `answer` says of a topic of the project; an error when there is none. */
export function forTopic(
  world: World,
  { project, urn }: { readonly project: string; readonly urn: string },
  { requestId }: ApiRequest,
  answer: (topic: Topic) => Answer,
): Answer {
  const problem = (code: SmnProblem["code"]) => smnError({ code }, requestId);
  if (!TOPIC_URN.test(urn)) return problem("SMN.0005");
  const topic = world.topics.get(urn);
  return topic?.project === project ? answer(topic) : problem("SMN.0006");
}

/** A time as SMN writes it: UTC, to the second. */
export const smnTime = (time: Date) => time.toISOString().replace(/\.\d+/, "");
