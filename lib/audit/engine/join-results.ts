import type { PolicyResult } from "./evaluate-policy";
import { joinAcross } from "./join-across";
import type { PolicyLife } from "./life";
import { gapsIn, noticesOfAll, reasonsIn } from "./place-reasons";
import { shortHash } from "./short-hash";
import { withoutSuspicion } from "./without-suspicion";

/**
 * The result of a policy in places of a fleet, also in a single one: rows in the order of the places, and gaps under the
 * places' names. If a place was not read or is not trusted, only its own rows are undecided.
 *
 * @param results one for each place, of the same policy
 */
export function joinResults(results: readonly PolicyResult[]): PolicyResult {
  const [first] = results;
  if (first === undefined) throw new Error("A fleet has at least one place.");
  if (first.groupParts !== undefined) return joinAcross(results, first.groupParts);
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
    ownerNotices: reasonsIn(trusted, ({ ownerNotices }) => ownerNotices, texts),
    exemptionNotices: noticesOfAll(results.map(({ exemptionNotices }) => exemptionNotices)),
    suspectReasons: [],
    gaps: gapsIn(trusted, texts),
    listReasons: reasonsIn(trusted, ({ listReasons }) => listReasons, texts),
    incompleteReasons: reasonsIn(trusted, ({ incompleteReasons }) => incompleteReasons, texts),
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

const hashOf = (results: readonly PolicyResult[], partOf: (result: PolicyResult) => string) =>
  hashOfPlaces(
    results.flatMap((result) =>
      result.places.map(({ place: { projectId } }) => ({ projectId, part: partOf(result) })),
    ),
  );

/** Changes with the values of the places, in any order. */
export const hashOfPlaces = (
  places: readonly { readonly projectId: string | null; readonly part: string }[],
) => shortHash(places.map(({ projectId, part }) => `${projectId ?? ""} ${part}`).sort());

const unique = (texts: readonly string[]) => [...new Set(texts)];
