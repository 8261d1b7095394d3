import { EvsError } from "../../evs";
import type { Texts } from "../catalogue";

/**
 * Why a read failed, in words that are the same for the same failure: no request IDs, no times.
 *
 * @returns undefined for what is no failure of the API
 */
export function tryGetFailureReason(error: unknown, texts: Texts): string | undefined {
  if (!(error instanceof EvsError)) return undefined;
  const { kind, status, code, problem, short } = error;
  if (kind === "status")
    return code === undefined || code === String(status) ? `${status}` : `${status} ${code}`;
  if (kind === "short") return texts.facts.shortList(short?.rows ?? 0, short?.total ?? 0);
  return kind === "endpoint" ? texts.facts.wrongEndpoint(problem) : texts.facts.failures[kind];
}

const SILENT_KINDS = new Set(["network", "proxy", "timeout"]);

/** Whether a failure says nothing of the thing that was asked for, only that the server is out of order or busy. */
export function isSilence(error: Error): boolean {
  if (!(error instanceof EvsError)) return false;
  const { kind, status = 0 } = error;
  return SILENT_KINDS.has(kind) || (kind === "status" && (status === 429 || status >= 500));
}
