import { exitCodeOf, type FailOn } from "../../../lib/cli/audit/exit-code";
import { documentOf, reportedPolicy, resultRow } from "../../support/documents";
import { PROJECT } from "../../support/worlds";

const stale = reportedPolicy({ violations: [resultRow("a")] });
const unsure = reportedPolicy({
  rule: "orphaned_snapshots",
  policy: "lost",
  undecided: [resultRow("b", { verdict: "undecided" })],
});
const clean = reportedPolicy();

test.each<[string, Parameters<typeof documentOf>, FailOn, number]>([
  ["nothing found", [[clean]], "any", 0],
  ["a violation", [[stale]], "any", 1],
  ["a violation that does not count", [[stale]], ["lost"], 0],
  ["a violation by the beginning of its rule", [[stale]], ["stale"], 1],
  ["a violation that nobody wants to fail on", [[stale]], "none", 0],
  ["a row that undecided", [[unsure]], "any", 2],
  ["a row that undecided, by what the policy is called", [[unsure]], ["lost"], 2],
  ["a row that undecided and does not count", [[unsure]], ["stale"], 0],
  ["a violation beside a row that undecided", [[stale, unsure]], "any", 1],
  ["facts that are not whole", [[reportedPolicy({ complete: false })]], "any", 2],
  ["facts that are suspect", [[reportedPolicy({ suspect: true })]], "any", 2],
  [
    "a policy that was not looked at",
    [
      [clean],
      {
        not_looked_at: [
          {
            rule: "orphaned_snapshots",
            policy: "lost",
            project_id: PROJECT,
            reason: "",
            has_baseline: false,
            remembered: [],
          },
        ],
      },
    ],
    "any",
    2,
  ],
])("%s", (_, args, failOn, code) => {
  expect(exitCodeOf(documentOf(...args), { failOn })).toBe(code);
});

test("an audit that was interrupted is not clean", () => {
  expect(exitCodeOf({ ...documentOf([clean]), interrupted: "interrupted" }, { failOn: "any" })).toBe(2);
});

test.each([
  ["no new violation among known ones", { new_violation_count: 0, new_undecided_count: 0 }, 0],
  ["a new violation", { new_violation_count: 1, new_undecided_count: 0 }, 1],
  ["rows that may be new", { new_violation_count: 0, new_undecided_count: 1 }, 2],
  ["no earlier answer", {}, 2],
  ["a list that is missing", { new_undecided_count: 0, complete: false }, 2],
])("where only new ones count: %s", (_, parts, code) => {
  const policy = reportedPolicy({ violations: [resultRow("a")], ...parts });
  expect(exitCodeOf(documentOf([policy]), { failOn: "any", newOnly: true })).toBe(code);
});
