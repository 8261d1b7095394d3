import { policy, violatesWhen } from "../engine/policy";
import { snapshotRule as spec } from "../spec/policies/snapshot-rule";
import { disksOf, givenColumns, ruleViolation, seenRow } from "./rule-rows";

/** Snapshots that violate the user's rule. */
export const snapshotRule = policy(spec, (world, { noun, violates_when: rule }) => {
  const { now, texts } = world;
  const violation = ruleViolation(rule, texts);
  const given = givenColumns(world, spec.given?.snapshots ?? []);
  const diskOf = rule.asksForDisk ? disksOf(world) : undefined;
  return {
    noun: texts.policies.rules.noun(noun),
    rows: world.snapshots,
    judge: (snapshot) => {
      const seen = { snapshot: seenRow(snapshot, given, world), disk: diskOf?.(snapshot), now, texts };
      return violatesWhen(rule.test(seen), violation);
    },
  };
});
