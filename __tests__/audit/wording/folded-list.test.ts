import { en } from "../../../lib/audit/catalogue";
import { jsonBytes } from "../../../lib/audit/catalogue/text";
import type { AssessedRow } from "../../../lib/audit/engine/evaluate-policy";
import { NO_PLACE } from "../../../lib/audit/facts/place";
import { foldList } from "../../../lib/audit/wording/folded-list";
import { snapshotOf } from "../../support/policy-facts";

const assessed = (id: string, reason: string, evidence: readonly string[] = []): AssessedRow => ({
  row: snapshotOf(id),
  place: NO_PLACE,
  marks: undefined,
  verdict: "stale",
  reason,
  evidence,
  doubt: undefined,
  exemption: undefined,
  dueAt: undefined,
  deletion: undefined,
  owner: { name: null, source: null },
  cost: null,
  link: null,
  firstSeen: null,
  isNew: null,
});
const lineOf = ({ row }: AssessedRow) => row.id;

test("equal reasons are said once, in the order in which they first come", () => {
  const rows = [assessed("a", "Old."), assessed("b", "Lost."), assessed("c", "Old.")];
  const { lines, shown } = foldList(rows, lineOf, { most: 9, subject: "snapshot", texts: en });
  expect(lines).toEqual(["Old.", "  - a", "  - c", "Lost.", "  - b"]);
  expect(shown).toEqual(rows);
});

test("evidence that all rows of a reason share is not said, nor is evidence that is the reason", () => {
  const rows = ["a", "b"].map((id) => assessed(id, "Old.", ["Old.", "list: there"]));
  expect(foldList(rows, lineOf, { most: 9, subject: "snapshot", texts: en }).lines).toEqual([
    "Old.",
    "  - a",
    "  - b",
  ]);
});

test("groups say their evidence, which names their members", () => {
  const rows = [assessed("a", "Large.", ["largest: x"])];
  expect(foldList(rows, lineOf, { most: 9, subject: "group", texts: en }).lines).toEqual([
    "Large.",
    "  largest: x:",
    "  - a",
  ]);
});

test("a trace of its own costs a row one line, and does not repeat what the rows share", () => {
  const rows = ["a", "b", "c"].map((id) => assessed(id, "Lost.", ["gone", `deleted by ${id}`]));
  expect(foldList(rows, lineOf, { most: 9, subject: "snapshot", texts: en }).lines).toEqual([
    "Lost.",
    ...["a", "b", "c"].flatMap((id) => [`  deleted by ${id}:`, `  - ${id}`]),
  ]);
});

test("rows with evidence that others of the reason lack stand under it, the others before them", () => {
  const rows = [assessed("b", "Old.", ["list: there", "bin: not there"]), assessed("a", "Old.", ["Old."])];
  expect(foldList(rows, lineOf, { most: 9, subject: "snapshot", texts: en }).lines).toEqual([
    "Old.",
    "  - a",
    "  list: there; bin: not there:",
    "  - b",
  ]);
});

test("a reason cannot break its line", () => {
  expect(
    foldList([assessed("a", "x\n  - forged")], lineOf, { most: 9, subject: "snapshot", texts: en }).lines[0],
  ).toBe("x\ufffd  - forged");
});

test("only the first rows are taken", () => {
  const rows = ["a", "b", "c"].map((id) => assessed(id, "Old."));
  expect(foldList(rows, lineOf, { most: 2, subject: "snapshot", texts: en }).shown).toEqual(rows.slice(0, 2));
});

test.each([0, 6, 7, 13, 14, 20, 21, 1000])(
  "in %d bytes there is as much as there is room for",
  (mostBytes) => {
    const rows = ["a", "b", "c", "d"].map((id) => assessed(id, "Old."));
    const { lines, shown } = foldList(rows, lineOf, { most: 9, mostBytes, subject: "snapshot", texts: en });
    expect(lines.reduce((bytes, line) => bytes + jsonBytes(line) + 2, 0)).toBeLessThanOrEqual(mostBytes);
    expect(lines).toEqual(shown.length === 0 ? [] : ["Old.", ...shown.map((row) => `  - ${lineOf(row)}`)]);
  },
);
