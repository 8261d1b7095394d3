import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parsePolicyFile } from "../../../lib/cli/policies/policy-file";

const page = readFileSync(join(__dirname, "..", "..", "..", "docs", "cloud-custodian.md"), "utf8");
const [, table = ""] = page.split("| the entry |\n|---|---|---|\n");
const rows = table.split("\n\n")[0]?.split("\n") ?? [];

test("twenty policies stand beside ours", () => {
  expect(rows).toHaveLength(20);
});

const entries = rows.flatMap((row) => /`(?<entry>\{ rule: .*\})` \|$/.exec(row)?.groups?.entry ?? []);
test.each(entries)("%s is an entry of a policies file", (entry) => {
  const text = `policies:\n  - ${entry}\n`;
  expect(parsePolicyFile("p.yaml", text, new Date("2026-11-26T00:00:00Z"))).toHaveLength(1);
});

test("what cannot be done has no entry, and all else has", () => {
  const without = rows.filter((row) => !row.includes("{ rule: "));
  expect(without.every((row) => row.includes("| cannot: "))).toBe(true);
  expect(entries).toHaveLength(rows.length - without.length);
});
