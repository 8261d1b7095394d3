import { tryParseTime } from "../../evs";
import type { Texts } from "../catalogue";
import type { MissingList } from "../catalogue/missing-list";
import { formatGiB, formatNumber } from "../catalogue/numbers";
import { oneLine } from "../catalogue/text";
import type { AssessedRow, PolicyResult } from "../engine/evaluate-policy";
import { foldList } from "./folded-list";
import { type LineContext, lineOf } from "./line";
import { summaryOf, totalGiB, undecidedSummaryOf } from "./summary";

/** Rows that a report lists of each kind; the rest is counted. */
const LISTED = 20;

export interface ReportOptions {
  /** A line of the user's under the summary. */
  readonly message: string | undefined;
  /** Name of the stack output that has every violation. */
  readonly output: string | undefined;
}

/**
 * What a plan shows of a policy: the summary, the most urgent or else the largest violations, what could not be told,
 * and what could not be read. Every line stays one line, whatever names are in it.
 */
export function reportOf(result: PolicyResult, options: ReportOptions, context: LineContext): string {
  const { incompleteReasons, texts } = result;
  const missing = incompleteReasons.map((reason) => oneLine(texts.results.incomplete(reason)));
  return [...foundOf(result, options, context), ...missing].join("\n");
}

/**
 * The same for a plan that says once, whatever the number of policies, why lists are missing: this names them in one
 * line.
 */
export function warningOf(result: PolicyResult, options: ReportOptions, context: LineContext): string {
  const { gaps, incompleteReasons, suspectReasons, texts } = result;
  const names = new Map(
    gaps.map(({ missing, reason }) => [reason, texts.facts.lists[missing as MissingList] ?? missing]),
  );
  const said = new Set([...names.keys(), ...suspectReasons]);
  const undecided = result.undecided.map((row) => {
    const name = names.get(row.reason);
    return name === undefined ? row : { ...row, reason: texts.results.missing([name]) };
  });
  return [
    ...foundOf({ ...result, undecided }, options, context),
    ...(names.size === 0 ? [] : [texts.results.missing([...new Set(names.values())])]),
    ...incompleteReasons
      .filter((reason) => !said.has(reason))
      .map((reason) => oneLine(texts.results.incomplete(reason))),
  ].join("\n");
}

function foundOf(result: PolicyResult, options: ReportOptions, context: LineContext): string[] {
  const { violations, undecided, subject, notes, suspectReasons, texts } = result;
  const line = (row: AssessedRow) => lineOf(row, subject, context);
  const found = foldList(mostUrgentFirst(violations), line, { most: LISTED, texts });
  const doubtful = foldList(mostUrgentFirst(undecided), line, { most: LISTED, texts });
  return [
    summaryOf(result),
    ...(options.message === undefined ? [] : [oneLine(options.message)]),
    ...notes,
    ...suspectReasons.map((reason) => oneLine(texts.results.suspect(reason))),
    ...found.lines,
    ...restOf(violations, found.shown, options.output, texts),
    ...(undecided.length === 0 ? [] : [texts.results.undecidedHeading(undecidedSummaryOf(result))]),
    ...doubtful.lines,
    ...restOf(undecided, doubtful.shown, undefined, texts),
  ];
}

/** What has become of exemptions, under the policy's name; empty where there is nothing to say of them. */
export function exemptionReportOf({ exemptionNotices, texts }: PolicyResult, policy: string): string {
  if (exemptionNotices.length === 0) return "";
  return [texts.results.exemptionsOf(policy), ...exemptionNotices].map(oneLine).join("\n  - ");
}

/** How many rows a list leaves out, how large they are, and where they can be found. */
export function restOf(
  rows: readonly AssessedRow[],
  shown: readonly AssessedRow[],
  output: string | undefined,
  { rows: words }: Texts,
): string[] {
  const left = rows.length - shown.length;
  if (left === 0) return [];
  return [`  ${words.rest(formatNumber(left), formatGiB(totalGiB(rows) - totalGiB(shown)), output)}`];
}

/** Rows with a deadline by it, the nearest first; then the others, the largest first. Ties stay as they were. */
export function mostUrgentFirst(rows: readonly AssessedRow[]): AssessedRow[] {
  return [...rows].sort((a, b) => compare(dueTime(a), dueTime(b)) || (b.row.size ?? 0) - (a.row.size ?? 0));
}

const dueTime = ({ dueAt }: AssessedRow) => tryParseTime(dueAt ?? null) ?? Number.POSITIVE_INFINITY;
const compare = (a: number, b: number) => (a < b ? -1 : a > b ? 1 : 0);
