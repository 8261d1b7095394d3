import { COPY_COLUMNS } from "../given-columns";
import { policySpec } from "../policy-spec";
import { ruleCondition, ruleNoun } from "../rule-parameters";

export const diskRule = policySpec({
  name: "disk_rule",
  description:
    "Disks for which a condition of your own holds. It is checked, types included, before anything is read. A disk for " +
    "which it has no answer, for example since it asks for a time that is not known, is undecided.",
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
