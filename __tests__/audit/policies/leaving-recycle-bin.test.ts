import { leavingRecycleBin } from "../../../lib/audit/policies/leaving-recycle-bin";
import { answersOf, daysAgo, diskOf, judge } from "../../support/policy-facts";

const cases: readonly [string, string | null, string | undefined][] = [
  ["far ahead", daysAgo(-10), undefined],
  ["near", daysAgo(-2), "leaving"],
  ["exactly as near", daysAgo(-3), "leaving"],
  ["passed already", daysAgo(1), "leaving"],
  ["without a zone, which is UTC", "2026-11-29T11:59:59.000000", "leaving"],
  ["without a zone, and a second too far", "2026-11-29T12:00:01.000000", undefined],
  ["not known", null, "? deletion time"],
  ["no time", "soon", "? deletion time"],
];

test.each(cases)("a disk whose deletion is %s", (_, planDeleteAt, expected) => {
  const result = judge(leavingRecycleBin, { within: "3d" }, { recycleBin: [diskOf("v", { planDeleteAt })] });
  expect(answersOf(result)).toEqual(expected === undefined ? {} : { v: expected });
});

test("the deadline is said, so that the most urgent is shown first", () => {
  const planDeleteAt = daysAgo(-1);
  const { violations } = judge(
    leavingRecycleBin,
    { within: "3d" },
    { recycleBin: [diskOf("v", { planDeleteAt })] },
  );
  expect(violations[0]).toMatchObject({
    dueAt: planDeleteAt,
    reason: "The recycle bin deletes it permanently within 3 days.",
  });
});

test.each([
  ["refused", { failure: "403" }, "The recycle bin could not be read: 403."],
  ["not given", undefined, "The recycle bin was not provided."],
])("a recycle bin that is %s leaves the policy suspect", (_, recycleBin, reason) => {
  const result = judge(leavingRecycleBin, { within: "3d" }, recycleBin === undefined ? {} : { recycleBin });
  expect(result).toMatchObject({ violations: [], suspectReasons: [reason], incompleteReasons: [reason] });
});
