import { GIVEN_COLUMNS } from "../spec/given-columns";
import { ruleCondition, ruleNoun } from "../spec/rule-parameters";
import { diskRows } from "./disk-rows";
import { policy } from "./policy";
import { givenColumns, ruleAnswers, seenRow } from "./rule-rows";

/** Disks that violate a rule of the user's own. */
export const diskRule = policy({
  name: "disk_rule",
  description:
    "Disks for which a condition of your own holds. It is checked, types included, before anything is read. A disk for " +
    "which it has no answer, for example since it asks for a time that is not known, is undecided.",
  subject: "disk",
  needs: ["lists"],
  given: GIVEN_COLUMNS.disk_rule,
  version: 1,
  parameters: {
    noun: ruleNoun("unencrypted disk"),
    violates_when: ruleCondition("disk", "`disk`"),
  },
  examine(world, { noun, violates_when: condition }) {
    const { texts } = world;
    const answer = ruleAnswers(condition, texts);
    const given = givenColumns(world, GIVEN_COLUMNS.disk_rule.volumes);
    return {
      noun: texts.policies.rules.noun(noun),
      ...diskRows(world),
      judge: (disk) => answer(condition.test({ disk: seenRow(disk, given, texts), now: world.now, texts })),
    };
  },
});
