import type { PolicyDescription } from "./policy-spec";
import { FILTERS } from "./shared-arguments";

/** A policy's arguments and filters as they were written, as one text: they decide its rows. */
export function termsOf(
  { parameters, subject }: Pick<PolicyDescription, "parameters" | "subject">,
  written: Readonly<Record<string, unknown>>,
): string {
  const names = [...Object.keys(parameters), ...Object.keys(FILTERS[subject])].sort();
  return JSON.stringify(names.map((name) => written[name] ?? null));
}
