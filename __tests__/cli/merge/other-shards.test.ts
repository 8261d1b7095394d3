import { en } from "../../../lib/audit/catalogue";
import { otherShardsOf } from "../../../lib/cli/merge/other-shards";
import { chooseCells, type ShardDocument } from "../../../lib/cli/merge/shards";
import { openEvidence, orphanIn, type ReadProject, shardDocument } from "../../support/shards";

const OF = 3;
const [unlisted = "", , reread = ""] = openEvidence(OF);
const WEB: ReadProject = { name: "web", orphans: ["s"], read: 5 };

/** What becomes of an orphan in `web`, whose shard is the first. */
function settled(others: readonly ShardDocument[], unread: readonly ReadProject[] = []) {
  const known = unread.map((project) => [project, 3] as const);
  const documents = [shardDocument([1, OF], [WEB], known), ...others];
  const cells = chooseCells(documents);
  const place = cells.find(({ cell }) => cell.project_name === "web");
  const [first = documents[0], ...rest] = documents;
  if (place === undefined || first === undefined) throw new Error("no place");
  const row = orphanIn(WEB, "s", OF);
  return otherShardsOf(cells, { of: OF, documents: [first, ...rest] }, en).settle(row, place);
}
const second = (...projects: readonly ReadProject[]) => shardDocument([2, OF], projects);
const later = { listed: 6, read: 7 };

test("lists that were read later and do not have the disk leave an orphan what it is", () => {
  expect(settled([second({ name: "shop", disks: ["other"], ...later })])).toEqual({
    ...orphanIn(WEB, "s", OF),
    evidence: [unlisted, reread],
  });
});

test.each([
  ["later", later],
  ["earlier", { listed: 1 }],
])("a disk that another shard lists %s leaves it undecided", (_, times) => {
  const row = settled([second({ name: "shop", disks: ["s-disk"], ...times })]);
  expect(row).toMatchObject({
    verdict: "undecided",
    missing: "disk",
    reason: en.doubts.listedElsewhere(["cn-north-4/shop"]),
  });
  expect(row.evidence).toContain("disks and recycle bins of other shards: listed in cn-north-4/shop");
});

test("a disk that is listed in another region is another disk", () => {
  const row = settled([second({ name: "shop", region: "cn-east-3", disks: ["s-disk"], ...later })]);
  expect([row.verdict, row.evidence]).toEqual(["orphaned", [unlisted, reread]]);
});

test.each([
  ["before it was read", 1],
  ["in the same millisecond", 5],
])("lists of %s are named", (_, listed) => {
  expect(settled([second({ name: "shop", listed })]).evidence).toEqual([
    unlisted,
    "other projects of the region: disks of cn-north-4/shop were listed before this disk was read, so the disk may be there",
    reread,
  ]);
});

test("projects that were not read, or not as a whole, are named", () => {
  const shop = { name: "shop", isWhole: false, ...later };
  expect(settled([second(shop)], [{ name: "lab" }]).evidence).toEqual([
    unlisted,
    "other projects of the region: cn-north-4/lab, cn-north-4/shop not read, so the disk may be there",
    reread,
  ]);
});

test("an account without a project in the region cannot have the disk", () => {
  const { cells, shard, ...document } = second({ name: "shop", ...later });
  const nowhere = { project_id: null, project_name: null };
  const absent: ShardDocument = {
    ...document,
    cells: cells.map((cell) => ({ ...cell, ...nowhere, state: "absent" })),
    shard: { ...shard, cells: shard.cells.map((cell) => ({ ...cell, ...nowhere, disks: null })) },
  };
  expect(settled([absent]).evidence).toEqual([unlisted, reread]);
});

test("a row that says nothing of other shards stays as it is", () => {
  const documents = [shardDocument([1, OF], [WEB])] as const;
  const [place] = chooseCells(documents);
  if (place === undefined) throw new Error("no place");
  const row = { ...orphanIn(WEB, "s", OF), evidence: ["disk read by ID: 404 not found"] };
  expect(otherShardsOf([place], { of: OF, documents }, en).settle(row, place)).toBe(row);
});
