import type { Exemption } from "../../../audit/spec/exemption";
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

const attributes = {
  id: optional(string, "ID of the one row to leave out."),
  name_pattern: optional(
    string,
    "RE2 syntax; it may match any part of the name, and must not match the empty text.",
  ),
  name_prefix: optional(string, "How the names begin."),
  metadata: optional(map(string), "Metadata of the rows; every key must have this value."),
  reason: required(string, "Why they are left out."),
  expires: required(string, "Last day on which it holds, in UTC, as `YYYY-MM-DD`; at most two years ahead."),
  preventive: optional(bool, "Whether it may match nothing, since it is for rows to come. Default: `false`."),
};

/** The argument of every policy. */
export const exemptionsArgument = optional(
  list(object(attributes)),
  "Rows to leave out, each by one of `id`, `name_pattern`, `name_prefix` and `metadata`. What is left out is in " +
    "`exempt`; an exemption that has expired, ends within 14 days or matches nothing is in `exemption_notices`.",
);

/** One exemption as it was written; a value that Terraform does not know yet is `UNKNOWN`. */
type Written = { readonly [Name in keyof typeof attributes]?: unknown };

/** What is wrong with the exemptions, as far as it is known. */
export function checkExemptions(given: readonly unknown[] | null | Unknown, now: Date): Diagnostic[] {
  if (given === null || given === UNKNOWN) return [];
  return given.flatMap((written, index): Diagnostic[] => {
    if (written === UNKNOWN) return [];
    const found = tryGetWrittenProblem(written as Written, now, isKnown);
    if (found === undefined) return [];
    const { field, problem } = found;
    const at = `exemptions[${index}]${field === undefined ? "" : `.${field}`}`;
    return [
      {
        severity: "error",
        summary: "Invalid argument",
        detail: `${at} ${problem}.`,
        attribute: ["exemptions", { index }, ...(field === undefined ? [] : [field])],
      },
    ];
  });
}

/** Exemptions that `checkExemptions` found nothing wrong with. */
export function toExemptions(given: readonly Written[] | null): Exemption[] {
  return (given ?? []).map(toExemption);
}

const isKnown = (value: unknown) =>
  value !== UNKNOWN &&
  !(typeof value === "object" && value !== null && Object.values(value).includes(UNKNOWN));
