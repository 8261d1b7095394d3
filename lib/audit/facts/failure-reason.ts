import { EvsError } from "../../evs";
import type { Texts } from "../catalogue";
import { formatSpan } from "../catalogue/numbers";

/**
 * Why a read failed, in words that are the same for the same failure: no request IDs, no times.
 *
 * @returns undefined for what is no failure of the API
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
 * The same where a gateway lets requests through too late: with how long all of them would have needed.
 *
 * @param requests how many were to be made
 * @returns undefined for any other failure, and where the gateway does not say what it lets through
 */
export function tryGetNeededTime(error: Error, requests: number, texts: Texts): string | undefined {
  if (!(error instanceof EvsError) || error.kind !== "throttled" || error.limit === undefined)
    return undefined;
  const { requests: most, ms } = error.limit;
  const neededMs = Math.ceil(requests / most) * ms;
  return texts.facts.throttledAll(most, formatSpan(ms, texts), requests, formatSpan(neededMs, texts));
}

const SILENT_KINDS = new Set(["network", "proxy", "timeout"]);

/** Whether a failure says nothing of the thing that was asked for, only that the server is out of order or busy. */
export function isServerFault(error: Error): boolean {
  if (!(error instanceof EvsError)) return false;
  const { kind, status = 0 } = error;
  return SILENT_KINDS.has(kind) || (kind === "status" && (status === 429 || status >= 500));
}
