import { nextAlert } from "../../audit/results/alert-memory";
import { computed, required, type StateResource, string } from "../../plugin";

/** Keeps the last result of each project of a fleet in the state, so a project that is not read keeps its message. */
export const alertMemory: StateResource = {
  name: "evs_alert_memory",
  schema: {
    description:
      "What an alert about a fleet has said, in the Terraform state only: nothing is created anywhere. A project that was not " +
      "read counts as it was when it was last read.",
    attributes: {
      cells: required(
        string,
        "`alert_cells` of a policy, or `cells` of one of its `owner_alerts` or `place_alerts`.",
      ),
      key: computed(
        string,
        "Changes when there is a new alert to send. `resolved` only after an alert, and when every project was read. Empty " +
          "without an alert.",
      ),
      kept: computed(string, "What was found in each project when it was last read."),
    },
  },
  validate: () => [],
  next({ cells }, prior) {
    const before = prior && { key: String(prior.key), kept: String(prior.kept) };
    const alert = nextAlert(String(cells), before ?? undefined);
    const isSame = before !== null && before.key === alert.key && before.kept === alert.kept;
    // If no message changes, the plan does not change.
    return { ...alert, cells: isSame ? prior?.cells : cells };
  },
};
