import { GIVEN_COLUMNS } from "../limits/given-columns";
import { unsizedWords } from "../words/cost";
import { formatGiB } from "../words/numbers";
import { quotedName } from "../words/text";
import { COMPLIES, doubtOf, undecided, violates } from "./answers";
import { groupSnapshots, optionalGrouping } from "./grouping";
import { listReasons } from "./list-reasons";
import { requiredNumber } from "./parameters";
import { policy } from "./policy";
import type { SnapshotGroup } from "./subject";

/** Members that evidence names. */
const MOST_NAMED = 5;

const UNSIZED = doubtOf(
  "size",
  "It is within the budget as far as sizes are known, and not all of them are.",
);
const UNREAD = doubtOf("row", "It is within the budget, but rows without an ID are in no group.");

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
    const reason = `More than the ${formatGiB(budget)} of the budget.`;
    return {
      noun: { one: "exceeded capacity budget", many: "exceeded capacity budgets" },
      rows: groupSnapshots(world.snapshots, by),
      judge: (group) => {
        if ((group.size ?? 0) > budget) return violates("over budget", reason, evidenceOf(group));
        if (group.members.some(({ size }) => size === null)) return undecided(UNSIZED, evidenceOf(group));
        return hasUnread && group.id === "total" ? undecided(UNREAD) : COMPLIES;
      },
      incompleteReasons: listReasons(world),
    };
  },
});

function evidenceOf({ members }: SnapshotGroup): string[] {
  const largest = members
    .slice(0, MOST_NAMED)
    .map(({ id, name, size }) => `${quotedName(name)} (${id}) ${size === null ? "? GiB" : formatGiB(size)}`);
  return [`largest: ${largest.join("; ")}`, ...unsizedWords(members)];
}
