import { type Answer, ok } from "../answer";
import type { ApiRequest } from "../api-request";

/** Errors as SMN documents them: code, status and message. */
const ERRORS = {
  "SMN.0002": [400, "Parameter: Name is invalid."],
  "SMN.0003": [400, "Parameter: DisplayName is invalid."],
  "SMN.0005": [400, "Parameter: TopicUrn is invalid."],
  "SMN.0006": [404, "Topic not found."],
  "SMN.0008": [400, "Parameter: Subject is invalid."],
  "SMN.0009": [400, "Parameter: Message is invalid."],
  "SMN.0011": [400, "Parameter: Protocol is invalid."],
  "SMN.0012": [400, "Parameter: Endpoint is invalid."],
  "SMN.0013": [404, "Subscription resource not found."],
  "SMN.0015": [400, "Parameter: Offset or limit is invalid."],
  "SMN.0017": [400, "Parameter: Remark is invalid."],
  "SMN.0021": [400, "MessageStructure is invalid."],
  "SMN.0038": [400, "Parameter: tag is invalid."],
  "SMN.0046": [400, "Parameter: Attribute name is invalid."],
  "SMN.0047": [403, "Parameter: Value exceeds the maximum length."],
} as const;

/** Something that SMN refuses. */
export interface SmnProblem {
  readonly code: keyof typeof ERRORS;
  /** What is wrong, more exactly than SMN says it. */
  readonly detail?: string;
}

/** The answer to a change: nothing but that it was made. */
export const smnDone = ({ requestId }: ApiRequest) => ok({ request_id: requestId });

export function smnError({ code, detail }: SmnProblem, requestId: string): Answer {
  const [status, text] = ERRORS[code];
  const message = detail === undefined ? text : `${text} ${detail}`;
  return ok({ request_id: requestId, code, message }, status);
}

/** Bytes of the text in UTF-8: what SMN's limits count. */
export const bytesOf = (text: string) => Buffer.byteLength(text, "utf8");
