import type { FactKind, PolicyDescription } from "./policy-spec";

/**
 * What whole lists can be missing, by the names that `missing_lists` has. `reads` are missing where a command was
 * interrupted.
 */
export const MISSING_LISTS = [
  "row",
  "standard snapshots",
  "disk list",
  "recycle bin",
  "backups",
  "deletion traces",
  "reads",
] as const;
export type MissingList = (typeof MISSING_LISTS)[number];

/** What can be missing of each fact. */
const MISSING_OF: Readonly<Record<FactKind, readonly MissingList[]>> = {
  snapshots: ["row", "standard snapshots"],
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
