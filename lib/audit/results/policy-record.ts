import type { Outcome } from "../catalogue/outcomes";
import type { PolicyResult } from "../engine/evaluate-policy";
import type { GoneRow } from "../engine/life";
import type { World } from "../engine/world";
import type { Unknown } from "../known";
import type { RowState } from "../memory/earlier-answer";
import type { PolicyMemory, RememberedRow } from "../memory/memory";
import { monthlyCost } from "../wording/cost";
import { type ReportOptions, reportOf } from "../wording/report";
import { summaryOf, totalGiB, undecidedSummaryOf } from "../wording/summary";
import { type ResultRow, toResultRows } from "./result-rows";

/** What a policy comes to, as data; its names are those of the data source's attributes. */
export interface PolicyRecord {
  readonly violations: readonly ResultRow[];
  readonly undecided: readonly ResultRow[];
  readonly exempt: readonly ResultRow[];
  readonly violation_count: number;
  readonly total_gib: number;
  /** At most, in the unit of the price; null without a price. */
  readonly monthly_cost: number | null;
  readonly undecided_count: number;
  readonly exempt_count: number;
  readonly complete: boolean;
  readonly incomplete_reasons: readonly string[];
  /** Lists that could not be read, each with the reason. Rows that were not read can violate too. */
  readonly missing_lists: Readonly<Record<string, string>>;
  readonly suspect: boolean;
  readonly suspect_reason: string | null;
  readonly exemption_notices: readonly string[];
  readonly summary: string;
  readonly undecided_summary: string;
  readonly report: string;
  readonly fingerprint: string;
  /** When the earlier answer was made, RFC 3339 in UTC; null where there is none. */
  readonly compared_with: string | null;
  /** Whether this answer, or an earlier one, read the lists as a whole: a row that later answers do not know is new. */
  readonly has_baseline: boolean;
  /** Violations that the earlier answer did not have. */
  readonly new_violation_count: number;
  /** Rows that may be new violations. Where there is no earlier answer, all rows are. */
  readonly new_undecided_count: number;
  /** Changes when there are other new violations; without any, it stays. Empty where there were none. */
  readonly new_key: string;
  /** Violations of the earlier answer that are none now, and what became of each. */
  readonly gone: readonly GoneResult[];
  /** Rows of earlier answers that this one says nothing of, and rows that wait for a grace period to end. */
  readonly remembered: readonly RememberedResult[];
}

/** A violation of an earlier answer that is none now. */
export interface GoneResult {
  readonly id: string;
  readonly kind: string;
  readonly name: string | null;
  readonly outcome: Outcome;
  readonly first_seen: string | null;
}

/** What later answers must know of a row. */
export interface RememberedResult {
  readonly id: string;
  readonly kind: string;
  readonly name: string | null;
  readonly state: RowState;
  readonly first_seen: string | null;
}

/** What a policy that is removed leaves behind. */
export const goneOf = ({ rows }: PolicyMemory): readonly GoneResult[] =>
  rows
    .filter(({ state }) => state === "violation")
    .map((row) => toGone({ ...row, outcome: "policy_removed" }));

/** What a policy that is not looked at must not forget. */
export const rememberedOf = ({ rows }: PolicyMemory): readonly RememberedResult[] => rows.map(toRemembered);

const toGone = ({ id, kind, name, outcome, firstSeen }: GoneRow): GoneResult => ({
  id,
  kind,
  name,
  outcome,
  first_seen: firstSeen,
});

const toRemembered = ({ id, kind, name, state, firstSeen }: RememberedRow): RememberedResult => ({
  id,
  kind,
  name,
  state,
  first_seen: firstSeen,
});

/** The one form in which results leave the judge: data sources, plans and the command line have it. */
export function policyRecord(result: PolicyResult, world: World, options: ReportOptions): PolicyRecord {
  const { violations, undecided, exempt, subject, price, suspectReasons, gaps, incompleteReasons, life } =
    result;
  const gib = totalGiB(violations);
  return {
    violations: toResultRows(violations, subject, world),
    undecided: toResultRows(undecided, subject, world),
    exempt: toResultRows(exempt, subject, world),
    violation_count: violations.length,
    total_gib: gib,
    monthly_cost: price === undefined ? null : monthlyCost(gib, price),
    undecided_count: undecided.length,
    exempt_count: exempt.length,
    complete: incompleteReasons.length === 0,
    incomplete_reasons: incompleteReasons,
    missing_lists: missingListsOf(gaps),
    suspect: suspectReasons.length > 0,
    suspect_reason: suspectReasons.length === 0 ? null : result.texts.suspicions.together(suspectReasons),
    exemption_notices: result.exemptionNotices,
    summary: summaryOf(result),
    undecided_summary: undecidedSummaryOf(result),
    report: reportOf(result, options, world),
    fingerprint: result.fingerprint,
    compared_with: life.comparedWith,
    has_baseline: life.hasBaseline,
    new_violation_count: life.newViolations,
    new_undecided_count: life.newUndecided,
    new_key: life.newKey,
    gone: life.gone.map(toGone),
    remembered: life.remembered.map(toRemembered),
  };
}

/** Several lists can be missing the same: rows without an ID, for example. */
function missingListsOf(gaps: readonly Unknown[]): Record<string, string> {
  const reasons: Record<string, string> = {};
  for (const { missing, reason } of gaps) {
    reasons[missing] = reasons[missing] === undefined ? reason : `${reasons[missing]} ${reason}`;
  }
  return reasons;
}
