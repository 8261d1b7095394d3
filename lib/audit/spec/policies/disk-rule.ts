import { COPY_COLUMNS } from "../given-columns";
import { policySpec } from "../policy-spec";
import { ruleCondition, ruleNoun } from "../rule-parameters";

export const diskRule = policySpec({
  name: "disk_rule",
  description:
    "Disks that match your own condition. The condition and its types are checked before anything is read. A disk " +
    "is undecided if the condition cannot be evaluated, for example because it needs an unknown time.",
  subject: "disk",
  needs: ["disks"],
  given: {
    snapshots: COPY_COLUMNS,
    volumes: [
      "name",
      "status",
      "size",
      "volume_type",
      "availability_zone",
      "bootable",
      "snapshot_id",
      "metadata",
      "attachments",
      "created_at",
      "updated_at",
    ],
  },
  version: 1,
  parameters: {
    noun: ruleNoun("unencrypted disk"),
    violates_when: ruleCondition("disk", "`disk`"),
  },
});
