import type { Place } from "../audit/facts/place";
import type { CellRecord } from "../audit/results/policy-record";
import type { ResultRow } from "../audit/results/result-rows";
import type { ReportedPolicy } from "./document";

// Results of versions that knew only one project lack these fields of it.

type Unsaid = "account" | "project_name" | "owner" | "owner_source" | "monthly_cost" | "link";
type Without<Row> = Row extends unknown ? Omit<Row, Unsaid> : never;
/** A row of a version whose rows lack the account, the name of the project, the owner, the cost and the link. */
export type EarlierRow = Without<ResultRow> & Partial<Pick<ResultRow, Unsaid>>;

type OnlyPlace = Pick<Place, "region" | "projectId">;

/** The row with all current fields. */
export const placedRow = <Row extends EarlierRow>(row: Row, { region, projectId }: OnlyPlace) => ({
  account: null,
  project_name: null,
  owner: null,
  owner_source: null,
  monthly_cost: null,
  link: null,
  ...row,
  region: row.region ?? region,
  project_id: row.project_id ?? projectId,
});

/** The project of a policy whose result has no cells. */
export function onlyCellOf(
  policy: Omit<ReportedPolicy, "cells" | "violations" | "undecided" | "exempt">,
  { region, projectId }: OnlyPlace,
): CellRecord {
  const { complete, suspect, suspect_reason, incomplete_reasons, missing_lists } = policy;
  const isWhole = Object.keys(missing_lists).length === 0 && !suspect;
  return {
    account: null,
    region,
    project_id: projectId,
    project_name: null,
    state: complete && !suspect ? "complete" : "incomplete",
    reasons: [...(suspect_reason === null ? [] : [suspect_reason]), ...incomplete_reasons],
    violation_count: policy.violation_count,
    undecided_count: policy.undecided_count,
    is_whole: isWhole,
    has_baseline: isWhole || policy.has_baseline,
    new_key: policy.new_key,
  };
}
