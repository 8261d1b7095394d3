import type { Outcome } from "../catalogue/outcomes";
import type { PlaceResult, PolicyResult } from "../engine/evaluate-policy";
import type { GoneRow } from "../engine/life";
import { NO_PLACE, type Place, type PlaceState } from "../facts/place";
import type { Unknown } from "../known";
import type { RowState } from "../memory/earlier-answer";
import type { PolicyMemory, RememberedRow } from "../memory/memory";
import { monthlyCost } from "../wording/cost";
import { type ReportOptions, reportOf } from "../wording/report";
import { summaryOf, totalGiB, undecidedSummaryOf } from "../wording/summary";
import { type ResultRow, toResultRows } from "./result-rows";

/** The result of a policy as data, with the names of the data source's attributes. */
export interface PolicyRecord {
  readonly violations: readonly ResultRow[];
  readonly undecided: readonly ResultRow[];
  readonly exempt: readonly ResultRow[];
  readonly violation_count: number;
  readonly total_gib: number;
  /** The maximum, in the unit of the price; null without a price. */
  readonly monthly_cost: number | null;
  /** The unit of costs; null if it is not set. */
  readonly cost_currency: string | null;
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
  /** Time of the earlier answer, RFC 3339 in UTC; null without one. */
  readonly compared_with: string | null;
  /** Whether this answer or an earlier one has complete lists. If so, a row that is unknown later is new. */
  readonly has_baseline: boolean;
  /** Number of violations that the earlier answer lacks. */
  readonly new_violation_count: number;
  /** Number of rows that may be new violations. Without an earlier answer, all rows are. */
  readonly new_undecided_count: number;
  /** Changes with the new violations. Without any, it stays the same. Empty if there were no new ones. */
  readonly new_key: string;
  /** Violations of the earlier answer that no longer exist, each with its outcome. */
  readonly gone: readonly GoneResult[];
  /** Rows of earlier answers that this one does not decide, and rows that wait for a grace period to end. */
  readonly remembered: readonly RememberedResult[];
  /** The result in each project. */
  readonly cells: readonly CellRecord[];
}

/** The result of a policy in one project. */
export interface CellRecord {
  /** Null if one project is read. */
  readonly account: string | null;
  readonly region: string | null;
  /** Null if a plan does not have it, and if no project could be found. */
  readonly project_id: string | null;
  /** Null if one project is read. */
  readonly project_name: string | null;
  readonly state: PlaceState;
  /** The missing facts. */
  readonly reasons: readonly string[];
  readonly violation_count: number;
  readonly undecided_count: number;
  /** Whether its lists are complete and trusted. */
  readonly is_whole: boolean;
  /** Whether this answer or an earlier one has complete lists. */
  readonly has_baseline: boolean;
  /** Changes with the new violations; empty if there were no new ones. */
  readonly new_key: string;
}

/** A violation of an earlier answer that no longer exists. */
export interface GoneResult {
  readonly project_id: string | null;
  readonly id: string;
  readonly kind: string;
  readonly name: string | null;
  readonly outcome: Outcome;
  readonly first_seen: string | null;
}

/** The knowledge about a row that later answers need. */
export interface RememberedResult {
  readonly project_id: string | null;
  readonly id: string;
  readonly kind: string;
  readonly name: string | null;
  readonly state: RowState;
  readonly first_seen: string | null;
  /** The creator, if the owner rule `creator` finds the owner. Answers from before that rule lack it. */
  readonly creator?: string | null;
}

/** The gone rows of a removed policy. */
export const goneOf = ({ rows }: PolicyMemory, projectId: string | null): readonly GoneResult[] =>
  rows
    .filter(({ state }) => state === "violation")
    .map((row) => toGone({ ...row, outcome: "policy_removed" }, projectId));

/** The rows that a policy without a read must remember. */
export const rememberedOf = ({ rows }: PolicyMemory, projectId: string | null): readonly RememberedResult[] =>
  rows.map((row) => toRemembered(row, projectId));

const toGone = ({ id, kind, name, outcome, firstSeen }: GoneRow, projectId: string | null): GoneResult => ({
  project_id: projectId,
  id,
  kind,
  name,
  outcome,
  first_seen: firstSeen,
});

const toRemembered = (
  { id, kind, name, state, firstSeen, creator }: RememberedRow,
  projectId: string | null,
): RememberedResult => ({
  project_id: projectId,
  id,
  kind,
  name,
  state,
  first_seen: firstSeen,
  creator,
});

/** The only form of results outside the judge: data sources, plans and the command line use it. */
export function policyRecord(result: PolicyResult, options: ReportOptions, now: Date): PolicyRecord {
  const { places, violations, undecided, exempt, subject, pricing, suspectReasons, gaps, life } = result;
  const gib = totalGiB(violations);
  const lives = result.isAcross ? [{ place: NO_PLACE, life }] : places;
  return {
    violations: toResultRows(violations, subject),
    undecided: toResultRows(undecided, subject),
    exempt: toResultRows(exempt, subject),
    violation_count: violations.length,
    total_gib: gib,
    monthly_cost: pricing === undefined ? null : monthlyCost(violations),
    cost_currency: pricing?.currency ?? null,
    undecided_count: undecided.length,
    exempt_count: exempt.length,
    complete: result.incompleteReasons.length === 0,
    incomplete_reasons: result.incompleteReasons,
    missing_lists: missingListsOf(gaps),
    suspect: suspectReasons.length > 0,
    suspect_reason: suspectReasons.length === 0 ? null : result.texts.suspicions.together(suspectReasons),
    exemption_notices: result.exemptionNotices,
    summary: summaryOf(result),
    undecided_summary: undecidedSummaryOf(result),
    report: reportOf(result, options, { now, texts: result.texts }),
    fingerprint: result.fingerprint,
    compared_with: life.comparedWith,
    has_baseline: life.hasBaseline,
    new_violation_count: life.newViolations,
    new_undecided_count: life.newUndecided,
    new_key: life.newKey,
    gone: lives.flatMap(({ place, life: { gone } }) => gone.map((row) => toGone(row, place.projectId))),
    remembered: [
      ...lives.flatMap(({ place, life: { remembered } }) =>
        remembered.map((row) => toRemembered(row, place.projectId)),
      ),
      ...(result.unfound ?? []).flatMap(({ projectId, rows }) =>
        rows.map((row) => toRemembered(row, projectId)),
      ),
    ],
    cells: places.map(toCell),
  };
}

/** A place under the names of attributes. */
export const placeFieldsOf = ({
  account,
  region,
  projectId,
  projectName,
}: Place): Pick<CellRecord, "account" | "region" | "project_id" | "project_name"> => ({
  account,
  region,
  project_id: projectId,
  project_name: projectName,
});

const toCell = ({
  place,
  state,
  reasons,
  isWhole,
  violations,
  undecided,
  life,
}: PlaceResult): CellRecord => ({
  ...placeFieldsOf(place),
  state,
  reasons,
  violation_count: violations,
  undecided_count: undecided,
  is_whole: isWhole,
  has_baseline: life.hasBaseline,
  new_key: life.newKey,
});

/** Several lists can have the same gap, for example rows without an ID. */
export function missingListsOf(gaps: readonly Unknown[]): Record<string, string> {
  const reasons: Record<string, string> = {};
  for (const { missing, reason } of gaps) {
    const before = reasons[missing];
    reasons[missing] =
      before === undefined ? reason : `${before}${/[.。]$/.test(before) ? "" : ";"} ${reason}`;
  }
  return reasons;
}
