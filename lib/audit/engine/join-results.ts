import type { Texts } from "../catalogue";
import { DOUBTS } from "../facts/doubts";
import { nameOfPlace } from "../facts/place";
import { Unknown } from "../known";
import type { AssessedRow, PolicyResult } from "./evaluate-policy";
import type { PolicyLife } from "./life";
import { shortHash } from "./short-hash";

/**
 * What a policy comes to in all places of a fleet: rows in the order of the places, and what is missing under their names.
 * A place that is not to be trusted, or that was not read, leaves its own rows undecided and no others.
 *
 * @param results one for each place, of the same policy
 */
export function joinResults(results: readonly PolicyResult[]): PolicyResult {
  const [first] = results;
  if (first === undefined) throw new Error("A fleet has at least one place.");
  if (results.length === 1) return first;
  const { subject, noun, pricing, version, texts } = first;
  const trusted = results.map(withoutSuspicion);
  return {
    places: trusted.flatMap(({ places }) => places),
    subject,
    noun,
    violations: trusted.flatMap(({ violations }) => violations),
    undecided: trusted.flatMap(({ undecided }) => undecided),
    exempt: trusted.flatMap(({ exempt }) => exempt),
    notes: unique(trusted.flatMap(({ notes }) => notes)),
    ownerNotices: reasonsOf(trusted, ({ ownerNotices }) => ownerNotices, texts),
    // An exemption is of no use, for example, only where it is of no use anywhere.
    exemptionNotices: first.exemptionNotices.filter((notice) =>
      results.every(({ exemptionNotices }) => exemptionNotices.includes(notice)),
    ),
    suspectReasons: [],
    gaps: gapsOf(trusted, texts),
    listReasons: reasonsOf(trusted, ({ listReasons }) => listReasons, texts),
    incompleteReasons: reasonsOf(trusted, ({ incompleteReasons }) => incompleteReasons, texts),
    version,
    fingerprint: hashOf(
      trusted.filter(({ violations, undecided }) =>
        [...violations, ...undecided].some(({ doubt }) => doubt?.failedRead ?? true),
      ),
      ({ fingerprint }) => fingerprint,
    ),
    pricing,
    life: joinLives(trusted),
    texts,
  };
}

/** What a place that is not to be trusted says is in doubt. A place that was not read is not suspect: it says nothing. */
function withoutSuspicion(result: PolicyResult): PolicyResult {
  const { suspectReasons, violations, undecided, gaps, listReasons, incompleteReasons, texts, life } = result;
  if (suspectReasons.length === 0) return result;
  const said = new Set(gaps.map(({ reason }) => reason));
  const reasons = suspectReasons.filter((reason) => !said.has(reason));
  if (reasons.length === 0) return { ...result, suspectReasons: [] };
  const doubt = DOUBTS.suspect(texts.suspicions.together(reasons));
  const doubtful = (row: AssessedRow): AssessedRow => ({
    ...row,
    verdict: "undecided",
    reason: doubt.reason,
    doubt,
    dueAt: undefined,
  });
  return {
    ...result,
    suspectReasons: [],
    violations: [],
    undecided: [...violations.map(doubtful), ...undecided],
    gaps: [...gaps, doubt],
    listReasons: unique([doubt.reason, ...listReasons]),
    incompleteReasons: unique([doubt.reason, ...incompleteReasons]),
    places: result.places.map((place) => ({
      ...place,
      violations: 0,
      undecided: place.violations + place.undecided,
    })),
    life: {
      ...life,
      newViolations: 0,
      newUndecided: life.newUndecided + violations.filter(({ isNew }) => isNew === true).length,
    },
  };
}

/** Reasons that are said of a fleet before the others are counted: texts and alerts have room for few. */
const MOST_REASONS = 10;

/** Which of many reasons are of which places, in few lines; a reason that many places have stands once. */
function reasonsOf(
  results: readonly PolicyResult[],
  reasonsIn: (result: PolicyResult) => readonly string[],
  texts: Texts,
): string[] {
  const names = new Map<string, string[]>();
  for (const result of results) {
    for (const reason of reasonsIn(result)) {
      const known = names.get(reason) ?? [];
      known.push(...result.places.map(({ place }) => nameOfPlace(place)));
      names.set(reason, known);
    }
  }
  const lines = [...names]
    .slice(0, MOST_REASONS)
    .map(([reason, places]) => texts.fleets.inPlaces(places, reason));
  const left = names.size - MOST_REASONS;
  return left > 0 ? [...lines, texts.fleets.moreReasons(left)] : lines;
}

function gapsOf(results: readonly PolicyResult[], texts: Texts): Unknown[] {
  const kinds = new Map(results.flatMap(({ gaps }) => gaps.map((gap) => [gap.missing, gap.cause] as const)));
  return [...kinds].flatMap(([missing, cause]) =>
    reasonsOf(
      results,
      ({ gaps }) => gaps.filter((gap) => gap.missing === missing).map(({ reason }) => reason),
      texts,
    ).map((reason) => new Unknown(missing, reason, cause)),
  );
}

function joinLives(results: readonly PolicyResult[]): PolicyLife {
  const lives = results.map(({ life }) => life);
  const sum = (count: (life: PolicyLife) => number) => lives.reduce((total, life) => total + count(life), 0);
  const withNew = results.filter(({ life }) => life.newKey !== "");
  return {
    comparedWith: lives.find(({ comparedWith }) => comparedWith !== null)?.comparedWith ?? null,
    hasBaseline: lives.every(({ hasBaseline }) => hasBaseline),
    newViolations: sum(({ newViolations }) => newViolations),
    newUndecided: sum(({ newUndecided }) => newUndecided),
    newKey: withNew.length === 0 ? "" : hashOf(withNew, ({ life }) => life.newKey),
    gone: lives.flatMap(({ gone }) => gone),
    remembered: lives.flatMap(({ remembered }) => remembered),
  };
}

/** Changes with what the places have, whatever their order. */
const hashOf = (results: readonly PolicyResult[], partOf: (result: PolicyResult) => string) =>
  shortHash(
    results
      .map((result) => [...result.places.map(({ place }) => place.projectId), partOf(result)].join(" "))
      .sort(),
  );

const unique = (texts: readonly string[]) => [...new Set(texts)];
