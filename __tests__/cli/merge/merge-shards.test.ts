import type { GoneResult } from "../../../lib/audit/results/policy-record";
import { mergeShards } from "../../../lib/cli/merge/merge-shards";
import { schemaProblems } from "../../support/audit-schema";
import { type ReadProject, shardDocument } from "../../support/shards";

const WEB: ReadProject = { name: "web" };
const SHOP: ReadProject = { name: "shop" };
const FIRST = shardDocument([1, 2], [WEB], [[SHOP, 2]]);
const SECOND = { ...shardDocument([2, 2], [SHOP], [[WEB, 1]]), made_at: "2026-11-26T00:00:03.000Z" };

test("two shards are one answer, as of the later one, and no shard any more", () => {
  const document = mergeShards({ of: 2, documents: [SECOND, FIRST] });
  expect(schemaProblems(document)).toEqual([]);
  expect(document).not.toHaveProperty("shard");
  expect(document).toMatchObject({
    made_at: "2026-11-26T00:00:03.000Z",
    interrupted: null,
    cells: [
      { project_name: "shop", state: "complete", reasons: [], snapshots_scanned: 1 },
      { project_name: "web", state: "complete", reasons: [] },
    ],
  });
});

test("a project that is left out is named once", () => {
  const place = {
    account: "acme",
    region: "cn-north-4",
    project_id: "s1",
    project_name: "cn-north-4_sandbox",
  };
  const left_out = [{ ...place, reason: "deleted every night" }];
  const documents = [
    { ...FIRST, left_out },
    { ...SECOND, left_out },
  ] as const;
  const document = mergeShards({ of: 2, documents });
  expect(document.left_out).toEqual(left_out);
  expect(schemaProblems(document)).toEqual([]);
});

test("one that was interrupted leaves all of it so", () => {
  const documents = [FIRST, { ...SECOND, interrupted: "Interrupted." }] as const;
  expect(mergeShards({ of: 2, documents }).interrupted).toBe("Interrupted.");
});

test("a policy that was removed is named once, with what was gone in all shards, in the order of the projects", () => {
  const gone = (project_id: string): GoneResult => ({
    ...{ project_id, id: `${project_id}-row`, kind: "legacy", name: null },
    ...{ outcome: "policy_removed", first_seen: null },
  });
  const removed = (...rows: readonly GoneResult[]) => ({
    removed_policies: [{ rule: "stale_snapshots", policy: "old", gone: rows }],
  });
  const documents = [
    { ...FIRST, ...removed(gone("web-id")) },
    { ...SECOND, ...removed(gone("shop-id")) },
  ] as const;
  expect(mergeShards({ of: 2, documents })).toMatchObject(removed(gone("shop-id"), gone("web-id")));
});

test("the cells of a shard that is missing are not read, in the words of the others", () => {
  const { cells, policies } = mergeShards({ of: 2, documents: [FIRST] });
  const reasons = ["Only shard 2 of 2 reads it."];
  expect(cells).toMatchObject([
    { project_name: "shop", state: "unreachable", reasons },
    { project_name: "web", state: "complete" },
  ]);
  expect(policies).toMatchObject([
    {
      complete: false,
      incomplete_reasons: ["cn-north-4/shop: Only shard 2 of 2 reads it."],
      missing_lists: { projects: "cn-north-4/shop: Only shard 2 of 2 reads it." },
      has_baseline: false,
    },
  ]);
});
