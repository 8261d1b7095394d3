import { mergeShards } from "../../../lib/cli/merge/merge-shards";
import { shardsOf } from "../../../lib/cli/merge/shards";
import type { ReportedPolicy } from "../../../lib/report";
import { resultRow } from "../../support/documents";
import { orphanIn, type ReadProject, shardDocument } from "../../support/shards";

const WEB: ReadProject = { name: "web", read: 5 };
const SHOP: ReadProject = { name: "shop", listed: 6, read: 7 };

function merged(first: Partial<ReportedPolicy>, second: Partial<ReportedPolicy> = {}): ReportedPolicy {
  const documents = [
    shardDocument([1, 2], [WEB], [[SHOP, 2]], first),
    shardDocument([2, 2], [SHOP], [[WEB, 1]], second),
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
});

const shardPart = (parts: Partial<NonNullable<ReportedPolicy["shard"]>>): Pick<ReportedPolicy, "shard"> => ({
  shard: {
    noun: { one: "orphan", many: "orphans" },
    notes: ["Note."],
    rate: 0.5,
    exemption_notices: [],
    owner_notices: [],
    missing_lists: {},
    ...parts,
  },
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
      ...shardPart({}),
    },
    {
      violations: [{ ...orphanIn(SHOP, "c", 2), monthly_cost: 5 }],
      exempt: [resultRow("d", { project_name: "shop", exemption: "kept", exempt_through: "2027-01-01" })],
      monthly_cost: 5,
      cost_currency: "CNY",
      ...shardPart({}),
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
  const notices = (first: readonly string[], second: readonly string[] | null) =>
    merged(shardPart({ exemption_notices: first }), shardPart({ exemption_notices: second }))
      .exemption_notices;
  expect(notices(["a", "b"], ["b", "c"])).toEqual(["b"]);
  // A shard without a cell says nothing.
  expect(notices(["a", "b"], null)).toEqual(["a", "b"]);
});

test("what is missing of lists stands once for each list", () => {
  const policy = merged(
    shardPart({ missing_lists: { "recycle bin": "web: 403", projects: "lab: 403" } }),
    shardPart({ missing_lists: { "recycle bin": "shop: 500" } }),
  );
  // Projects that were not read are those of the cells.
  expect(policy.missing_lists).toEqual({ "recycle bin": "web: 403; shop: 500" });
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
    "A shard of the fleet is damaged: a is in none of its projects. Run the shard again.",
  );
});
