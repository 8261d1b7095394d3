import { readFileSync } from "node:fs";
import { join } from "node:path";
import { compileCondition } from "../../../lib/audit/rules/compile-rule";
import {
  ATTACHMENT_FIELDS,
  DISK_FIELDS,
  propertyOf,
  SNAPSHOT_FIELDS,
} from "../../../lib/audit/rules/rule-fields";
import { diskOf, snapshotOf } from "../../support/policy-facts";

const docs = readFileSync(join(__dirname, "..", "..", "..", "docs", "policies", "snapshot_rule.md"), "utf8");

test.each([
  ["snapshots", SNAPSHOT_FIELDS, snapshotOf("s")],
  ["disks", DISK_FIELDS, diskOf("d")],
])("conditions know what the rows of %s have", (_, fields, row) => {
  const known = new Set<string>(Object.keys(row));
  expect(
    Object.keys(fields)
      .map(propertyOf)
      .filter((property) => !known.has(property)),
  ).toEqual([]);
});

test("every field stands in the table", () => {
  const [, section = ""] = docs.split("## The condition");
  const rows = section.split("\n").filter((line) => line.startsWith("|"));
  const named = new Set(rows.join("\n").match(/`[a-z_]+`/g));
  const fields = Object.keys({ ...SNAPSHOT_FIELDS, ...DISK_FIELDS, ...ATTACHMENT_FIELDS });
  expect(fields.filter((field) => !named.has(`\`${field}\``))).toEqual([]);
});

test("the examples are conditions", () => {
  const [, section = ""] = docs.split("## The condition");
  const examples = section.split("```\n").find((block) => block.startsWith("now - ")) ?? "";
  const lines = examples.trim().split("\n");
  expect(lines.length).toBeGreaterThan(2);
  for (const line of lines) expect(() => compileCondition(line, "snapshot")).not.toThrow();
});
