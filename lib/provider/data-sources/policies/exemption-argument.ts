import type { Exemption } from "../../../audit/spec/exemption";
import { EXEMPTION_FIELDS, EXEMPTIONS_TEXT } from "../../../audit/spec/shared-arguments";
import { toExemption, tryGetWrittenProblem } from "../../../audit/spec/written-exemption";
import {
  bool,
  type Diagnostic,
  list,
  map,
  object,
  optional,
  required,
  string,
  UNKNOWN,
  type Unknown,
} from "../../../plugin";
import { invalidAt } from "../validate";

const attributes = {
  id: optional(string, EXEMPTION_FIELDS.id.description),
  name_pattern: optional(string, EXEMPTION_FIELDS.name_pattern.description),
  name_prefix: optional(string, EXEMPTION_FIELDS.name_prefix.description),
  metadata: optional(map(string), EXEMPTION_FIELDS.metadata.description),
  reason: required(string, EXEMPTION_FIELDS.reason.description),
  expires: required(string, EXEMPTION_FIELDS.expires.description),
  preventive: optional(bool, EXEMPTION_FIELDS.preventive.description),
} satisfies Record<keyof typeof EXEMPTION_FIELDS, unknown>;

/** The argument of every policy. */
export const exemptionsArgument = optional(list(object(attributes)), EXEMPTIONS_TEXT);

/** One exemption in a configuration. An unknown value is `UNKNOWN`. */
type Written = { readonly [Name in keyof typeof attributes]?: unknown };

/** Problems of the exemptions, as far as they are known. */
export function checkExemptions(given: readonly unknown[] | null | Unknown, now: Date): Diagnostic[] {
  if (given === null || given === UNKNOWN) return [];
  return given.flatMap((written, index): Diagnostic[] => {
    if (written === UNKNOWN) return [];
    const found = tryGetWrittenProblem(written as Written, now, isKnown);
    if (found === undefined) return [];
    const { field, problem } = found;
    return invalidAt(["exemptions", { index }, ...(field === undefined ? [] : [field])], problem);
  });
}

/** Exemptions without problems, see `checkExemptions`. */
export function toExemptions(given: readonly Written[] | null): Exemption[] {
  return (given ?? []).map(toExemption);
}

const isKnown = (value: unknown) =>
  value !== UNKNOWN &&
  !(typeof value === "object" && value !== null && Object.values(value).includes(UNKNOWN));
