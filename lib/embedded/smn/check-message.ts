import { isObject, tryParseJson } from "../api-request";
import { bytesOf, type SmnProblem } from "./smn-answer";

const LONGEST_SUBJECT_BYTES = 512;
const LONGEST_MESSAGE_BYTES = 256 * 1024;
const FORMS = ["message", "message_structure", "message_template_name"];

/**
 * What is wrong with the body of a publish request. SMN itself takes the best form of several; whoever sends several
 * does not know what is read, so they are refused here.
 */
export function findMessageProblem(body: Readonly<Record<string, unknown>>): SmnProblem | undefined {
  const { subject = "", message_structure: structure } = body;
  if (typeof subject !== "string") return { code: "SMN.0008" };
  if (/[\r\n]/.test(subject)) return { code: "SMN.0008", detail: "It has a line break." };
  if (bytesOf(subject) > LONGEST_SUBJECT_BYTES) {
    return { code: "SMN.0008", detail: tooLong(subject, LONGEST_SUBJECT_BYTES) };
  }
  const given = FORMS.filter((form) => body[form] !== undefined);
  const [form, ...more] = given;
  if (form === undefined || more.length > 0) {
    return { code: "SMN.0009", detail: `One of ${FORMS.join(", ")} must be there, not ${given.length}.` };
  }
  const code = form === "message_structure" ? "SMN.0021" : "SMN.0009";
  const text = body[form];
  if (typeof text !== "string" || text === "") return { code, detail: `${form} must be a text.` };
  if (bytesOf(text) > LONGEST_MESSAGE_BYTES) return { code, detail: tooLong(text, LONGEST_MESSAGE_BYTES) };
  return structure === undefined ? undefined : findStructureProblem(tryParseJson(text));
}

/** A text for each protocol that has one of its own, and one for all others. */
function findStructureProblem(structure: unknown): SmnProblem | undefined {
  if (!isObject(structure)) return { code: "SMN.0021", detail: "It must be a JSON object." };
  if (typeof structure.default !== "string")
    return { code: "SMN.0021", detail: "It must have a default text." };
  const odd = Object.keys(structure).find((protocol) => typeof structure[protocol] !== "string");
  return odd === undefined ? undefined : { code: "SMN.0021", detail: `${odd} must be a text.` };
}

const tooLong = (text: string, longest: number) =>
  `It has ${bytesOf(text)} bytes; at most ${longest} are allowed.`;
