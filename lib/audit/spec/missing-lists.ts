import { MISSING_LISTS, type MissingList } from "../catalogue/missing-list";
import type { FactKind, PolicyDescription } from "./policy-spec";

/** What can be missing of each fact. */
const MISSING_OF: Readonly<Record<FactKind, readonly MissingList[]>> = {
  snapshots: ["row", "legacy snapshots", "standard snapshots"],
  disks: ["row", "disk list"],
  "lost-disks": ["row", "disk list", "recycle bin"],
  "recycle-bin": ["recycle bin"],
  backups: ["backups"],
  owners: [],
  "deletion-traces": ["deletion traces"],
};

/** What a plan can be missing for a policy, whatever its arguments. */
export function missingListsOf({ needs }: Pick<PolicyDescription, "needs">): ReadonlySet<MissingList> {
  return new Set(typeof needs === "function" ? MISSING_LISTS : needs.flatMap((fact) => MISSING_OF[fact]));
}
