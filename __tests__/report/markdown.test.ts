import { render } from "../../lib/report";
import type { AuditDocument } from "../../lib/report/document";
import {
  documentOf,
  fleetDocumentOf,
  HOSTILE_NAME,
  mixedDocumentAs,
  policyCell,
  reportedPolicy,
  resultRow,
} from "../support/documents";
import { htmlOfMarkdown } from "../support/markdown";

const markdownOf = (document: AuditDocument) => render(document, "markdown", { isColored: false, page: "" });

const DELETE =
  "It can be the last copy: create a disk or a backup from it before you delete it. Delete it if nobody needs it. There is no recycle bin for snapshots.";

test("Markdown has totals, what is unknown, each policy, and the largest", () => {
  const two = documentOf([
    reportedPolicy({
      violations: [resultRow("a", { size: 1500 }), resultRow("b", { due_at: "2026-12-01T00:00:00Z" })],
      complete: false,
      incomplete_reasons: ["The recycle bin could not be read."],
    }),
    reportedPolicy({ policy: "mine", violations: [resultRow("a", { size: 1500 })] }),
  ]);
  expect(markdownOf(two)).toBe(`### EVS: 2 snapshots and disks with findings, 1,510 GiB provisioned

Project ${two.cells[0]?.project_id}, cn-north-4

#### What is unknown

- ${"`stale_snapshots: The recycle bin could not be read.`"}

#### Policies

| policy | violations | provisioned | undecided | exempt | facts |
| --- | ---: | ---: | ---: | ---: | --- |
| ${"`stale_snapshots`"} | 2 | 1,510 GiB | 0 | 0 | incomplete |
| ${"`mine`"} | 1 | 1,500 GiB | 0 | 0 | complete |

#### Violations of all policies

| part | violations | provisioned |
| --- | ---: | ---: |
| ${"`all`"} | 2 | 1,510 GiB |

Each snapshot or disk counts once.

#### Largest findings

- ${'`"a-name"` `a`: stale, 1,500 GiB, `disk a-disk`; policies `stale_snapshots`, `mine`'}
- ${'`"b-name"` `b`: stale, 10 GiB, `by 2026-12-01T00:00:00Z`, `disk b-disk`; policy `stale_snapshots`'}

#### What to do

- ${"`stale_snapshots`"} stale, 2 rows: ${DELETE}
- ${"`mine`"} stale, 1 row: ${DELETE}
- To keep a row, add an exemption with its ID, a reason and an end.
`);
});

test("a hostile name is text", () => {
  const html = htmlOfMarkdown(mixedDocumentAs("markdown"));
  expect(html).not.toContain("<script");
  expect(html).not.toContain("<img");
  expect(html).toContain("&lt;img src=x");
});

test("what is new stands before what is known, where that is known", () => {
  const rows = [
    { ...resultRow("known"), is_new: false },
    { ...resultRow("fresh"), is_new: true },
  ];
  const text = markdownOf(documentOf([reportedPolicy({ violations: rows })]));
  expect(text).toMatch(/#### New: 1 finding, 10 GiB provisioned\n\n- `"fresh-name"`[^\n]*\n\n#### Policies/);
  expect(markdownOf(documentOf([reportedPolicy({ violations: [resultRow("a")] })]))).not.toContain("New");
});

test("groups count no GiB beside their snapshots", () => {
  const group = { ...resultRow("g"), size: 500, members: ["a"] };
  // A group has no kind.
  const { kind: _, ...row } = group;
  const text = markdownOf(
    documentOf([reportedPolicy({ violations: [resultRow("a")] }), reportedPolicy({ violations: [row] })]),
  );
  expect(text).toMatch(/^### EVS: 1 snapshot or disk with findings, 10 GiB provisioned \(1 group\)\n/);
});

test("it fits a comment, whatever the number of rows, policies and doubts, and says what it leaves out", () => {
  const name = "|`".repeat(200);
  const rows = Array.from({ length: 3000 }, (_, index) => ({
    ...resultRow(`${index}-${"x".repeat(300)}`, { name, volume_id: "y".repeat(300) }),
    is_new: true,
  }));
  const policies = Array.from({ length: 500 }, (_, index) =>
    reportedPolicy({
      policy: `${index} ${HOSTILE_NAME}`.padEnd(200, "|"),
      violations: index === 0 ? rows : [],
      complete: false,
      incomplete_reasons: [`${index} ${"z".repeat(3000)}`],
    }),
  );
  const cells = Array.from({ length: 400 }, (_, index) =>
    policyCell(`${index}`.padEnd(200, "p"), {
      state: "refused",
      reasons: [`${index % 20} ${"r".repeat(900)}`],
    }),
  );
  for (const document of [
    documentOf(policies),
    fleetDocumentOf(policies.map((one) => ({ ...one, cells }))),
  ]) {
    const text = markdownOf(document);
    expect(text.length).toBeLessThan(60_000);
    expect(text.match(/^and [\d,]+ more lines$/gm)?.length).toBeGreaterThanOrEqual(3);
  }
});
