import { randomUUID } from "node:crypto";
import { type Answer, ok } from "../answer";
import { type ApiRequest, tryParseJson } from "../api-request";
import { type Route, route } from "../route";
import type { World } from "../world";
import { cesErrorV1 } from "./ces-error";
import { findEventsProblem } from "./check-event";

/** An event as it was reported, and the ID it got. */
export interface ReportedEvent {
  readonly event_id: string;
  readonly event_name: string;
  readonly event_source: string;
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly detail: {
    readonly event_state?: string;
    readonly event_level?: string;
    readonly event_type?: string;
    readonly content?: string;
    readonly group_id?: string;
    readonly resource_id?: string;
    readonly resource_name?: string;
    readonly event_user?: string;
    readonly dimensions?: readonly { readonly name: string; readonly value: string }[];
  };
}

/** CES: reporting events of one's own. */
export function eventRoutes(world: World): readonly Route[] {
  return [route("POST", "/V1.0/{project}/events", (_, request) => report(world, request))];
}

/** Takes all events of a request or none. */
function report(world: World, { body }: ApiRequest): Answer {
  const events = tryParseJson(body);
  const problem = findEventsProblem(events, new Date());
  if (problem !== undefined) return cesErrorV1("ces.0014", problem);
  const reported = (events as Omit<ReportedEvent, "event_id">[]).map((event) => ({
    ...event,
    event_id: `ev${randomUUID().replaceAll("-", "")}`,
  }));
  world.events.push(...reported);
  return ok(
    reported.map(({ event_id, event_name }) => ({ event_id, event_name })),
    201,
  );
}
