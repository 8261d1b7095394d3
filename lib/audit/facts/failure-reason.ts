import { EvsError } from "../../evs";
import type { Texts } from "../catalogue";
import { formatSpan } from "../catalogue/numbers";

/**
 * Why a read failed, in words that are the same for the same failure: no request IDs, no times.
 *
 * @returns undefined for errors that are not from the API
 */
export function tryGetFailureReason(error: unknown, texts: Texts): string | undefined {
  if (!(error instanceof EvsError)) return undefined;
  const { kind, status, code, problem, short, limit } = error;
  if (kind === "status")
    return code === undefined || code === String(status) ? `${status}` : `${status} ${code}`;
  if (kind === "short") return texts.facts.shortList(short?.rows ?? 0, short?.total ?? 0);
  if (kind === "throttled" && limit !== undefined)
    return texts.facts.throttled(limit.requests, formatSpan(limit.ms, texts));
  return kind === "endpoint" ? texts.facts.wrongEndpoint(problem) : texts.facts.failures[kind];
}

/**
 * The same if a gateway admits requests too late, with the time that all of them would have needed.
 *
 * @param requests number of planned requests
 * @returns undefined for any other failure, and if the gateway does not state its limit
 */
export function tryGetNeededTime(error: Error, requests: number, texts: Texts): string | undefined {
  if (!(error instanceof EvsError) || error.kind !== "throttled" || error.limit === undefined)
    return undefined;
  const { requests: most, ms } = error.limit;
  const neededMs = Math.ceil(requests / most) * ms;
  return texts.facts.throttledAll(most, formatSpan(ms, texts), requests, formatSpan(neededMs, texts));
}

const SILENT_KINDS = new Set(["network", "proxy", "timeout"]);

/** Whether a failure only means that the server is unavailable or busy, and nothing about the requested resource. */
export function isServerFault(error: Error): boolean {
  if (!(error instanceof EvsError)) return false;
  const { kind, status = 0 } = error;
  return SILENT_KINDS.has(kind) || (kind === "status" && (status === 429 || status >= 500));
}
