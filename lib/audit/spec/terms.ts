import type { PolicyDescription } from "./policy-spec";
import { FILTERS } from "./shared-arguments";

/** A policy's own arguments and its filters as they were written, as one text: what decides which rows it is about. */
export function termsOf(
  { parameters, subject }: Pick<PolicyDescription, "parameters" | "subject">,
  written: Readonly<Record<string, unknown>>,
): string {
  const names = [...Object.keys(parameters), ...Object.keys(FILTERS[subject])].sort();
  return JSON.stringify(names.map((name) => written[name] ?? null));
}
