import type { PolicyResult } from "../engine/evaluate-policy";
import type { World } from "../engine/world";
import type { Unknown } from "../known";
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
}

/** The one form in which results leave the judge: data sources, plans and the command line have it. */
export function policyRecord(result: PolicyResult, world: World, options: ReportOptions): PolicyRecord {
  const { violations, undecided, exempt, subject, price, suspectReasons, gaps, incompleteReasons } = result;
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
