import { DOUBTS } from "../facts/doubts";
import type { AssessedRow, PolicyResult } from "./evaluate-policy";

/** The result of a place that is not trusted, as doubts. A place that was not read is not suspect: it has no result. */
export function withoutSuspicion(result: PolicyResult): PolicyResult {
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

const unique = (texts: readonly string[]) => [...new Set(texts)];
