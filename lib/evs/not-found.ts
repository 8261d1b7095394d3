import { comparableId } from "./comparable-id";
import { EvsError } from "./errors";

/** Codes of the gateway before EVS. It knows routes, not disks. */
const GATEWAY_CODE = /^APIGW?\./i;
/** The gateway's code for an API that is not published there. */
const UNPUBLISHED = /^APIGW?\.0101$/i;
/** A string in the form of EVS's IDs, with or without hyphens. */
const ID = /\b[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}\b/gi;
/** Cinder's message for a missing resource: `Volume 0f1c… could not be found.` */
const NAMED = /^(\w+) (\S{1,255}) could not be found/i;
/** Cinder's message for an unknown route. */
const ROUTE = /^(?:the )?resource could not be found/i;

/** Whether the gateway reports that there is no such API. */
export function isUnpublished(error: unknown): error is EvsError {
  if (!(error instanceof EvsError) || error.status !== 404) return false;
  return UNPUBLISHED.test(error.gatewayCode ?? error.code ?? "");
}

/**
 * Whether EVS reports that this resource does not exist: a 404 in the form of EVS, without a gateway's code, and not
 * about another resource. A 404 about a route, a project or another ID proves nothing.
 *
 * @see EVS API reference, "Error codes", EVS.5404; Cinder's fault `itemNotFound`
 */
export function provesNotFound(error: EvsError, kind: "snapshot" | "volume", id: string): boolean {
  const { status, fault, code = "", gatewayCode, said = "" } = error;
  if (error.kind !== "status" || status !== 404) return false;
  if (gatewayCode !== undefined || GATEWAY_CODE.test(code)) return false;
  if (fault !== "itemNotFound" && code !== "EVS.5404") return false;
  const isAsked = (other: string) => comparableId(other) === comparableId(id);
  if (said === "" || ROUTE.test(said)) return false;
  const [, thing, name] = NAMED.exec(said) ?? [];
  if (thing !== undefined && name !== undefined) return thing.toLowerCase() === kind && isAsked(name);
  const ids = said.match(ID) ?? [];
  if (ids.length > 0) return ids.every(isAsked);
  return !/\b(?:project|tenant)\b/i.test(said);
}
