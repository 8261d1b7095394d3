import { en } from "../../../lib/audit/catalogue";
import { memoryNotices } from "../../../lib/audit/wording/memory-notices";

const policies = [
  { label: "stale", isKnown: true, findings: 1399 },
  { label: "lost", isKnown: false, findings: 1 },
  { label: "quiet", isKnown: false, findings: 0 },
];

test("without an earlier answer all findings become the baseline", () => {
  expect(memoryNotices("answers/last.json", policies, true, en)).toEqual([
    "No earlier answer in answers/last.json: 1,400 findings become the baseline.",
  ]);
});

test("a policy that the earlier answer does not have is named, where it finds anything", () => {
  expect(memoryNotices("answers/last.json", policies, false, en)).toEqual([
    "The earlier answer has no policy lost, so everything it found is new: 1 finding.",
  ]);
});
