import { isObject } from "../api-request";
import { isNamespace } from "./ces-error";

const MOST_EVENTS = 100;
const MOST_DIMENSIONS = 4;
const LONGEST_CONTENT = 4096;
const STATES = ["normal", "warning", "incident"];
const LEVELS = ["Critical", "Major", "Minor", "Info"];
const SECOND_MS = 1000;
/** How old an event may be, and how far ahead of the clock. */
const OLDEST_MS = 3600 * SECOND_MS - 20 * SECOND_MS;
const FURTHEST_MS = 600 * SECOND_MS - 20 * SECOND_MS;

/** What is wrong with the events of one request. */
export function findEventsProblem(events: unknown, now: Date): string | undefined {
  if (!Array.isArray(events)) return "the body must be a list of events";
  if (events.length < 1 || events.length > MOST_EVENTS) {
    return `there must be 1 to ${MOST_EVENTS} events, not ${events.length}`;
  }
  for (const [index, event] of events.entries()) {
    const problem = isObject(event) ? findEventProblem(event, now) : "must be an object";
    if (problem !== undefined) return `[${index}] ${problem}`;
  }
  return undefined;
}

function findEventProblem(event: Readonly<Record<string, unknown>>, now: Date): string | undefined {
  const { event_name: name, event_source: source, time, detail } = event;
  if (typeof name !== "string" || !/^[A-Za-z]\w{0,63}$/.test(name)) {
    return "event_name must be 1 to 64 letters, digits and underscores, a letter first";
  }
  if (!isNamespace(source, { shortest: 3 })) {
    return "event_source must be service.item, each 3 to 32 letters, digits and underscores, a letter first, 32 in all";
  }
  if (typeof time !== "number" || !Number.isInteger(time)) return "time must be milliseconds since 1970";
  const age = now.getTime() - time;
  if (age > OLDEST_MS || age < -FURTHEST_MS) {
    return `time must lie between an hour ago and ten minutes ahead of ${now.getTime()}, not at ${time}`;
  }
  return isObject(detail) ? findDetailProblem(detail) : "detail must be an object";
}

/** Texts of the detail, each with what it must look like. */
const DETAIL: Readonly<Record<string, RegExp>> = {
  group_id: /^[\w-]*$/,
  resource_id: /^[\w:-]{0,128}$/,
  resource_name: /^[\w.-]{0,128}$/,
  event_user: /^[\w/ -]{0,64}$/,
  // Those of EVENT.SYS come from the cloud alone.
  event_type: /^EVENT\.CUSTOM$/,
};

function findDetailProblem(detail: Readonly<Record<string, unknown>>): string | undefined {
  const { content = "", event_state: state, event_level: level, dimensions = [] } = detail;
  if (typeof content !== "string" || [...content].length > LONGEST_CONTENT) {
    return `content must be a text of at most ${LONGEST_CONTENT} characters`;
  }
  if (state !== undefined && !STATES.includes(String(state))) {
    return `event_state must be one of ${STATES.join(", ")}`;
  }
  if (level !== undefined && !LEVELS.includes(String(level))) {
    return `event_level must be one of ${LEVELS.join(", ")}`;
  }
  for (const [field, form] of Object.entries(DETAIL)) {
    const value = detail[field];
    if (value !== undefined && !(typeof value === "string" && form.test(value))) {
      return `${field} must match ${form.source}`;
    }
  }
  if (!Array.isArray(dimensions) || dimensions.length > MOST_DIMENSIONS || !dimensions.every(isDimension)) {
    return `dimensions must be at most ${MOST_DIMENSIONS}, each a name and a value of 1 to 256 characters`;
  }
  return undefined;
}

function isDimension(dimension: unknown): boolean {
  if (!isObject(dimension)) return false;
  const { name, value } = dimension;
  return typeof name === "string" && typeof value === "string" && value.length >= 1 && value.length <= 256;
}
