import { textsOf } from "../audit/catalogue";
import { countOf, formatGiB, formatNumber } from "../audit/catalogue/numbers";
import { oneLine } from "../audit/catalogue/text";
import type { KeyedRow } from "../audit/results/finding-key";
import { monthlyCost } from "../audit/wording/cost";
import { cellKeyOf } from "./cell-key";
import type { AuditDocument, ReportedPolicy } from "./document";
import { rowLists } from "./row-lists";
import { allRowsOf } from "./rows";

/** The part of a document for one owner. */
export interface OwnerPart {
  /** Null for rows without an owner. */
  readonly owner: string | null;
  readonly document: AuditDocument;
}

/**
 * A document for each owner, by name, and a last one for rows without an owner, which always exists: it has gone rows
 * and removed policies, because they have no owner. Each document has all unreadable facts.
 */
export function splitByOwner(document: AuditDocument): OwnerPart[] {
  const owners = new Set(allRowsOf(document).flatMap(({ row }) => row.owner ?? []));
  const named = [...owners].sort((a, b) => (a < b ? -1 : 1));
  return [...named, null].map((owner) => ({ owner, document: partOf(document, owner) }));
}

function partOf(document: AuditDocument, owner: string | null): AuditDocument {
  return {
    ...document,
    owner,
    policies: document.policies.map((policy) => policyOf(policy, owner, document)),
    removed_policies: owner === null ? document.removed_policies : [],
  };
}

/** A policy with the rows of an owner, and their totals. */
function policyOf(policy: ReportedPolicy, owner: string | null, document: AuditDocument): ReportedPolicy {
  const own = (rows: readonly KeyedRow[]) => rows.filter((row) => row.owner === owner);
  const [violations, undecided, exempt] = [own(policy.violations), own(policy.undecided), own(policy.exempt)];
  const gib = gibOf(violations);
  const part = {
    ...policy,
    violations,
    undecided,
    exempt,
    violation_count: violations.length,
    total_gib: gib,
    monthly_cost: costOf(policy, violations),
    undecided_count: undecided.length,
    exempt_count: exempt.length,
    new_violation_count: violations.filter(({ is_new }) => is_new === true).length,
    new_undecided_count:
      undecided.filter(({ is_new }) => is_new !== false).length +
      violations.filter(({ is_new }) => is_new === null).length,
    cells: countedCells(policy, violations, undecided),
    gone: owner === null ? policy.gone : [],
    remembered: owner === null ? policy.remembered : [],
  };
  const texts = textsOf(document.language);
  const asides = [
    ...(exempt.length === 0
      ? []
      : [texts.results.exempt(formatNumber(exempt.length), formatGiB(gibOf(exempt)))]),
    ...(undecided.length === 0 ? [] : [texts.results.undecided(formatNumber(undecided.length))]),
  ];
  const count = countOf(violations.length, texts.documents.violation);
  const found = texts.results.summary(count, formatGiB(gib), undefined, asides);
  const isCompared = policy.compared_with !== null && violations.length > 0;
  const news = isCompared ? [texts.memory.new(part.new_violation_count)] : [];
  const summary = oneLine(news.length === 0 ? found : texts.memory.lead(news, found));
  const undecidedSummary = texts.results.undecidedOf(
    countOf(undecided.length, texts.subjects[policy.subject]),
  );
  const doubts = [
    ...(policy.suspect_reason === null ? [] : [texts.results.suspect(policy.suspect_reason)]),
    ...policy.incomplete_reasons.map((reason) => texts.results.incomplete(reason)),
  ];
  const message = policy.message === null ? [] : [oneLine(policy.message)];
  const report = [summary, ...message, ...rowLists(part, texts), ...doubts.map(oneLine)].join("\n");
  return { ...part, summary, undecided_summary: undecidedSummary, report };
}

const gibOf = (rows: readonly KeyedRow[]) => rows.reduce((total, { size }) => total + (size ?? 0), 0);

/** The cost of the rows. Older answers without costs of rows have one price for all, which applies to each part. */
function costOf(policy: ReportedPolicy, rows: readonly KeyedRow[]): number | null {
  const { monthly_cost: whole, total_gib: gib, violations } = policy;
  if (whole === null) return null;
  const isSaid = violations.some(({ monthly_cost }) => monthly_cost !== null);
  const costs = rows.map(({ monthly_cost, size }) => ({
    cost: isSaid ? monthly_cost : gib === 0 ? 0 : (whole * (size ?? 0)) / gib,
  }));
  return monthlyCost(costs);
}

/** The cells of a policy with the counts of these rows. */
function countedCells(
  { cells }: ReportedPolicy,
  violations: readonly KeyedRow[],
  undecided: readonly KeyedRow[],
): ReportedPolicy["cells"] {
  const [only, ...others] = cells;
  if (only !== undefined && others.length === 0) {
    return [{ ...only, violation_count: violations.length, undecided_count: undecided.length }];
  }
  const [violationsIn, undecidedIn] = [countsByCell(violations), countsByCell(undecided)];
  return cells.map((cell) => ({
    ...cell,
    violation_count: violationsIn.get(cellKeyOf(cell)) ?? 0,
    undecided_count: undecidedIn.get(cellKeyOf(cell)) ?? 0,
  }));
}

function countsByCell(rows: readonly KeyedRow[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(cellKeyOf(row), (counts.get(cellKeyOf(row)) ?? 0) + 1);
  return counts;
}
