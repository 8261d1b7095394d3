import { type FindingSource, withKeys } from "../../../lib/audit/results/finding-key";
import { resultRow } from "../../support/documents";

const SOURCE: FindingSource = {
  rule: "stale_snapshots",
  policy: "old ones",
  subject: "snapshot",
  projectId: "p",
};
function keyOf(fields: Parameters<typeof resultRow>[1] = {}, source: Partial<FindingSource> = {}) {
  const { key: _, ...row } = resultRow("a", { project_id: null, ...fields });
  return withKeys([row], { ...SOURCE, ...source })[0]?.key;
}

test("a key is the same over runs, machines and versions", () => {
  expect(keyOf()).toBe("49c15dacef8100c8");
});

test("a key does not change with what is said of the row", () => {
  expect(keyOf({ name: "b", size: 1, verdict: "undecided", reason: "", status: "error" })).toBe(keyOf());
});

test.each([
  ["rule", keyOf({}, { rule: "excess_snapshots" })],
  ["policy", keyOf({}, { policy: "others" })],
  ["project", keyOf({}, { projectId: "q" })],
  ["kind", keyOf({ kind: "standard" })],
  ["row", keyOf({ id: "b" })],
])("another %s is another finding", (_, key) => {
  expect(key).toMatch(/^[\da-f]{16}$/);
  expect(key).not.toBe(keyOf());
});

test("a row's own project comes before the policy's", () => {
  expect(keyOf({ project_id: "q" })).toBe(keyOf({}, { projectId: "q" }));
});
