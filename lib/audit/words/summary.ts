import type { Assessed, PolicyResult } from "../policies/evaluate-policy";
import { SUBJECT_NOUNS } from "../policies/subject";
import { costWords, unsizedWords } from "./cost";
import { countOf, formatGiB, formatNumber } from "./numbers";
import { oneLine } from "./text";

/** Provisioned GiB of rows together; those without a size count nothing, so that it is a lower bound. */
export function totalGiB(rows: readonly Assessed[]): number {
  return rows.reduce((total, { row }) => total + (row.size ?? 0), 0);
}

/** How many, how large and how dear, what is exempt and what cannot be told, in one line. */
export function summaryOf(result: PolicyResult): string {
  const { violations, exempt, undecided, noun, price } = result;
  const gib = totalGiB(violations);
  const aside = [
    ...unsizedWords(violations.map(({ row }) => row)),
    ...(exempt.length === 0 ? [] : [`${formatNumber(exempt.length)} exempt, ${formatGiB(totalGiB(exempt))}`]),
    ...(undecided.length === 0 ? [] : [`${formatNumber(undecided.length)} could not be told`]),
  ];
  const cost = price === undefined ? "" : `, ${costWords(gib, price)}`;
  const found = `${countOf(violations.length, noun)}, ${formatGiB(gib)} provisioned${cost}`;
  return oneLine(aside.length === 0 ? found : `${found} (${aside.join("; ")})`);
}

/** For example `2 snapshots could not be told`. */
export function undecidedSummaryOf({ undecided, subject }: PolicyResult): string {
  return `${countOf(undecided.length, SUBJECT_NOUNS[subject])} could not be told`;
}
