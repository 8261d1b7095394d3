import { textsOf } from "../../lib/audit/catalogue";
import { rowLists } from "../../lib/report/row-lists";
import { resultRow } from "../support/documents";

test("rows stand under their reasons, violations before undecided ones", () => {
  const violations = ["a", "b"].map((id) => resultRow(id, { owner: "web" }));
  const undecided = [resultRow("c", { reason: "Its disk could not be read.", verdict: "undecided" })];
  expect(rowLists({ violations, undecided }, textsOf("en"))).toEqual([
    "All violations:",
    "Created more than 180 days ago.",
    '  - "a-name" (a): stale, 10 GiB, owner web, disk a-disk',
    '  - "b-name" (b): stale, 10 GiB, owner web, disk b-disk',
    "All undecided rows:",
    "Its disk could not be read.",
    '  - "c-name" (c): undecided, 10 GiB, disk c-disk',
  ]);
  expect(rowLists({ violations: [], undecided: [] }, textsOf("en"))).toEqual([]);
});
