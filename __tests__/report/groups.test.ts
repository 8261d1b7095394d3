import { textsOf } from "../../lib/audit/catalogue";
import { GROUPINGS, groupsOf } from "../../lib/report/groups";
import { allRowsOf } from "../../lib/report/rows";
import { documentOf, reportedPolicy, resultRow } from "../support/documents";

const en = textsOf("en");
const row = (id: string, fields: Parameters<typeof resultRow>[1] = {}) =>
  resultRow(id, { owner: "web", owner_source: "tag:owner", ...fields });
const { kind: _, ...group } = row("g", { owner: null });
const rows = allRowsOf(
  documentOf([
    reportedPolicy({
      policy: "old",
      violations: [
        row("a", { size: 5, account: "acme", project_name: "dev", project_id: "p1" }),
        row("b", { size: 500, kind: "standard", status: "error", owner: "dba" }),
        row("c", { size: 900, owner: null, status: null }),
      ],
    }),
    reportedPolicy({ policy: "budget", violations: [{ ...group, size: 1, members: ["a"] }] }),
  ]),
);

test.each([
  ["owner", ["dba: b", "web: a", "without an owner: c, g"]],
  ["project", ["cn-north-4/0d1c5e2f9a7b4c3e8f6a1b2c3d4e5f60: b, c, g", "acme/cn-north-4/dev: a"]],
  ["kind", ["legacy snapshots: a, c", "standard snapshots: b", "groups of snapshots: g"]],
  ["policy", ["old: a, b, c", "budget: g"]],
  ["status", ["error: b", "available: a, g", "without a status: c"]],
] as const)("by %s, the largest first", (by, expected) => {
  const groups = groupsOf(rows, by, en).map(
    ({ label, rows: own }) => `${label}: ${own.map((one) => one.row.id).join(", ")}`,
  );
  expect(groups).toEqual(expected);
});

test.each(GROUPINGS)("every finding is in one group by %s, and in no second", (by) => {
  expect(groupsOf(rows, by, en).flatMap((one) => one.rows)).toHaveLength(rows.length);
});
