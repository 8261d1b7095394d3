import { OWNER_COLUMNS } from "../given-columns";
import { optionalGrouping } from "../grouping";
import { requiredNumber } from "../parameters";
import { policySpec } from "../policy-spec";

export const capacityBudget = policySpec({
  name: "capacity_budget",
  description:
    "Snapshots whose provisioned GiB together are more than a budget, over all or by group. Each violation is a group, " +
    "with its members. Where a size or a list is not known the sum is a lower bound: a group that is within the budget " +
    "is undecided then.",
  subject: "group",
  needs: ["snapshots"],
  given: { snapshots: ["size", "volume_id", ...OWNER_COLUMNS] },
  version: 1,
  parameters: {
    at_most_gib: requiredNumber(0, "The budget of each group, in provisioned GiB."),
    by: optionalGrouping("What snapshots of a group have in common:"),
  },
});
