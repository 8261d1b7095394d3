import { unsizedWords } from "../catalogue/labels";
import { countOf, formatGiB, formatNumber } from "../catalogue/numbers";
import { oneLine } from "../catalogue/text";
import type { AssessedRow, PolicyResult } from "../engine/evaluate-policy";
import { costWords } from "./cost";

/** Provisioned GiB of rows together; those without a size count nothing, so that it is a lower bound. */
export function totalGiB(rows: readonly AssessedRow[]): number {
  return rows.reduce((total, { row }) => total + (row.size ?? 0), 0);
}

/** Number, size and cost, exempt and undecided rows, in one line. */
export function summaryOf(result: PolicyResult): string {
  const { violations, exempt, undecided, noun, price, texts } = result;
  const gib = totalGiB(violations);
  const aside = [
    ...unsizedWords(
      violations.map(({ row }) => row),
      texts,
    ),
    ...(exempt.length === 0
      ? []
      : [texts.results.exempt(formatNumber(exempt.length), formatGiB(totalGiB(exempt)))]),
    ...(undecided.length === 0 ? [] : [texts.results.undecided(formatNumber(undecided.length))]),
  ];
  const cost = price === undefined ? undefined : costWords(gib, price, texts);
  return oneLine(texts.results.summary(countOf(violations.length, noun), formatGiB(gib), cost, aside));
}

/** For example `2 snapshots undecided`. */
export function undecidedSummaryOf({ undecided, subject, texts }: PolicyResult): string {
  return texts.results.undecidedOf(countOf(undecided.length, texts.subjects[subject]));
}

/** Why a gate is not decided: the rows that are undecided, what is missing of whole lists, what is not to be trusted. */
export function gateDoubtOf(result: PolicyResult): string {
  const { undecided, gaps, suspectReasons } = result;
  const reasons = [...new Set([...gaps.map(({ reason }) => reason), ...suspectReasons])];
  return [
    ...(undecided.length > 0 || reasons.length === 0 ? [undecidedSummaryOf(result)] : []),
    ...reasons,
  ].join("; ");
}
