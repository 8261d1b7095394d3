import { capacityBudget } from "../../../lib/audit/policies/capacity-budget";
import { ParameterProblem } from "../../../lib/audit/spec/parameters";
import type { Snapshot } from "../../../lib/evs";
import { answersOf, judge, snapshotOf } from "../../support/policy-facts";

const sized = (id: string, size: number | null, fields: Partial<Snapshot> = {}) =>
  snapshotOf(id, { size, ...fields });
const team = (name: string) => ({ metadata: { team: name } });

const cases: readonly [string, string | undefined, readonly Snapshot[], Readonly<Record<string, string>>][] =
  [
    ["nothing at all", undefined, [], {}],
    ["exactly the budget", undefined, [sized("a", 60), sized("b", 40)], {}],
    ["more than the budget", undefined, [sized("a", 60), sized("b", 41)], { total: "over budget" }],
    [
      "more, and sizes that are unknown",
      undefined,
      [sized("a", 101), sized("b", null)],
      { total: "over budget" },
    ],
    ["less, and sizes that are unknown", undefined, [sized("a", 60), sized("b", null)], { total: "? size" }],
    [
      "names up to a separator",
      "name:-",
      [
        sized("a", 60, { name: "web-1" }),
        sized("b", 60, { name: "web-2-x" }),
        sized("c", 99, { name: "db" }),
        sized("e", 101, { name: null }),
      ],
      { "name:web": "over budget", "name:": "over budget" },
    ],
    [
      "names in two forms of Unicode",
      "name:-",
      [sized("a", 60, { name: "caf\u00e9-1" }), sized("b", 60, { name: "cafe\u0301-2" })],
      { "name:caf\u00e9": "over budget" },
    ],
    [
      "metadata, none and empty being alike",
      "metadata:team",
      [
        sized("a", 60, team("storage")),
        sized("b", 60, team("storage")),
        sized("c", 99, team("db")),
        sized("e", 60, team("")),
        sized("f", 60),
      ],
      { "team=storage": "over budget", "team=": "over budget" },
    ],
    [
      "a metadata key that every object has",
      "metadata:constructor",
      [sized("a", 101)],
      { "constructor=": "over budget" },
    ],
    [
      "disks, however their IDs are spelled",
      "disk",
      [
        sized("a", 60, { volumeId: "D" }),
        sized("b", 60, { volumeId: "d" }),
        sized("c", 99, { volumeId: "e" }),
      ],
      { "disk:d": "over budget" },
    ],
  ];

test.each(cases)("%s", (_, by, snapshots, expected) => {
  const args = { at_most_gib: 100, ...(by === undefined ? {} : { by }) };
  expect(answersOf(judge(capacityBudget, args, { snapshots }))).toEqual(expected);
});

test("a violation has its members and names the largest, on one line", () => {
  const snapshots = [sized("a", 1), sized("b", 1100, { name: "x\ny" }), sized("c", null)];
  const { violations } = judge(capacityBudget, { at_most_gib: 100 }, { snapshots });
  expect(violations[0]).toMatchObject({
    row: { id: "total", size: 1101, members: [{ id: "b" }, { id: "a" }, { id: "c" }] },
    reason: "Exceeds the budget of 100 GiB.",
    evidence: ['largest: "x\\ny" (b) 1,100 GiB; "a-name" (a) 1 GiB; "c-name" (c) ? GiB', "size of 1 unknown"],
  });
});

test("a row that nobody can refer to may be what is too much", () => {
  const malformedRows = [{ where: "snapshots[0]", problem: "id is missing" }];
  const result = judge(capacityBudget, { at_most_gib: 100 }, { snapshots: [sized("a", 1)], malformedRows });
  expect(answersOf(result)).toEqual({ total: "? row" });
  expect(result.incompleteReasons).toEqual(["1 row without a usable ID: snapshots[0]: id is missing."]);
});

test.each(["", "name", "name:", "team", "metadata:", "volume"])("by %j is refused", (by) => {
  expect(() => judge(capacityBudget, { at_most_gib: 1, by }, {})).toThrow(ParameterProblem);
});

test.each([-1, Number.NaN])("a budget of %j is refused", (budget) => {
  expect(() => judge(capacityBudget, { at_most_gib: budget }, {})).toThrow(ParameterProblem);
});
