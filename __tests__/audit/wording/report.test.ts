import { World } from "../../../lib/audit/engine/world";
import { staleSnapshots } from "../../../lib/audit/policies/stale-snapshots";
import { mostUrgentFirst, type ReportOptions, reportOf } from "../../../lib/audit/wording/report";
import { factsOf, judge, NOW, snapshotOf, type WorldParts } from "../../support/policy-facts";

const NONE: ReportOptions = { message: undefined, shownRows: 20, restIn: "report" };
const resultOf = (world: WorldParts) => judge(staleSnapshots, { older_than: "1d" }, world);
const report = (world: WorldParts, options: ReportOptions = NONE) =>
  reportOf(resultOf(world), options, new World(factsOf(world), {}, NOW));

const many = Array.from({ length: 133 }, (_, index) => snapshotOf(`s${index}`, { size: index + 1 }));

test("of many the 20 largest are shown, the rest is counted, and where it is", () => {
  const lines = report({ snapshots: many }, { ...NONE, restIn: { output: "stale_violations" } }).split("\n");
  expect(lines).toHaveLength(23);
  expect(lines.slice(0, 3).map((line) => line.split(",")[0])).toEqual([
    "133 stale snapshots",
    "Created more than 1 day ago.",
    '  - "s132-name" (s132): stale',
  ]);
  expect(lines.at(-1)).toBe("  and 113 more, 6,441 GiB: see output stale_violations");
});

test("without an output, the command that shows all rows is named", () => {
  expect(report({ snapshots: many }).split("\n").at(-1)).toBe(
    "  and 113 more, 6,441 GiB: evs-snapshots report <plan.json>, from terraform show -json",
  );
});

const undated = Array.from({ length: 9 }, (_, index) => snapshotOf(`u${index}`, { createdAt: null }));
const rowsIn = (text: string) => text.split("\n").filter((line) => line.startsWith("  - ")).length;

test.each([
  [0, 0, 0],
  [30, 2, 20],
  [15, 9, 20],
  [3, 9, 12],
])(
  "of %d violations and %d undecided rows, %d are listed in all, violations first",
  (violating, open, listed) => {
    const text = report({ snapshots: [...many.slice(0, violating), ...undated.slice(0, open)] });
    expect(rowsIn(text)).toBe(listed);
    expect(text.match(/: stale,/g)?.length ?? 0).toBe(Math.min(violating, 20));
  },
);

test("where no undecided row is listed, their number, their size and what shows them are one line", () => {
  const lines = report({ snapshots: [...many, ...undated] }).split("\n");
  expect(lines.at(-1)).toBe(
    "9 snapshots undecided: 90 GiB; evs-snapshots report <plan.json>, from terraform show -json",
  );
});

test("as many rows are listed as the user wants", () => {
  expect(rowsIn(report({ snapshots: many }, { ...NONE, shownRows: 133 }))).toBe(133);
  expect(rowsIn(report({ snapshots: many }, { ...NONE, shownRows: 0 }))).toBe(0);
});

test("everything that a reader must know has its line, and one only", () => {
  const world: WorldParts = {
    snapshots: [snapshotOf("a", { name: "x\ny" }), snapshotOf("b", { createdAt: null })],
    suspicions: ["The list came\ntwice."],
    standardFailure: "403",
  };
  expect(report(world, { ...NONE, message: "Ask\nstorage." }).split("\n")).toEqual([
    "1 stale snapshot, 10 GiB provisioned (1 undecided)",
    "Ask\ufffdstorage.",
    "Suspect: The list came\ufffdtwice.",
    "Created more than 1 day ago.",
    expect.stringMatching(/^ {2}- "x\\ny" \(a\): stale, 10 GiB, /),
    "1 snapshot undecided:",
    "Its creation time is missing.",
    expect.stringMatching(/^ {2}- "b-name" \(b\): undecided, 10 GiB, age unknown, /),
    "Not everything could be read: The list came\ufffdtwice.",
    expect.stringMatching(/^Not everything could be read: Standard snapshots could not be read: 403\./),
  ]);
});

test("rows with a deadline come first, then the largest, and ties stay as they were", () => {
  const [a, b] = resultOf({ snapshots: [snapshotOf("a"), snapshotOf("b")] }).violations;
  if (a === undefined || b === undefined) throw new Error("expected two");
  const large = { ...b, row: { ...b.row, id: "large", size: 900 } };
  const soon = { ...b, row: { ...b.row, id: "soon" }, dueAt: "2026-11-27T00:00:00Z" };
  const sooner = { ...soon, row: { ...b.row, id: "sooner" }, dueAt: "2026-11-26T23:00:00Z" };
  const order = mostUrgentFirst([a, b, large, soon, sooner]).map(({ row }) => row.id);
  expect(order).toEqual(["sooner", "soon", "large", "a", "b"]);
});
