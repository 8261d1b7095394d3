import { GIVEN_COLUMNS } from "../spec/given-columns";
import { ruleCondition, ruleNoun } from "../spec/rule-parameters";
import { incompleteReasonsOf } from "../verdicts/incomplete-reasons";
import { listReasons } from "./list-reasons";
import { policy } from "./policy";
import { disksOf, givenColumns, ruleAnswers, seenRow } from "./rule-rows";

/** Snapshots that violate a rule of the user's own. */
export const snapshotRule = policy({
  name: "snapshot_rule",
  description:
    "Snapshots for which a condition of your own holds. It is checked, types included, before anything is read. A " +
    "snapshot for which it has no answer, for example since it asks for a size that is not known, is undecided.",
  subject: "snapshot",
  // What became of disks that are not listed is asked only where the rule looks at disks.
  needs: ({ violates_when: { asksForDisk } }) => (asksForDisk ? ["lists", "lost-disks"] : ["lists"]),
  given: GIVEN_COLUMNS.snapshot_rule,
  version: 1,
  parameters: {
    noun: ruleNoun("large snapshot"),
    violates_when: ruleCondition(
      "snapshot",
      "`snapshot`, `disk` (null where it is proven that there is none)",
    ),
  },
  examine(world, { noun, violates_when: condition }) {
    const { facts, now, texts } = world;
    const answer = ruleAnswers(condition, texts);
    const given = givenColumns(world, GIVEN_COLUMNS.snapshot_rule.snapshots);
    const diskOf = condition.asksForDisk ? disksOf(world) : undefined;
    const { volumes } = facts;
    return {
      noun: texts.policies.rules.noun(noun),
      rows: world.snapshots,
      judge: (snapshot) =>
        answer(
          condition.test({ snapshot: seenRow(snapshot, given, texts), disk: diskOf?.(snapshot), now, texts }),
        ),
      suspectReasons:
        condition.asksForDisk && "failure" in volumes ? [texts.doubts.diskList(volumes.failure)] : [],
      incompleteReasons: [
        ...new Set([
          ...listReasons(world),
          ...(condition.asksForDisk ? incompleteReasonsOf(facts, world.snapshots, []) : []),
        ]),
      ],
    };
  },
});
