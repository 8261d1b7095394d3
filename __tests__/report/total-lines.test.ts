import { textsOf } from "../../lib/audit/catalogue";
import type { KeyedRow } from "../../lib/audit/results/finding-key";
import { render } from "../../lib/report";
import { totalOf } from "../../lib/report/total-lines";
import { documentOf, reportedPolicy, resultRow } from "../support/documents";

const en = textsOf("en");
const linesOf = (...parts: Parameters<typeof totalOf>) =>
  totalOf(...parts)?.lines.map(({ label, count, provisioned, cost }) => [label, count, provisioned, cost]);

const of = (id: string, owner: string | null, size: number | null, cost: number | null = null) =>
  resultRow(id, {
    owner,
    owner_source: owner === null ? "unknown" : "tag:owner",
    size,
    monthly_cost: cost,
    kind: id.startsWith("t") ? "standard" : "legacy",
    volume_id: "d",
  });

const document = documentOf([
  reportedPolicy({
    policy: "old",
    cost_currency: "CNY",
    violations: [of("a", "web", 20, 2), of("t1", "dba", 50, 2.5), of("c", null, null)],
    undecided: [of("u", "web", 1000, 100)],
  }),
  reportedPolicy({
    policy: "lost",
    cost_currency: "EUR",
    violations: [of("a", "web", 20, 9), of("t2", "web", 5, 1)],
  }),
]);

test("each snapshot counts once over all policies, by kind and owner, at the first price", () => {
  expect(linesOf(document, en)).toEqual([
    ["all", "4", "75 GiB (size of 1 unknown)", "≤ 4.50 CNY, ≤ 1.00 EUR (cost of 1 unknown)"],
    ["standard snapshots", "2", "55 GiB", "≤ 2.50 CNY, ≤ 1.00 EUR"],
    ["legacy snapshots", "2", "20 GiB (size of 1 unknown)", "≤ 2.00 CNY (cost of 1 unknown)"],
    ["owner dba", "1", "50 GiB", "≤ 2.50 CNY"],
    ["owner web", "2", "25 GiB", "≤ 2.00 CNY, ≤ 1.00 EUR"],
    ["without an owner", "1", "0 GiB (size of 1 unknown)", "cost of 1 unknown"],
  ]);
});

test("the parts of the total add up to it, whoever adds them", () => {
  const rows = document.policies.flatMap(({ violations }) => violations);
  const once = new Map(rows.map((row) => [row.id, row.size ?? 0]));
  const sum = [...once.values()].reduce((total, size) => total + size, 0);
  expect(linesOf(document, en)?.[0]?.[2]).toMatch(new RegExp(`^${sum} GiB`));
});

test("snapshots that can share a chain are named, so that nobody adds up a saving that is none", () => {
  expect(totalOf(document, en)?.notes).toEqual([
    "Each snapshot or disk counts once.",
    expect.stringMatching(/^Standard snapshots of disks with several snapshots: 2\. They can share a chain/),
  ]);
});

test("a snapshot shares a chain with those that stay, too", () => {
  const notesOf = (...violations: readonly KeyedRow[]) =>
    totalOf(
      documentOf([
        reportedPolicy({ policy: "one", violations }),
        reportedPolicy({ policy: "two", violations }),
      ]),
      en,
    )?.notes ?? [];
  const standard = (id: string, copies_of_disk: number, volume_id = "d") =>
    resultRow(id, { kind: "standard", copies_of_disk, volume_id });
  expect(notesOf(standard("a", 1))).toHaveLength(1);
  expect(notesOf(resultRow("a", { copies_of_disk: 3 }))).toHaveLength(1);
  expect(notesOf(standard("a", 3))[1]).toContain(": 1.");
  expect(notesOf(standard("a", 3), standard("b", 3), standard("c", 1, "e"))[1]).toContain(": 2.");
});

test("several projects have a line each", () => {
  const row = (project_id: string) => resultRow("a", { project_id });
  const both = documentOf([
    reportedPolicy({ policy: "one", violations: [row("p1"), row("p2")] }),
    reportedPolicy({ policy: "two", violations: [row("p1")] }),
  ]);
  expect(linesOf(both, en)).toEqual([
    ["all", "2", "20 GiB", ""],
    ["project cn-north-4/p1", "1", "10 GiB", ""],
    ["project cn-north-4/p2", "1", "10 GiB", ""],
  ]);
});

test("many owners are together", () => {
  const violations = Array.from({ length: 25 }, (_, index) => of(`a${index}`, `team-${index}`, 100 - index));
  const lines = linesOf(documentOf([reportedPolicy({ violations })]), en) ?? [];
  expect(lines).toHaveLength(22);
  expect(lines.at(-1)).toEqual(["5 other owners", "5", "390 GiB", ""]);
});

test("cells of a fleet go by their account, region and name, and many of them are together", () => {
  const violations = Array.from({ length: 23 }, (_, index) =>
    resultRow("a", {
      ...{ account: "acme", project_id: `id-${index}`, project_name: `web${index}`, size: 100 - index },
    }),
  );
  const lines = linesOf(documentOf([reportedPolicy({ violations })]), en) ?? [];
  expect(lines[1]).toEqual(["project acme/cn-north-4/web0", "1", "100 GiB", ""]);
  expect(lines.at(-1)).toEqual(["3 other projects", "3", "237 GiB", ""]);
});

test("one policy with rows of several kinds has a line for each", () => {
  const violations = [of("a", null, 1), of("t", null, 2)].map((row) => ({ ...row, owner_source: null }));
  expect(linesOf(documentOf([reportedPolicy({ violations })]), en)).toHaveLength(3);
});

test("where one policy has everything, and nobody asked for owners, it says it all", () => {
  expect(totalOf(documentOf([reportedPolicy({ violations: [resultRow("a")] })]), en)).toBeUndefined();
  expect(totalOf(documentOf([reportedPolicy({})]), en)).toBeUndefined();
});

test.each(["text", "markdown"] as const)("%s has the total", (format) => {
  const text = render(document, format, { isColored: false, page: "" });
  expect(text).toContain("Violations of all policies");
  expect(text).toContain("owner dba");
  expect(text).toContain("They can share a chain");
});
