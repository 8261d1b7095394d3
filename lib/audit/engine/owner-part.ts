import type { AssessedRow, PolicyResult } from "./evaluate-policy";
import { fingerprintOf } from "./fingerprint";
import { foldDoubts } from "./fold-doubts";

/** The rows of one owner, or of all owners that are not named. */
export type PartOwner = { readonly owner: string } | { readonly allBut: readonly string[] };

/**
 * The rows of some owners and their totals. Gaps of whole lists apply to each part. A row with an unread owner can
 * belong to each owner. Gone rows have no owner, so they are in the rest.
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
