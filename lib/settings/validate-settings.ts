import { type Diagnostic, DiagnosticError, UNKNOWN } from "../plugin";
import type { ProviderConfig } from "../provider/provider-schema";
import { ENDPOINT_KEYS, parseEndpoint } from "./endpoints";

/** Whole-number arguments and what they may be. */
const RANGES = {
  max_retries: [0, 100],
  page_size: [1, 1000],
  max_concurrency: [1, 64],
  request_timeout: [1, 3600],
} as const;

/** What can be told from the provider block alone, so that `terraform validate` tells it. */
export function validateSettings(config: ProviderConfig): readonly Diagnostic[] {
  return [...validateRanges(config), ...validateEndpoints(config)];
}

function validateRanges(config: ProviderConfig): Diagnostic[] {
  return Object.entries(RANGES).flatMap(([argument, [least, most]]) => {
    const given = config[argument as keyof typeof RANGES];
    if (given === null || given === UNKNOWN) return [];
    if (Number.isInteger(given) && given >= least && given <= most) return [];
    return [
      {
        severity: "error",
        summary: "Invalid provider argument",
        detail: `${argument} must be a whole number from ${least} to ${most}, got ${given}.`,
        attribute: [argument],
      },
    ];
  });
}

function validateEndpoints({ endpoints }: ProviderConfig): readonly Diagnostic[] {
  if (endpoints === null || endpoints === UNKNOWN) return [];
  return Object.entries(endpoints).flatMap(([key, value]) => {
    if (!ENDPOINT_KEYS.includes(key)) {
      return [
        {
          severity: "error",
          summary: "Unknown endpoint",
          detail: `endpoints has no key "${key}"; it may hold: ${ENDPOINT_KEYS.join(", ")}.`,
          attribute: ["endpoints", { key }],
        } satisfies Diagnostic,
      ];
    }
    return typeof value === "string" ? endpointProblems(value, key) : [];
  });
}

function endpointProblems(value: string, key: string): readonly Diagnostic[] {
  try {
    parseEndpoint(value, key);
    return [];
  } catch (error) {
    if (error instanceof DiagnosticError) return error.diagnostics;
    throw error;
  }
}
