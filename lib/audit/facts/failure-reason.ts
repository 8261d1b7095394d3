import { EvsError } from "../../evs";

/**
 * Why a read failed, in words that are the same for the same failure: no request IDs, no times.
 *
 * @returns undefined for what is no failure of the API
 */
export function tryGetFailureReason(error: unknown): string | undefined {
  if (!(error instanceof EvsError)) return undefined;
  const { kind, status, code, problem } = error;
  if (kind === "status")
    return code === undefined || code === String(status) ? `${status}` : `${status} ${code}`;
  return {
    malformed: "the answer was cut off or no JSON",
    shape: "the answer is not what the API describes",
    network: "no connection",
    proxy: "the proxy refuses or fails",
    configuration: "the request cannot be sent",
    endpoint: problem,
    timeout: "no answer in time",
    redirect: "the server redirects elsewhere",
    project: "the project is not known",
    "too-large": "the answer was too large",
    unstable: "the list kept changing",
  }[kind];
}

const SILENT_KINDS = new Set(["network", "proxy", "timeout"]);

/** Whether a failure says nothing of the thing that was asked for, only that the server is out of order or busy. */
export function isSilence(error: Error): boolean {
  if (!(error instanceof EvsError)) return false;
  const { kind, status = 0 } = error;
  return SILENT_KINDS.has(kind) || (kind === "status" && (status === 429 || status >= 500));
}
