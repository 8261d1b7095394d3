import type { Texts } from "../catalogue";
import { formatGiB, formatSize } from "../catalogue/numbers";
import { GIVEN_COLUMNS } from "../spec/given-columns";
import { requiredNumber } from "../spec/parameters";
import type { SnapshotGroup } from "../spec/subject";
import { unsizedWords } from "../wording/cost";
import { labelOf } from "../wording/line";
import { COMPLIES, doubtOf, undecided, violates } from "./answers";
import { groupSnapshots, optionalGrouping } from "./grouping";
import { listReasons } from "./list-reasons";
import { policy } from "./policy";

/** Members that evidence names. */
const MOST_NAMED = 5;

/** Snapshots that are too large together. */
export const capacityBudget = policy({
  name: "capacity_budget",
  description:
    "Snapshots whose provisioned GiB together are more than a budget, over all or by group. Each violation is a group, " +
    "with its members. Where a size is not known the sum is a lower bound: a group that is within the budget is " +
    "undecided then.",
  subject: "group",
  needs: ["lists"],
  given: GIVEN_COLUMNS.capacity_budget,
  version: 1,
  parameters: {
    at_most_gib: requiredNumber(0, "The budget of each group, in provisioned GiB."),
    by: optionalGrouping("What snapshots of a group have in common:"),
  },
  examine(world, { at_most_gib: budget, by }) {
    const hasUnread = world.facts.malformedRows.length > 0;
    const { noun, unsized, unread, ...words } = world.texts.policies.capacityBudget;
    const reason = words.reason(formatGiB(budget));
    const evidenceOf = (group: SnapshotGroup) => describeMembers(group, world.texts);
    return {
      noun,
      rows: groupSnapshots(world.snapshots, by),
      judge: (group) => {
        if ((group.size ?? 0) > budget) return violates("over budget", reason, evidenceOf(group));
        if (group.members.some(({ size }) => size === null))
          return undecided(doubtOf("size", unsized), evidenceOf(group));
        return hasUnread && group.id === "total" ? undecided(doubtOf("row", unread)) : COMPLIES;
      },
      incompleteReasons: listReasons(world),
    };
  },
});

function describeMembers({ members }: SnapshotGroup, texts: Texts): string[] {
  const largest = members
    .slice(0, MOST_NAMED)
    .map((member) => `${labelOf(member, texts)} ${formatSize(member.size)}`);
  return [texts.policies.capacityBudget.largest(largest), ...unsizedWords(members, texts)];
}
