import { unsizedWords } from "../catalogue/labels";
import { countOf, formatGiB, formatNumber } from "../catalogue/numbers";
import { OUTCOMES } from "../catalogue/outcomes";
import { oneLine } from "../catalogue/text";
import type { AssessedRow, PolicyResult } from "../engine/evaluate-policy";
import { costWords, monthlyCost } from "./cost";

/** Total provisioned GiB of rows. Those without a size count as nothing, so it is a lower limit. */
export function totalGiB(rows: readonly AssessedRow[]): number {
  return rows.reduce((total, { row }) => total + (row.size ?? 0), 0);
}

/** New and gone rows, number, size and cost, exempt and undecided rows, in one line. */
export function summaryOf(result: PolicyResult): string {
  const { places, violations, exempt, undecided, noun, pricing, texts } = result;
  const gib = totalGiB(violations);
  const complete = places.filter(({ state }) => state === "complete").length;
  const aside = [
    ...(places.length > 1 ? [texts.documents.projects(complete, places.length)] : []),
    ...unsizedWords(
      violations.map(({ row }) => row),
      texts,
    ),
    ...unpricedOf(result),
    ...(exempt.length === 0
      ? []
      : [texts.results.exempt(formatNumber(exempt.length), formatGiB(totalGiB(exempt)))]),
    ...(undecided.length === 0 ? [] : [texts.results.undecided(formatNumber(undecided.length))]),
  ];
  const cost = pricing === undefined ? undefined : costWords(monthlyCost(violations), pricing, texts);
  const found = texts.results.summary(countOf(violations.length, noun), formatGiB(gib), cost, aside);
  const news = newsOf(result);
  return oneLine(news.length === 0 ? found : texts.memory.lead(news, found));
}

/** The number of rows with a known size and an unknown price. */
function unpricedOf({ violations, pricing, texts }: PolicyResult): string[] {
  const unpriced = violations.filter(({ cost, row }) => cost === null && row.size !== null).length;
  return pricing === undefined || unpriced === 0 ? [] : [texts.results.unpriced(formatNumber(unpriced))];
}

/** The number of new and gone rows; empty without an earlier answer. */
function newsOf({ life, violations, texts }: PolicyResult): string[] {
  const { comparedWith, newViolations, gone } = life;
  if (comparedWith === null) return [];
  const perhaps = violations.filter(({ isNew }) => isNew === null).length;
  return [
    ...(violations.length === 0 ? [] : [texts.memory.new(newViolations)]),
    ...(perhaps === 0 ? [] : [texts.memory.perhapsNew(perhaps)]),
    ...(gone.length === 0 ? [] : [texts.memory.gone(gone.length)]),
  ];
}

/** The outcomes of violations of the earlier answer, in one line; empty if no violation is gone. */
export function goneLinesOf({ life, texts }: PolicyResult): string[] {
  const { comparedWith, gone } = life;
  const parts = OUTCOMES.flatMap((outcome) => {
    const count = gone.filter((row) => row.outcome === outcome).length;
    return count === 0 ? [] : [texts.memory.outcomes[outcome](count)];
  });
  return comparedWith === null || parts.length === 0
    ? []
    : [oneLine(texts.memory.goneLine(parts, comparedWith))];
}

/** For example `2 snapshots undecided`. */
export function undecidedSummaryOf({ undecided, subject, texts }: PolicyResult): string {
  return texts.results.undecidedOf(countOf(undecided.length, texts.subjects[subject]));
}

/** Why a gate is undecided: undecided rows, gaps of whole lists, and distrust. */
export function gateDoubtOf(result: PolicyResult): string {
  const { undecided, gaps, suspectReasons } = result;
  const reasons = [...new Set([...gaps.map(({ reason }) => reason), ...suspectReasons])];
  return [
    ...(undecided.length > 0 || reasons.length === 0 ? [undecidedSummaryOf(result)] : []),
    ...reasons,
  ].join("; ");
}
