import { chooseRows, type RowChoice } from "../../../lib/cli/exempt/choose-rows";
import { documentOf, reportedPolicy, resultRow } from "../../support/documents";

const DOCUMENT = documentOf([
  reportedPolicy({
    policy: "old",
    violations: [
      resultRow("a", { owner: "dba" }),
      resultRow("b", { owner: "web" }),
      resultRow("a", { project_id: "other" }),
    ],
    undecided: [resultRow("u")],
    exempt: [resultRow("e")],
  }),
  reportedPolicy({
    rule: "failed_snapshots",
    policy: "failed_snapshots",
    violations: [resultRow("b", { owner: "web" })],
  }),
  reportedPolicy({ policy: "nothing found" }),
]);

const chosen = (choice: RowChoice) =>
  chooseRows(DOCUMENT, choice).map(({ policy, rows }) => [policy.policy, rows.map(({ id }) => id)]);

test.each<[name: string, choice: RowChoice, expected: unknown]>([
  [
    "all that violates",
    {},
    [
      ["old", ["a", "b"]],
      ["failed_snapshots", ["b"]],
    ],
  ],
  ["a policy by its name", { policies: ["old"] }, [["old", ["a", "b"]]]],
  ["a policy by the beginning of its rule", { policies: ["failed"] }, [["failed_snapshots", ["b"]]]],
  [
    "an ID in every policy",
    { ids: ["b"] },
    [
      ["old", ["b"]],
      ["failed_snapshots", ["b"]],
    ],
  ],
  ["an owner's rows", { owner: "dba" }, [["old", ["a"]]]],
  ["an owner's rows of a policy", { owner: "web", policies: ["failed"] }, [["failed_snapshots", ["b"]]]],
  ["an undecided row by its ID only", { ids: ["u"] }, [["old", ["u"]]]],
])("%s is chosen", (_, choice, expected) => {
  expect(chosen(choice)).toEqual(expected);
});

test.each<[choice: RowChoice, message: string]>([
  [{ policies: ["stail"] }, "--policy: unknown policy stail. The policies are: old, stale_snapshots"],
  [{ ids: ["a", "e"] }, "has the ID e"],
  [{ policies: ["old"], ids: ["c"] }, "has the ID c"],
  [{ owner: "nobody" }, "--owner: unknown owner nobody. The owners are: dba, web."],
  [{ owner: "dba", ids: ["b"] }, "has the ID b"],
  [{ owner: "dba", policies: ["failed"] }, "nothing to exempt"],
  [{ policies: ["nothing found"] }, "nothing to exempt"],
])("a choice of nothing is an error: %j", (choice, message) => {
  expect(() => chooseRows(DOCUMENT, choice)).toThrow(message);
});
