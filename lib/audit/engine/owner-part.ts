import type { AssessedRow, PolicyResult } from "./evaluate-policy";
import { fingerprintOf } from "./fingerprint";
import { foldDoubts } from "./fold-doubts";

/** Whose part of a result: one owner's, or that of everybody who is not named. */
export type PartOwner = { readonly owner: string } | { readonly allBut: readonly string[] };

/**
 * The rows of some owners with all that follows from them. What is missing of whole lists is missing of each part. A row whose
 * owner could not be read can be of each owner. What is gone says nothing of owners: it is part of the rest.
 */
export function ownerPart(result: PolicyResult, whose: PartOwner): PolicyResult {
  const { subject, texts, gaps, version, life, listReasons } = result;
  const isOwn = ({ owner: { name } }: AssessedRow) =>
    "owner" in whose ? name === whose.owner : name === null || !whose.allBut.includes(name);
  const violations = result.violations.filter(isOwn);
  const undecided = result.undecided.filter(isOwn);
  const fresh = violations.filter(({ isNew }) => isNew === true);
  const failedReads = undecided.filter(({ doubt }) => doubt?.failedRead);
  const keyOf = (rows: readonly AssessedRow[]) =>
    fingerprintOf(
      version,
      rows.map(({ row }) => row),
    );
  const doubts = undecided.flatMap(({ doubt }) => doubt ?? []);
  const ownerReasons = "owner" in whose ? result.ownerNotices : [];
  return {
    ...result,
    violations,
    undecided,
    exempt: result.exempt.filter(isOwn),
    incompleteReasons: [...listReasons, ...ownerReasons, ...foldDoubts(doubts, gaps, subject, texts)],
    fingerprint: keyOf([...violations, ...failedReads]),
    life: {
      ...life,
      newViolations: fresh.length,
      newUndecided:
        undecided.filter(({ isNew }) => isNew !== false).length +
        violations.filter(({ isNew }) => isNew === null).length,
      newKey: fresh.length === 0 ? "" : keyOf(fresh),
      gone: "owner" in whose ? [] : life.gone,
    },
  };
}
