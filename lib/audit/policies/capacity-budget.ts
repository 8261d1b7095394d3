import type { Texts } from "../catalogue";
import { labelOf, unsizedWords } from "../catalogue/labels";
import { formatGiB, formatSize } from "../catalogue/numbers";
import { policy } from "../engine/policy";
import { sizeOf } from "../facts/fields";
import { exceeds, sum } from "../known";
import { capacityBudget as spec } from "../spec/policies/capacity-budget";
import type { SnapshotGroup } from "../spec/subject";
import { groupSnapshots } from "./group-snapshots";

/** Members that evidence names. */
const MOST_NAMED = 5;

/** Snapshots that are too large together. */
export const capacityBudget = policy(spec, (world, { at_most_gib: budget, by }) => {
  const { facts, texts } = world;
  const words = texts.policies.capacityBudget;
  const reason = words.reason(formatGiB(budget));
  const groups = groupSnapshots(world, by);
  return {
    noun: words.noun,
    rows: groups,
    judge: (group) => {
      const total = sum(groups.membersOf(group), (member) => sizeOf(member, facts));
      const evidence = describeMembers(group, texts);
      return [
        { when: exceeds(total, budget), violation: { verdict: "over budget", reason, evidence }, evidence },
      ];
    },
  };
});

function describeMembers({ members }: SnapshotGroup, texts: Texts): string[] {
  const largest = members
    .slice(0, MOST_NAMED)
    .map((member) => `${labelOf(member, texts)} ${formatSize(member.size)}`);
  return [texts.policies.capacityBudget.largest(largest), ...unsizedWords(members, texts)];
}
