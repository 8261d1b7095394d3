import { textsOf } from "../../lib/audit/catalogue";
import { type Format, render, splitByOwner } from "../../lib/report";
import { newsLines, newsOf } from "../../lib/report/news";
import { documentOf, HOSTILE_NAME, reportedPolicy, resultRow } from "../support/documents";
import { PROJECT } from "../support/worlds";

const SINCE = "2026-11-19T00:00:00.000Z";
const en = textsOf("en");

const row = (id: string, is_new: boolean | null, fields: Parameters<typeof resultRow>[1] = {}) =>
  resultRow(id, { is_new, owner: "web", owner_source: "tag:owner", ...fields });
const gone = (id: string, outcome: "deleted" | "exempt" | "policy_removed", name: string | null = null) => ({
  ...{ project_id: PROJECT, id, kind: "legacy", name, outcome, first_seen: SINCE },
});

const document = documentOf(
  [
    reportedPolicy({
      policy: "old",
      compared_with: SINCE,
      violations: [
        row("a", false, { size: 900 }),
        row("b", true),
        row("c", null),
        row("d", true, { size: 70 }),
      ],
      undecided: [row("u", true), row("v", false)],
      exempt: [row("e", true)],
      gone: [gone("x", "deleted", HOSTILE_NAME), gone("y", "exempt")],
    }),
    reportedPolicy({ policy: "lost", compared_with: "2026-11-18T00:00:00Z", violations: [row("b", true)] }),
    reportedPolicy({ policy: "not compared", violations: [resultRow("z")] }),
  ],
  { removed_policies: [{ rule: "stale_snapshots", policy: "left", gone: [gone("w", "policy_removed")] }] },
);
const as = (format: Format, of = document) => render(of, format, { isColored: false, page: "" });
const LINE = `Since the earlier answer of ${SINCE}: 3 new, 2 perhaps new, 1 known, 3 gone (1 deleted, 1 now exempt, 1 of a removed policy).`;

test("findings are new, known, perhaps new or gone, over all policies that were compared", () => {
  expect(newsOf(document)).toMatchObject({ since: SINCE, fresh: 3, perhaps: 2, known: 1 });
  expect(newsLines(document, en)).toEqual([LINE]);
  expect(newsOf(documentOf([reportedPolicy({ violations: [resultRow("z")] })]))).toBeUndefined();
});

test("an owner's part says nothing of what is gone, since that has no owner", () => {
  const lines = splitByOwner(document).map((part) => newsLines(part.document, en)[0]);
  expect(lines).toEqual([
    `Since the earlier answer of ${SINCE}: 3 new, 2 perhaps new, 1 known.`,
    expect.stringMatching(/: 0 new, 0 known, 3 gone \(/),
  ]);
});

test("the text begins with what is new, the largest first, and what is gone", () => {
  const text = as("text");
  expect(text.startsWith(`${LINE}\nNew:\n  - "d-name" (d): new, stale, 70 GiB`)).toBe(true);
  const [lead = ""] = text.split("\n\n");
  expect(lead.match(/^ {2}- .*; policy \w+$/gm)).toHaveLength(6);
  expect(lead).toContain("  - (no name) (y): exempt now; policy old\n");
  expect(lead.split("\n")).toHaveLength(9);
});

test("Markdown says it under its title, then lists new and gone before the policies", () => {
  const text = as("markdown");
  expect(text.split("\n\n")[1]).toBe(LINE);
  const headings = text.match(/^#### .*/gm) ?? [];
  expect(headings.slice(0, 3)).toEqual([
    "#### New: 3 findings, 80 GiB provisioned",
    "#### Gone",
    "#### Policies",
  ]);
  // New for both policies, so that both are named.
  expect(text).toMatch(/^- `"b-name"` `b`: new, stale, .*policies `old`, `lost`$/m);
  expect(text).toMatch(/^- .* `x`: deleted; policy `old`$/m);
});

test("a row that is new for one policy is not hidden by another that knows it", () => {
  const text = as(
    "markdown",
    documentOf([
      reportedPolicy({ policy: "one", compared_with: SINCE, violations: [row("a", false)] }),
      reportedPolicy({ policy: "two", compared_with: SINCE, violations: [row("a", true)] }),
    ]),
  );
  expect(text).toMatch(/#### New: 1 finding, 10 GiB provisioned\n\n- `"a-name"` `a`: .*policy `two`\n/);
});

test("SARIF says of each result whether it is new, and puts the new ones first", () => {
  const { results } = JSON.parse(as("sarif")).runs[0];
  expect(results.map(({ baselineState }: { baselineState?: string }) => baselineState)).toEqual([
    ...["new", "new", "new", "unchanged", undefined, undefined, "new", "unchanged"],
  ]);
});

test("CSV has since when a row is there, and whether it is new", () => {
  const options = { csv: { columns: ["id", "first_seen", "is_new"] } as const, isColored: false, page: "" };
  expect(render(document, "csv", options)).toContain("\r\na,2026-11-26T00:00:00.000Z,false\r\n");
});

test("without an earlier answer no format speaks of one", () => {
  const plain = documentOf([reportedPolicy({ violations: [resultRow("z")] })]);
  for (const format of ["text", "markdown"] as const)
    expect(as(format, plain)).not.toMatch(/earlier|new|gone/i);
});
