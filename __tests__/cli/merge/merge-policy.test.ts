import { fingerprintOf } from "../../../lib/audit/engine/fingerprint";
import { hashOfPlaces } from "../../../lib/audit/engine/join-results";
import type { SnapshotResult } from "../../../lib/audit/results/result-rows";
import { mergeShards } from "../../../lib/cli/merge/merge-shards";
import { shardsOf } from "../../../lib/cli/merge/shards";
import type { ReportedPolicy, ShardResult } from "../../../lib/report";
import { resultRow } from "../../support/documents";
import { orphanIn, type ReadProject, shardDocument, shardResult } from "../../support/shards";

const WEB: ReadProject = { name: "web", read: 5 };
const SHOP: ReadProject = { name: "shop", listed: 6, read: 7 };

function merged(
  first: Partial<ReportedPolicy>,
  second: Partial<ReportedPolicy> = {},
  shop = SHOP,
): ReportedPolicy {
  const documents = [
    shardDocument([1, 2], [WEB], [[shop, 2]], first),
    shardDocument([2, 2], [shop], [[WEB, 1]], second),
  ];
  const { policies } = mergeShards(
    shardsOf(documents.map((document) => ({ file: `${document.shard.number}.json`, document }))),
  );
  const [policy] = policies;
  if (policy === undefined) throw new Error("no policy");
  return policy;
}

const remembered = (id: string, project_id: string) => ({
  project_id,
  id,
  kind: "legacy",
  name: id,
  state: "violation" as const,
  first_seen: null,
  creator: null,
});

/** The only project of a shard. */
const shardPart = (
  parts: Partial<ShardResult>,
  rate: number | null = null,
): Pick<ReportedPolicy, "shard"> => ({
  shard: { noun: { one: "orphan", many: "orphans" }, rate, cells: [shardResult(parts)] },
});

test("rows are in the order of cells, and everything that counts them is made anew", () => {
  const policy = merged(
    {
      violations: [orphanIn(WEB, "a", 2)],
      undecided: [
        resultRow("b", { project_name: "web", verdict: "undecided", missing: "disk", is_new: false }),
      ],
      monthly_cost: 5,
      cost_currency: "CNY",
      ...shardPart({ notes: ["Note."] }, 0.5),
    },
    {
      violations: [{ ...orphanIn(SHOP, "c", 2), monthly_cost: 5 }],
      exempt: [resultRow("d", { project_name: "shop", exemption: "kept", exempt_through: "2027-01-01" })],
      monthly_cost: 5,
      cost_currency: "CNY",
      ...shardPart({ notes: ["Note."] }, 0.5),
    },
  );
  expect(policy).not.toHaveProperty("shard");
  expect(policy.violations.map(({ id }) => id)).toEqual(["c", "a"]);
  expect(policy).toMatchObject({
    violation_count: 2,
    undecided_count: 1,
    exempt_count: 1,
    total_gib: 20,
    monthly_cost: 5,
    new_undecided_count: 2,
    complete: true,
    missing_lists: {},
    summary:
      "2 orphans, 20 GiB provisioned, ≤ 5.00 CNY a month at 0.5 per GiB (2 of 2 projects complete; price of 1 unknown; 1 exempt, 10 GiB; 1 undecided)",
    undecided_summary: "1 snapshot undecided",
  });
  expect(policy.cells.map((cell) => [cell.project_name, cell.violation_count, cell.undecided_count])).toEqual(
    [
      ["shop", 1, 0],
      ["web", 1, 1],
    ],
  );
  expect(policy.report).toContain("Note.");
});

test("an exemption is of no use only where all shards say so", () => {
  const notices = (first: readonly string[], second: readonly string[]) =>
    merged(shardPart({ exemption_notices: first }), shardPart({ exemption_notices: second }))
      .exemption_notices;
  expect(notices(["a", "b"], ["b", "c"])).toEqual(["b"]);
});

test("what is missing of lists stands once for each list", () => {
  const gap = (missing: string, reason: string) => ({
    gaps: [{ missing, reason, cause: "failed" as const }],
  });
  const policy = merged(shardPart(gap("recycle bin", "403")), shardPart(gap("recycle bin", "500")));
  expect(policy.missing_lists).toEqual({ "recycle bin": "cn-north-4/shop: 500; cn-north-4/web: 403" });
});

test("what is remembered of a cell is what the shard says that has read it", () => {
  const [own, gone] = [remembered("own", "web-id"), remembered("gone", "shop-id")];
  const lost = remembered("lost", "of-an-account-that-is-closed");
  expect(
    merged({ remembered: [own, gone, lost] }, { remembered: [remembered("old", "web-id"), lost] }).remembered,
  ).toEqual([own, lost]);
});

test("a row in none of the projects of its shard is refused", () => {
  expect(() => merged({ violations: [orphanIn(SHOP, "a", 2)] })).toThrow(
    "A shard of the fleet is damaged: in shard 1 of 2, a is in none of its projects. Run the shard again.",
  );
});

test.each<[string, Partial<ReportedPolicy>, RegExp]>([
  ["a rule that does not exist", { rule: "no_rule" }, /the rule no_rule is unknown/],
  [
    "an argument that is not one",
    { arguments: { suspect_share: 7 } },
    /an argument of orphaned_snapshots must be a number from 0 to 1, got 7/,
  ],
  [
    "results of other projects",
    { shard: { noun: { one: "orphan", many: "orphans" }, rate: null, cells: [] } },
    /orphaned_snapshots does not have the projects of its shard/,
  ],
])("%s is refused", (_, parts, problem) => {
  expect(() => merged(parts, parts)).toThrow(problem);
});

describe("a violation whose disk another shard lists", () => {
  const holder: ReadProject = { ...SHOP, disks: ["a-disk"] };
  const settled = (row: Partial<SnapshotResult>, keptIsNew = true, parts: Partial<ReportedPolicy> = {}) => {
    const lost = { ...orphanIn(WEB, "a", 2), created_at: "2026-01-02T00:00:00Z", ...row };
    const kept = { ...orphanIn(WEB, "b", 2), is_new: keptIsNew };
    const undecided = [
      resultRow("c", {
        ...{ project_name: "web", verdict: "undecided" },
        ...{ missing: "disk", created_at: "2026-01-01T00:00:00Z" },
      }),
      resultRow("d", {
        ...{ project_name: "web", verdict: "undecided" },
        ...{ missing: "disk", created_at: "2026-01-03T00:00:00Z" },
      }),
    ];
    return merged({ violations: [lost, kept], undecided, ...parts }, {}, holder);
  };
  const open = (id: string) => fingerprintOf(1, [{ id }] as never);

  test("is among the undecided rows, by age, and no part of the fingerprint", () => {
    const policy = settled({});
    expect(policy.violations.map(({ id }) => id)).toEqual(["b"]);
    expect(policy.undecided.map(({ id }) => id)).toEqual(["c", "a", "d"]);
    expect(policy.fingerprint).toBe(hashOfPlaces([{ projectId: "web-id", part: open("b") }]));
    expect(policy).toMatchObject({ violation_count: 1, undecided_count: 3, new_violation_count: 1 });
  });

  test("is remembered as what it was, if it is known", () => {
    const row = { first_seen: "2026-11-01T00:00:00.000Z", is_new: false };
    const [one] = settled(row).remembered;
    expect(one).toEqual({ ...remembered("a", "web-id"), name: "a-name", first_seen: row.first_seen });
    expect(settled({ is_new: true }).remembered).toEqual([]);
  });

  test("does not count as new any more", () => {
    expect(settled({ is_new: true }).new_key).toBe(hashOfPlaces([{ projectId: "web-id", part: open("b") }]));
    // Without another new one, the key of the earlier answer stays.
    const { new_key } = settled({ is_new: true }, false, shardPart({ known_new_key: "before" }));
    expect(new_key).toBe(hashOfPlaces([{ projectId: "web-id", part: "before" }]));
  });
});
