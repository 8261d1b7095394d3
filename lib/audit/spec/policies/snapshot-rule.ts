import { COPY_COLUMNS, OWNER_COLUMNS } from "../given-columns";
import { policySpec } from "../policy-spec";
import { ruleCondition, ruleNoun } from "../rule-parameters";

export const snapshotRule = policySpec({
  name: "snapshot_rule",
  description:
    "Snapshots that match your own condition. The condition and its types are checked before anything is read. A " +
    "snapshot is undecided if the condition cannot be evaluated, for example because it needs an unknown size.",
  subject: "snapshot",
  // The state of disks that are not listed is read only if the rule reads disks.
  needs: ({ violates_when: { asksForDisk } }) => (asksForDisk ? ["snapshots", "lost-disks"] : ["snapshots"]),
  given: { snapshots: ["description", "size", "updated_at", ...COPY_COLUMNS, ...OWNER_COLUMNS] },
  saysDeletions: true,
  version: 1,
  parameters: {
    noun: ruleNoun("large snapshot"),
    violates_when: ruleCondition("snapshot", "`snapshot`, `disk` (null if it is proven not to exist)"),
  },
});
