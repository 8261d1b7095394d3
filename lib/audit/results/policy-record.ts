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

/** What a policy comes to, as data; its names are those of the data source's attributes. */
export interface PolicyRecord {
  readonly violations: readonly ResultRow[];
  readonly undecided: readonly ResultRow[];
  readonly exempt: readonly ResultRow[];
  readonly violation_count: number;
  readonly total_gib: number;
  /** At most, in the unit of the price; null without a price. */
  readonly monthly_cost: number | null;
  /** What the unit of costs is called; null where that is not said. */
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
  /** What it comes to in each project. */
  readonly cells: readonly CellRecord[];
}

/** What a policy comes to in one project. */
export interface CellRecord {
  /** Null where one project is read. */
  readonly account: string | null;
  readonly region: string | null;
  /** Null where a plan does not say it, and where no project could be found. */
  readonly project_id: string | null;
  /** Null where one project is read. */
  readonly project_name: string | null;
  readonly state: PlaceState;
  /** What is missing. */
  readonly reasons: readonly string[];
  readonly violation_count: number;
  readonly undecided_count: number;
  /** Whether its lists were read as a whole, and can be trusted. */
  readonly is_whole: boolean;
  /** Whether this answer, or an earlier one, read the lists as a whole. */
  readonly has_baseline: boolean;
  /** Changes when there are other new violations; empty where there were none. */
  readonly new_key: string;
}

/** A violation of an earlier answer that is none now. */
export interface GoneResult {
  readonly project_id: string | null;
  readonly id: string;
  readonly kind: string;
  readonly name: string | null;
  readonly outcome: Outcome;
  readonly first_seen: string | null;
}

/** What later answers must know of a row. */
export interface RememberedResult {
  readonly project_id: string | null;
  readonly id: string;
  readonly kind: string;
  readonly name: string | null;
  readonly state: RowState;
  readonly first_seen: string | null;
  /** Who created it, where the owner rule `creator` says whose it is; answers of before that rule do not have it. */
  readonly creator?: string | null;
}

/** What a policy that is removed leaves behind. */
export const goneOf = ({ rows }: PolicyMemory, projectId: string | null): readonly GoneResult[] =>
  rows
    .filter(({ state }) => state === "violation")
    .map((row) => toGone({ ...row, outcome: "policy_removed" }, projectId));

/** What a policy that is not looked at must not forget. */
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

/** The one form in which results leave the judge: data sources, plans and the command line have it. */
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

/** A place by the names of attributes. */
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

/** Several lists can be missing the same: rows without an ID, for example. */
export function missingListsOf(gaps: readonly Unknown[]): Record<string, string> {
  const reasons: Record<string, string> = {};
  for (const { missing, reason } of gaps) {
    const before = reasons[missing];
    reasons[missing] =
      before === undefined ? reason : `${before}${/[.。]$/.test(before) ? "" : ";"} ${reason}`;
  }
  return reasons;
}
