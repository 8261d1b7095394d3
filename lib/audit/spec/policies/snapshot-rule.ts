import { COPY_COLUMNS, OWNER_COLUMNS } from "../given-columns";
import { policySpec } from "../policy-spec";
import { ruleCondition, ruleNoun } from "../rule-parameters";

export const snapshotRule = policySpec({
  name: "snapshot_rule",
  description:
    "Snapshots for which a condition of your own holds. It is checked, types included, before anything is read. A " +
    "snapshot for which it has no answer, for example since it asks for a size that is not known, is undecided.",
  subject: "snapshot",
  // What became of disks that are not listed is asked only where the rule looks at disks.
  needs: ({ violates_when: { asksForDisk } }) => (asksForDisk ? ["snapshots", "lost-disks"] : ["snapshots"]),
  given: { snapshots: ["description", "size", "updated_at", ...COPY_COLUMNS, ...OWNER_COLUMNS] },
  version: 1,
  parameters: {
    noun: ruleNoun("large snapshot"),
    violates_when: ruleCondition(
      "snapshot",
      "`snapshot`, `disk` (null where it is proven that there is none)",
    ),
  },
});
