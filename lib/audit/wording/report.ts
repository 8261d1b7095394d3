import { tryParseTime } from "../../evs";
import type { Texts } from "../catalogue";
import type { MissingList } from "../catalogue/missing-list";
import { formatGiB, formatNumber } from "../catalogue/numbers";
import { oneLine } from "../catalogue/text";
import type { AssessedRow, PolicyResult } from "../engine/evaluate-policy";
import { type FoldedList, foldList } from "./folded-list";
import { type LineContext, lineOf } from "./line";
import { goneLinesOf, summaryOf, totalGiB, undecidedSummaryOf } from "./summary";

/** Where every row is shown, if a text has only some. */
export type RestPlace =
  /** The command `evs-snapshots report`, of a plan or a state. */
  | "report"
  /** Another format of the same command. */
  | "format"
  /** A stack output that has every violation. */
  | { readonly output: string };

export interface ReportOptions {
  /** The user's line under the summary. */
  readonly message: string | undefined;
  /** Maximum number of listed rows, violations before undecided ones. The rest is counted. */
  readonly shownRows: number;
  readonly restIn: RestPlace;
}

/**
 * The text of a policy in a plan: the summary, the most urgent or else the largest violations, undecided rows, and
 * unreadable facts. Every line is one line, with any names.
 */
export function reportOf(result: PolicyResult, options: ReportOptions, context: LineContext): string {
  const { incompleteReasons, texts } = result;
  const missing = incompleteReasons.map((reason) => oneLine(texts.results.incomplete(reason)));
  return [...foundOf(result, options, context), ...missing].join("\n");
}

/** The same for a plan that has the reasons for missing lists once for all policies: this only names the lists. */
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
  const { violations, undecided, subject, notes, ownerNotices, suspectReasons, texts } = result;
  const line = (row: AssessedRow) => lineOf(row, subject, context);
  const { shownRows, restIn } = options;
  const found = foldList(mostUrgentFirst(violations), line, { most: shownRows, subject, texts });
  const left = shownRows - found.shown.length;
  const doubtful = foldList(mostUrgentFirst(undecided), line, { most: left, subject, texts });
  return [
    summaryOf(result),
    ...(options.message === undefined ? [] : [oneLine(options.message)]),
    ...notes,
    ...ownerNotices.map(oneLine),
    ...suspectReasons.map((reason) => oneLine(texts.results.suspect(reason))),
    ...goneLinesOf(result),
    ...found.lines,
    ...restOf(violations, found.shown, restIn, texts),
    ...doubtfulOf(result, doubtful, restIn),
  ];
}

/** The undecided rows under their number. If no row is listed, their size and where to see them is on the same line. */
function doubtfulOf(result: PolicyResult, { lines, shown }: FoldedList, restIn: RestPlace): string[] {
  const { undecided, texts } = result;
  if (undecided.length === 0) return [];
  const heading = texts.results.undecidedHeading(undecidedSummaryOf(result));
  // An output has the violations. The command has the undecided rows too.
  const place = typeof restIn === "string" ? restIn : "report";
  return shown.length === 0
    ? [texts.rows.all(heading, formatGiB(totalGiB(undecided)), placeWords(place, texts))]
    : [heading, ...lines, ...restOf(undecided, shown, place, texts)];
}

/** The state of exemptions, under the policy's name; empty if there is nothing to report. */
export function exemptionReportOf({ exemptionNotices, texts }: PolicyResult, policy: string): string {
  if (exemptionNotices.length === 0) return "";
  return [texts.results.exemptionsOf(policy), ...exemptionNotices].map(oneLine).join("\n  - ");
}

/** The number and the size of the omitted rows, and where to see them. */
export function restOf(
  rows: readonly AssessedRow[],
  shown: readonly AssessedRow[],
  restIn: RestPlace,
  texts: Texts,
): string[] {
  const left = rows.length - shown.length;
  if (left === 0) return [];
  const gib = formatGiB(totalGiB(rows) - totalGiB(shown));
  return [`  ${texts.rows.rest(formatNumber(left), gib, placeWords(restIn, texts))}`];
}

const placeWords = (place: RestPlace, { rows }: Texts) =>
  typeof place === "string" ? rows.inCommand[place] : rows.inOutput(place.output);

/**
 * New rows first. Then rows with a deadline, the nearest first, then the largest. Ties keep their order. Sorted once
 * for each list, because a report and the texts of alerts show the same one.
 */
export function mostUrgentFirst(rows: readonly AssessedRow[]): readonly AssessedRow[] {
  const known = SORTED.get(rows);
  if (known !== undefined) return known;
  const keyed = rows.map((row) => ({ row, isNew: row.isNew === true, dueTime: dueTime(row) }));
  const sorted = keyed.sort(
    (a, b) =>
      Number(b.isNew) - Number(a.isNew) ||
      compare(a.dueTime, b.dueTime) ||
      (b.row.row.size ?? 0) - (a.row.row.size ?? 0),
  );
  const result = sorted.map(({ row }) => row);
  SORTED.set(rows, result);
  return result;
}

const SORTED = new WeakMap<readonly AssessedRow[], readonly AssessedRow[]>();

const dueTime = ({ dueAt }: AssessedRow) =>
  dueAt === undefined ? Number.POSITIVE_INFINITY : (tryParseTime(dueAt) ?? Number.POSITIVE_INFINITY);
const compare = (a: number, b: number) => (a < b ? -1 : a > b ? 1 : 0);
