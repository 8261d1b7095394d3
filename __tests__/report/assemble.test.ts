import type { PlaceState } from "../../lib/audit/facts/place";
import { fleetDocumentOf, policyCell, reportedPolicy } from "../support/documents";

test.each<[one: PlaceState, other: PlaceState, together: PlaceState]>([
  ["complete", "complete", "complete"],
  ["refused", "refused", "refused"],
  ["unreachable", "unreachable", "unreachable"],
  ["absent", "absent", "absent"],
  ["complete", "incomplete", "incomplete"],
  ["complete", "refused", "incomplete"],
  ["unreachable", "refused", "incomplete"],
])("a cell that is %s for a policy and %s for another is %s", (one, other, together) => {
  const cells = [one, other].map((state) => policyCell("a", { state, reasons: [`${state}.`, "Both."] }));
  const document = fleetDocumentOf(cells.map((cell) => reportedPolicy({ cells: [cell] })));
  expect(document.cells).toMatchObject([
    { project_id: "a-id", state: together, reasons: [...new Set([`${one}.`, "Both.", `${other}.`])] },
  ]);
});

test("accounts that could not be entered are a cell each, by their region", () => {
  const closed = { project_id: null, project_name: null, state: "refused" } as const;
  const cells = [
    policyCell("a", { ...closed, account: "one" }),
    policyCell("a", { ...closed, account: "two" }),
    policyCell("a", { ...closed, account: "one", region: "ap-southeast-1" }),
  ];
  expect(fleetDocumentOf([reportedPolicy({ cells }), reportedPolicy({ cells })]).cells).toHaveLength(3);
});
