import { OWNER_COLUMNS } from "../given-columns";
import { optionalGrouping } from "../grouping";
import { choice, requiredNumber } from "../parameters";
import { policySpec } from "../policy-spec";

export const capacityBudget = policySpec({
  name: "capacity_budget",
  description:
    "Snapshots whose total provisioned GiB exceeds a budget, overall or by group. Each violation is a group " +
    "with its members. If a size or a list is unknown, the sum is a lower bound, and a group within the budget " +
    "is undecided.",
  subject: "group",
  needs: ["snapshots"],
  given: { snapshots: ["size", "volume_id", ...OWNER_COLUMNS] },
  version: 1,
  parameters: {
    at_most_gib: requiredNumber(0, "The budget of each group, in provisioned GiB."),
    by: optionalGrouping("What snapshots of a group have in common:"),
    across: choice(
      ["project", "account", "fleet"],
      "project",
      "Which snapshots of a fleet share a budget. Across an account or the fleet, a project that could not be read makes " +
        "the sum a lower bound.",
    ),
  },
});
