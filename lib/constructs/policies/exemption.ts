import { type IResolvable, Token } from "cdktf";
import type { PropCheck } from "../terraform/check-props";
import { expression } from "../terraform/expression";

/** Why some snapshots are left out, and until when. */
interface ExemptionTerms {
  /** Why; shown when the exemption has expired or matches nothing any more. */
  readonly reason: string;
  /** Last day on which it holds, in UTC, as `YYYY-MM-DD`. */
  readonly expires: string;
}

/** Snapshots that a policy leaves out: one by its ID, or those whose name or metadata match. */
export type Exemption = ExemptionTerms &
  (
    | { readonly id: string }
    /** RE2 syntax, as Terraform's `regex`; it may match any part of the name. */
    | { readonly namePattern: string }
    /** Every key must have this value. */
    | { readonly metadata: Readonly<Record<string, string>> }
  );

const KINDS = ["id", "namePattern", "metadata"] as const;

/** @throws PropError for an exemption that says too little, too much, or something that is no date or pattern */
export function checkExemptions(check: PropCheck, exemptions: readonly Exemption[]): void {
  exemptions.forEach((exemption, index) => {
    const at = `exemptions[${index}]`;
    const given: Readonly<Record<string, unknown>> = { ...exemption };
    const kinds = KINDS.filter((kind) => given[kind] !== undefined);
    if (kinds.length !== 1) {
      throw check.error(at, `must have one of ${KINDS.join(", ")}, got ${kinds.join(" and ") || "none"}`);
    }
    check.required(`${at}.reason`, exemption.reason);
    check.required(`${at}.expires`, exemption.expires);
    if (!Token.isUnresolved(exemption.expires) && !isDay(exemption.expires)) {
      throw check.error(
        `${at}.expires`,
        `must be a day such as 2027-03-31, got ${JSON.stringify(exemption.expires)}`,
      );
    }
    if ("id" in exemption) check.required(`${at}.id`, exemption.id);
    if ("namePattern" in exemption) checkPattern(check, `${at}.namePattern`, exemption.namePattern);
    if ("metadata" in exemption && Object.keys(exemption.metadata).length === 0) {
      throw check.error(`${at}.metadata`, "must have at least one key");
    }
  });
}

function checkPattern(check: PropCheck, property: string, pattern: string): void {
  check.required(property, pattern);
  if (Token.isUnresolved(pattern)) return;
  if (/\(\?<?[=!]|\\[1-9]/.test(pattern)) {
    throw check.error(property, `must do without lookaround and backreferences, got ${pattern}`);
  }
  try {
    // Terraform's inline flags and named groups are written otherwise in JavaScript.
    new RegExp(pattern.replace(/\(\?[a-zA-Z-]+(:|\))/g, "(?:").replaceAll("(?P<", "(?<"));
  } catch {
    throw check.error(property, `must be a regular expression, got ${pattern}`);
  }
}

function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Whether the exemption is about the row `s`. */
export function matches(exemption: Exemption): IResolvable {
  if ("id" in exemption) return expression`s.id == ${exemption.id}`;
  if ("namePattern" in exemption) return expression`can(regex(${exemption.namePattern}, s.name))`;
  const conditions = Object.entries(exemption.metadata).map(
    ([key, value]) => expression`try(s.metadata[${key}] == ${value}, false)`,
  );
  return expression`alltrue(${conditions})`;
}

/** What the exemptions come to in this plan: a list of `label`, `active` and `matched`. */
export function stateOf(exemptions: readonly Exemption[], rows: IResolvable): IResolvable {
  const states = exemptions.map((exemption) => {
    const end = expression`timeadd("\${${exemption.expires}}T00:00:00Z", "24h")`;
    return expression`{
      label   = ${labelOf(exemption)},
      active  = timecmp(plantimestamp(), ${end}) < 0,
      matched = length([for s in ${rows} : true if ${matches(exemption)}]) > 0
    }`;
  });
  return expression`${states}`;
}

/** Whether one of the active exemptions is about the row `s`. */
export function isExempt(exemptions: readonly Exemption[], states: IResolvable): IResolvable {
  const conditions = exemptions.map(
    (exemption, index) => expression`${states}[${index}].active && ${matches(exemption)}`,
  );
  return expression`anytrue(${conditions})`;
}

function labelOf(exemption: Exemption): string {
  const { reason, expires, ...rest } = exemption;
  const [kind = "", value] = Object.entries(rest)[0] ?? [];
  return `${kind} ${typeof value === "string" ? value : JSON.stringify(value)} (${reason}; expires ${expires})`;
}
