import { randomUUID } from "node:crypto";
import { type Answer, ok } from "../answer";
import type { ApiRequest } from "../api-request";
import { callerOf } from "../caller";
import type { ServerHabits } from "../habits";
import { type Route, route } from "../route";
import type { Scenario } from "../scenario";
import { accountId } from "./account-id";
import { credentialOf, type Issued, issueKey } from "./issued";

/** The metadata service of an ECS, with the keys of its agency. */
export function metadataRoutes(scenario: Scenario, issued: Issued, habits: ServerHabits): readonly Route[] {
  const tokens = new Set<string>();
  const open = { open: true };
  return [
    route("PUT", "/meta-data/latest/api/token", (_, request) => issueToken(request, tokens, habits), open),
    route(
      "GET",
      "/openstack/latest/securitykey",
      (_, request) => giveKey(request, tokens, scenario, issued, habits),
      open,
    ),
  ];
}

function issueToken({ headers }: ApiRequest, tokens: Set<string>, { metadataToken }: ServerHabits): Answer {
  if (metadataToken === "absent") return { status: 404, body: "404 Not Found" };
  const seconds = Number(headers["x-metadata-token-ttl-seconds"]);
  if (!(seconds >= 1 && seconds <= 21_600)) return { status: 400, body: "Bad Request" };
  const token = `metadata-token-${randomUUID()}`;
  tokens.add(token);
  return { status: 200, body: token };
}

function giveKey(
  { headers }: ApiRequest,
  tokens: ReadonlySet<string>,
  scenario: Scenario,
  issued: Issued,
  { metadataToken, temporaryKeySeconds = 3600 }: ServerHabits,
): Answer {
  if (metadataToken === "required" && !tokens.has(String(headers["x-metadata-token"]))) {
    return { status: 401, body: "Unauthorized" };
  }
  if (scenario.ecs === undefined)
    return { status: 401, body: "Please configure Cloud Service Agency first." };
  const caller = callerOf(scenario.ecs, scenario, "temporary-key");
  const principal = `sts::${accountId(caller.domain ?? "")}:assumed-agency:ecs/i-1`;
  return ok({ credential: credentialOf(issueKey(issued, { ...caller, principal }, temporaryKeySeconds)) });
}
