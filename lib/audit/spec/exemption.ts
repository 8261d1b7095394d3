import { compilePattern, PatternError } from "../rules/pattern";

/** The reason and the end of an exemption. */
interface ExemptionTerms {
  /** The reason. It is shown with exempt rows, and when the exemption no longer applies. */
  readonly reason: string;
  /** Last day of the exemption in UTC, as `YYYY-MM-DD`, at most two years from now. */
  readonly expires: string;
  /**
   * Whether it is for future rows, so that it may match nothing.
   *
   * @default false: an exemption that matches nothing is shown
   */
  readonly preventive?: boolean;
}

/** Rows that a policy exempts: one by its ID, or those whose name or metadata match. */
export type Exemption = ExemptionTerms &
  (
    | { readonly id: string }
    /** Regular expression in RE2 syntax. It can match any part of the name, but must not match the empty string. */
    | { readonly namePattern: string }
    /** The start of the name. */
    | { readonly namePrefix: string }
    /** Every key must have this value. */
    | { readonly metadata: Readonly<Record<string, string>> }
  );

/** The kinds of exemptions. Each exemption has exactly one. */
export const EXEMPTION_KINDS = ["id", "namePattern", "namePrefix", "metadata"] as const;
/** Exemptions must be reviewed: they end within this time. */
export const MOST_DAYS_AHEAD = 731;
const DAY_MS = 86_400_000;

/** The problem of one field of an exemption. */
export interface ExemptionProblem {
  /** The field; undefined if the problem is in the whole exemption. */
  readonly field: keyof ExemptionTerms | (typeof EXEMPTION_KINDS)[number] | undefined;
  /** What is allowed and what was given. */
  readonly problem: string;
}

/** The problem of an exemption, if there is one. Fields are skipped if `isKnown` returns false. */
export function tryGetExemptionProblem(
  exemption: Readonly<Record<string, unknown>>,
  now: Date,
  isKnown: (value: unknown) => boolean = () => true,
): ExemptionProblem | undefined {
  const given = EXEMPTION_KINDS.filter((kind) => (exemption[kind] ?? undefined) !== undefined);
  const [kind] = given;
  if (kind === undefined || given.length > 1) {
    const seen = given.join(" and ") || "none";
    return { field: undefined, problem: `must have one of ${EXEMPTION_KINDS.join(", ")}, got ${seen}` };
  }
  for (const field of ["reason", "expires", ...(kind === "metadata" ? [] : [kind])] as const) {
    const value = exemption[field];
    if (isKnown(value) && (typeof value !== "string" || value.trim() === "")) {
      return { field, problem: `must be a non-empty string, got ${JSON.stringify(value)}` };
    }
  }
  const { expires, namePattern, metadata } = exemption;
  if (isKnown(expires)) {
    const problem = tryGetDayProblem(String(expires), now);
    if (problem !== undefined) return { field: "expires", problem };
  }
  if (kind === "namePattern" && isKnown(namePattern)) {
    const problem = tryGetPatternProblem(String(namePattern));
    if (problem !== undefined) return { field: "namePattern", problem };
  }
  if (kind === "metadata" && isKnown(metadata)) {
    const problem = tryGetMetadataProblem(Object(metadata), isKnown);
    if (problem !== undefined) return { field: "metadata", problem };
  }
  return undefined;
}

function tryGetMetadataProblem(
  metadata: Readonly<Record<string, unknown>>,
  isKnown: (value: unknown) => boolean,
): string | undefined {
  const entries = Object.entries(metadata);
  if (entries.length === 0) return "must have at least one key";
  const odd = entries.find(([, value]) => isKnown(value) && typeof value !== "string");
  return (
    odd && `must have a string for each key, got ${JSON.stringify(odd[1])} for ${JSON.stringify(odd[0])}`
  );
}

function tryGetDayProblem(day: string, now: Date): string | undefined {
  const at = tryParseDay(day);
  if (at === undefined) return `must be a date such as 2027-03-31, got ${JSON.stringify(day)}`;
  if (at - now.getTime() <= MOST_DAYS_AHEAD * DAY_MS) return undefined;
  return `must be at most two years from now, got ${day}`;
}

function tryGetPatternProblem(pattern: string): string | undefined {
  try {
    if (!compilePattern(pattern).matches("")) return undefined;
    return `must not match the empty string because it would match every name, got ${JSON.stringify(pattern)}`;
  } catch (error) {
    if (!(error instanceof PatternError)) throw error;
    return `must be a regular expression in RE2 syntax: ${error.message}`;
  }
}

/** The start of a day in UTC, in milliseconds; undefined for an invalid day. */
export function tryParseDay(text: string): number | undefined {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text) ? at : undefined;
}
