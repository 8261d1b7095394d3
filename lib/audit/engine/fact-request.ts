import type { FactList } from "../catalogue/missing-list";
import { factListsAmong } from "../facts/fact-lists";
import type { FactRequest } from "../facts/read-facts";
import type { OwnerRule } from "../spec/owners";
import { type AnyPolicySpec, needsOf } from "../spec/policy-spec";
import type { SubjectKind } from "../spec/subject";
import { creationsListOf } from "./creators";

/** Lists that a rule needs in addition to those of policies. */
function listsOf({ kind }: OwnerRule, subject: SubjectKind): readonly FactList[] {
  switch (kind) {
    case "disk_tag":
    case "enterprise_project":
      return ["disk details"];
    case "enterprise_project_name":
      return ["disk details", "enterprise projects"];
    case "creator":
      return [creationsListOf(subject)];
    case "tag":
    case "name_pattern":
    case "claim":
      return [];
  }
}

/** The facts to read for a policy with these arguments, and for the owners of its rows. */
export function factRequestOf(
  spec: AnyPolicySpec,
  values: Readonly<Record<string, unknown>>,
  ownerRules: readonly OwnerRule[] = [],
): Omit<FactRequest, "projectId"> {
  const { recycle_bin: recycleBin = true, control = "required" } = values as {
    readonly recycle_bin?: boolean;
    readonly control?: "required" | "waived";
  };
  const kinds = needsOf(spec, values);
  const lostDisks = kinds.includes("lost-disks");
  // A disk in the bin may depend on a snapshot, and every row of a snapshot states whether it can be deleted.
  const looksIntoBin = kinds.includes("recycle-bin") || spec.subject === "snapshot";
  return {
    recycleBin: looksIntoBin && recycleBin,
    control,
    lostDisks,
    lists: factListsAmong([...kinds, ...ownerRules.flatMap((rule) => listsOf(rule, spec.subject))]),
    owners: kinds.includes("owners"),
  };
}
