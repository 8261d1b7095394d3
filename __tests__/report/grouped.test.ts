import { textsOf } from "../../lib/audit/catalogue";
import { GROUPINGS, render } from "../../lib/report";
import { subtotalsOf } from "../../lib/report/grouped";
import { documentOf, HOSTILE_NAME, reportedPolicy, resultRow } from "../support/documents";
import { htmlOfMarkdown } from "../support/markdown";

const en = textsOf("en");
const row = (id: string, owner: string, size: number, fields: Parameters<typeof resultRow>[1] = {}) =>
  resultRow(id, { owner, owner_source: "tag:owner", size, monthly_cost: size / 10, ...fields });
const document = documentOf([
  reportedPolicy({
    policy: "old",
    cost_currency: "CNY",
    violations: [row("a", "web", 100), row("b", "web", 20), row("c", "dba", 7, { is_new: true })],
    undecided: [row("u", "ops", 1)],
    exempt: [row("e", "web", 1000)],
  }),
  reportedPolicy({ policy: "lost", cost_currency: "CNY", violations: [row("a", "web", 100)] }),
]);
const figures = (by: (typeof GROUPINGS)[number], of = document) =>
  subtotalsOf(of, by, en).groups.map(({ label, count, provisioned, undecided, cost }) => [
    ...[label, count, provisioned, undecided, cost],
  ]);

test("each row counts once in a group, and in each of its policies; exempt rows count nowhere", () => {
  expect(figures("owner")).toEqual([
    ["web", "2", "120 GiB", "0", "≤ 12.00 CNY"],
    ["dba", "1", "7 GiB", "0", "≤ 0.70 CNY"],
    ["ops", "0", "0 GiB", "1", ""],
  ]);
  const overlap = documentOf([
    reportedPolicy({
      policy: "one",
      violations: [row("a", "small", 60)],
      undecided: [row("u", "small", 90)],
    }),
    reportedPolicy({ policy: "two", violations: [row("a", "small", 60), row("b", "large", 100)] }),
  ]);
  expect(figures("owner", overlap).map(([label]) => label)).toEqual(["large", "small"]);
  expect(figures("policy")).toEqual([
    ["old", "3", "127 GiB", "1", "≤ 12.70 CNY"],
    ["lost", "1", "100 GiB", "0", "≤ 10.00 CNY"],
  ]);
});

const as = (format: "text" | "markdown", groupBy: (typeof GROUPINGS)[number], of = document) =>
  render(of, format, { isColored: false, page: "", groupBy });

test("the text has subtotals, and the largest rows of each group under its name", () => {
  const text = as("text", "owner");
  expect(text).toMatch(/By owner\n[\s\S]*web +│ +2 │ +120 GiB │ +0 │ +≤ 12\.00 CNY/);
  expect(text).toMatch(/\n\nweb\n {2}- "a-name" \(a\): .*policies old, lost\n {2}- "b-name"/);
  expect(text).not.toMatch(/\n\nops\n/);
});

test.each(GROUPINGS)("Markdown has subtotals by %s, and foreign text in them is text", (by) => {
  expect(as("markdown", by)).toMatch(
    /^#### By \w+\n\n\| part \| violations \| provisioned \| undecided \| monthly cost \|$/m,
  );
  const hostile = documentOf([
    reportedPolicy({
      policy: HOSTILE_NAME,
      violations: [row("x", HOSTILE_NAME, 1, { status: HOSTILE_NAME })],
    }),
  ]);
  expect(htmlOfMarkdown(as("markdown", by, hostile))).not.toMatch(/<img|<script/);
});

test("many groups fit a comment", () => {
  const violations = Array.from({ length: 3000 }, (_, index) =>
    row(`${index}`, `team-${index}`.padEnd(200, "x"), 1),
  );
  const text = as("markdown", "owner", documentOf([reportedPolicy({ violations })]));
  expect(text.length).toBeLessThan(60_000);
  expect(text).toMatch(/^and 2,9\d\d more lines$/m);
});
