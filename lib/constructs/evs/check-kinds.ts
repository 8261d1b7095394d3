import { Token } from "cdktf";
import { tryGetKindsProblem } from "../../audit/catalogue/snapshot-kinds";
import type { PropCheck } from "../terraform/check-props";

/** @throws PropError for unknown kinds of snapshots, and for kinds without legacy ones */
export function checkKinds(check: PropCheck, kinds: unknown): void {
  if (kinds === undefined || Token.isUnresolved(kinds)) return;
  if (!Array.isArray(kinds)) throw check.wrong("kinds", "a list", kinds);
  // The provider checks values that only Terraform knows.
  if (kinds.some((kind) => Token.isUnresolved(kind))) return;
  const problem = tryGetKindsProblem(kinds);
  if (problem !== undefined) throw check.error("kinds", problem);
}
