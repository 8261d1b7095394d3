import type { Texts } from "../catalogue";
import { labelOf, unsizedWords } from "../catalogue/labels";
import { formatGiB, formatSize } from "../catalogue/numbers";
import { type AcrossRule, type PossibleViolation, policy } from "../engine/policy";
import { sizeOf } from "../facts/fields";
import { exceeds, type Range, sum } from "../known";
import type { ValuesOf } from "../spec/parameters";
import { capacityBudget as spec } from "../spec/policies/capacity-budget";
import type { SnapshotGroup, WholeGroup } from "../spec/subject";
import { groupSnapshots } from "./group-snapshots";

/** Number of members in the evidence. */
const MOST_NAMED = 5;

/** Groups of snapshots whose total size is too large. */
export const capacityBudget = policy(spec, (world, { at_most_gib: budget, by, across }) => {
  const { facts, texts, place } = world;
  // Groups in several accounts can have the same name.
  const owner = across === "account" && place.account !== null ? `${place.account}/` : "";
  const groups = groupSnapshots(world, { ...by, keyOf: (snapshot) => `${owner}${by.keyOf(snapshot)}` });
  const totalOf = (group: WholeGroup) => sum(groups.membersOf(group), (member) => sizeOf(member, facts));
  const judge = judgeOf(budget, texts);
  const rule = acrossRuleOf({ at_most_gib: budget, across }, texts);
  return {
    noun: texts.policies.capacityBudget.noun,
    rows: groups,
    judge: (group) => judge(group, totalOf(group)),
    across: rule && { ...rule, totalOf },
  };
});

/** How to judge groups over several projects; undefined if each project has its own budget. */
export function acrossRuleOf(
  { at_most_gib: budget, across }: Pick<BudgetValues, "at_most_gib" | "across">,
  texts: Texts,
): AcrossRule | undefined {
  return across === "project" ? undefined : { scope: across, judge: judgeOf(budget, texts) };
}

type BudgetValues = ValuesOf<typeof spec.parameters>;

/** It keeps no facts of a place in memory, because it is kept until all places are judged. */
function judgeOf(budget: number, texts: Texts) {
  const reason = texts.policies.capacityBudget.reason(formatGiB(budget));
  return (group: SnapshotGroup, total: Range): readonly PossibleViolation[] => {
    const evidence = describeMembers(group, texts);
    return [
      { when: exceeds(total, budget), violation: { verdict: "over budget", reason, evidence }, evidence },
    ];
  };
}

function describeMembers({ members }: SnapshotGroup, texts: Texts): string[] {
  const largest = members
    .slice(0, MOST_NAMED)
    .map((member) => `${labelOf(member, texts)} ${formatSize(member.size)}`);
  return [texts.policies.capacityBudget.largest(largest), ...unsizedWords(members, texts)];
}
