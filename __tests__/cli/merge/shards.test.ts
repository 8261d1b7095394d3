import { type AnswerFile, chooseCells, shardsOf } from "../../../lib/cli/merge/shards";
import { documentOf } from "../../support/documents";
import { shardDocument } from "../../support/shards";

const web = { name: "web" };
const shop = { name: "shop" };
const FIRST = shardDocument([1, 2], [web], [[shop, 2]]);
const SECOND = shardDocument([2, 2], [shop], [[web, 1]]);
const filesOf = (...documents: readonly AnswerFile["document"][]): AnswerFile[] =>
  documents.map((document, index) => ({ file: `${"abc"[index]}.json`, document }));

test("shards of one audit belong together, in any order", () => {
  expect(shardsOf(filesOf(SECOND, FIRST))).toEqual({ of: 2, documents: [SECOND, FIRST], missing: [] });
  expect(shardsOf(filesOf(SECOND)).missing).toEqual([1]);
});

const [policy] = FIRST.policies;
const changed = (change: Partial<NonNullable<typeof policy>>) =>
  policy && { ...SECOND, policies: [{ ...policy, ...change }] };

test.each([
  ["the number of shards", { ...SECOND, shard: { ...SECOND.shard, of: 3 } }],
  ["the version of evs-snapshots", { ...SECOND, tool: { name: "evs-snapshots", version: "9.9.9" } }],
  ["the language", { ...SECOND, language: "zh" as const }],
  ["policies or their arguments", { ...SECOND, policies: [] }],
  ["policies or their arguments", changed({ arguments: { grace_period: "7d" } })],
  ["policies or their arguments", changed({ policy: "another" })],
  ["the fleet, exemptions", { ...SECOND, shard: { ...SECOND.shard, request: "other" } }],
  ["the earlier answer of --since", changed({ compared_with: "2026-11-19T00:00:00.000Z" })],
])("shards that differ in %s do not", (what, other) => {
  expect(() => shardsOf(filesOf(FIRST, other ?? SECOND))).toThrow(
    `a.json and b.json do not belong to one audit: they differ in ${what}`,
  );
});

test("a shard that an earlier audit has left does not belong to them", () => {
  const at = (made_at: string) =>
    filesOf({ ...FIRST, made_at: "2026-11-26T00:00:00.000Z" }, { ...SECOND, made_at });
  expect(shardsOf(at("2026-11-26T12:00:00.000Z")).missing).toEqual([]);
  expect(() => shardsOf(at("2026-11-25T11:00:00.000Z"))).toThrow(
    "b.json of 2026-11-25T11:00:00.000Z is more than 12 hours older than a.json of 2026-11-26T00:00:00.000Z. Run all shards in one pipeline.",
  );
});

test("no shard and no project counts twice", () => {
  expect(() => shardsOf(filesOf(FIRST, FIRST))).toThrow(
    "shard 1 of 2 is in a.json and in b.json. Name each shard once.",
  );
  const again = { ...SECOND, shard: { ...SECOND.shard, cells: FIRST.shard.cells } };
  expect(() => shardsOf(filesOf(FIRST, again))).toThrow(
    "project cn-north-4/web-id is in a.json and in b.json. Name each shard once.",
  );
});

test.each([
  [
    "a number beyond the count",
    { ...SECOND.shard, number: 9 },
    "the number is larger than the number of shards",
  ],
  [
    "a project twice",
    { ...SECOND.shard, cells: [...SECOND.shard.cells, ...SECOND.shard.cells] },
    "project cn-north-4/shop-id is there twice, or not in the list of projects",
  ],
  [
    "a project that the answer lacks",
    { ...SECOND.shard, cells: SECOND.shard.cells.map((cell) => ({ ...cell, project_id: "other" })) },
    "project cn-north-4/other is there twice, or not in the list of projects",
  ],
])("a shard that was changed by hand is refused: %s", (_, shard, problem) => {
  expect(() => shardsOf(filesOf(FIRST, { ...SECOND, shard }))).toThrow(
    `A shard of the fleet is damaged: in shard ${shard.number} of 2, ${problem}. Run the shard again.`,
  );
});

test("an answer of a whole fleet is no shard, and nothing is no answer", () => {
  expect(() => shardsOf(filesOf(FIRST, documentOf([])))).toThrow("b.json is not a shard of a fleet.");
  expect(() => shardsOf([])).toThrow("There is no file to merge.");
});

test("each cell is from the shard that had to read it, in the order of fleets", () => {
  const cells = chooseCells([FIRST, SECOND]);
  expect(cells.map(({ cell, document }) => [cell.project_name, document === FIRST])).toEqual([
    ["shop", false],
    ["web", true],
  ]);
  expect(cells.every(({ cell, own }) => cell.state === "complete" && own !== undefined)).toBe(true);
});

test("a cell that no shard has read is what the others know of it", () => {
  const [cell, ...others] = chooseCells([FIRST]);
  expect(cell).toMatchObject({ cell: { project_name: "shop", state: "unreachable" }, own: undefined });
  expect(others).toHaveLength(1);
});
