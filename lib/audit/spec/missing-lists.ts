import { FACT_LISTS, type FactList, MISSING_LISTS, type MissingList } from "../catalogue/missing-list";
import type { FactKind, PolicyDescription } from "./policy-spec";

/** The lists that each fact can miss. */
const MISSING_OF: Readonly<Record<Exclude<FactKind, FactList>, readonly MissingList[]>> = {
  snapshots: ["row", "legacy snapshots", "standard snapshots"],
  disks: ["row", "disk list"],
  "lost-disks": ["row", "disk list", "recycle bin"],
  "recycle-bin": ["recycle bin"],
  owners: [],
  "deletion-traces": ["deletion traces"],
};

/** The lists that a plan can miss for a policy, with any arguments. */
export function missingListsOf({ needs }: Pick<PolicyDescription, "needs">): ReadonlySet<MissingList> {
  return new Set(
    typeof needs === "function"
      ? MISSING_LISTS
      : needs.flatMap((fact) => (isFactList(fact) ? [fact] : MISSING_OF[fact])),
  );
}

const isFactList = (fact: FactKind): fact is FactList => (FACT_LISTS as readonly string[]).includes(fact);
