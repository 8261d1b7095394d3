import { policy, violatesWhen } from "../engine/policy";
import { diskRule as spec } from "../spec/policies/disk-rule";
import { givenColumns, ruleViolation, seenRow } from "./rule-rows";

/** Disks that violate the user's rule. */
export const diskRule = policy(spec, (world, { noun, violates_when: rule }) => {
  const { texts, now } = world;
  const violation = ruleViolation(rule, texts);
  const given = givenColumns(world, spec.given?.volumes ?? []);
  return {
    noun: texts.policies.rules.noun(noun),
    rows: world.disks,
    judge: (disk) => violatesWhen(rule.test({ disk: seenRow(disk, given, world), now, texts }), violation),
  };
});
