import { en } from "../../../lib/audit/catalogue";
import { jsonBytes } from "../../../lib/audit/catalogue/text";
import type { AssessedRow } from "../../../lib/audit/engine/evaluate-policy";
import { foldList } from "../../../lib/audit/wording/folded-list";
import { snapshotOf } from "../../support/policy-facts";

const assessed = (id: string, reason: string, evidence: readonly string[] = []): AssessedRow => ({
  row: snapshotOf(id),
  verdict: "stale",
  reason,
  evidence,
  doubt: undefined,
  exemption: undefined,
  dueAt: undefined,
});
const lineOf = ({ row }: AssessedRow) => row.id;

test("equal reasons are said once, in the order in which they first come", () => {
  const rows = [assessed("a", "Old."), assessed("b", "Lost."), assessed("c", "Old.")];
  const { lines, shown } = foldList(rows, lineOf, { most: 9, texts: en });
  expect(lines).toEqual(["Old.", "  - a", "  - c", "Lost.", "  - b"]);
  expect(shown).toEqual(rows);
});

test("other evidence is another heading, and evidence that is the reason is not said twice", () => {
  const rows = [assessed("a", "Old.", ["Old."]), assessed("b", "Old.", ["list: there", "bin: not there"])];
  expect(foldList(rows, lineOf, { most: 9, texts: en }).lines).toEqual([
    "Old.",
    "  - a",
    "Old. Evidence: list: there; bin: not there.",
    "  - b",
  ]);
});

test("a reason cannot break its line", () => {
  expect(foldList([assessed("a", "x\n  - forged")], lineOf, { most: 9, texts: en }).lines[0]).toBe(
    "x\ufffd  - forged",
  );
});

test("only the first rows are taken", () => {
  const rows = ["a", "b", "c"].map((id) => assessed(id, "Old."));
  expect(foldList(rows, lineOf, { most: 2, texts: en }).shown).toEqual(rows.slice(0, 2));
});

test.each([0, 6, 7, 13, 14, 20, 21, 1000])(
  "in %d bytes there is as much as there is room for",
  (mostBytes) => {
    const rows = ["a", "b", "c", "d"].map((id) => assessed(id, "Old."));
    const { lines, shown } = foldList(rows, lineOf, { most: 9, mostBytes, texts: en });
    expect(lines.reduce((bytes, line) => bytes + jsonBytes(line) + 2, 0)).toBeLessThanOrEqual(mostBytes);
    expect(lines).toEqual(shown.length === 0 ? [] : ["Old.", ...shown.map((row) => `  - ${lineOf(row)}`)]);
  },
);
