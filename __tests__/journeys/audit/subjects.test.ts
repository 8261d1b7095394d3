import { World } from "../../../lib/audit/engine/world";
import { capacityBudget } from "../../../lib/audit/policies/capacity-budget";
import { leavingRecycleBin } from "../../../lib/audit/policies/leaving-recycle-bin";
import { unattachedDisks } from "../../../lib/audit/policies/unattached-disks";
import { alertTextsOf } from "../../../lib/audit/wording/alert-texts";
import { reportOf } from "../../../lib/audit/wording/report";
import {
  daysAgo,
  diskOf,
  factsOf,
  type JudgeOptions,
  judge,
  NOW,
  snapshotOf,
  type WorldParts,
} from "../../support/policy-facts";

type Policy = Parameters<typeof judge>[0];
type Args = Parameters<typeof judge>[1];

function textsOf(policy: Policy, args: Args, world: WorldParts, options: JudgeOptions = {}) {
  const result = judge(policy, args, world, options);
  const context = new World(factsOf(world), {}, NOW);
  const report = reportOf(result, { message: undefined, shownRows: 20, restIn: "report" }, context);
  const where = {
    policy: "test",
    region: "r",
    projectId: "p",
    message: undefined,
    restIn: "report" as const,
  };
  return { report, alert: alertTextsOf(result, { ...context, ...where }), result };
}

const idle = (id: string, fields = {}) =>
  diskOf(id, { status: "available", updatedAt: daysAgo(40), ...fields });

test("a report of disks speaks of disks, of how long nothing has changed and of their copies", () => {
  const { report, alert } = textsOf(
    unattachedDisks,
    { for_at_least: "30d" },
    {
      volumes: [idle("a"), idle("b", { orderId: "o-1" }), idle("c", { status: null })],
      snapshots: [snapshotOf("s", { volumeId: "b" })],
    },
  );
  expect(report).toBe(`2 unattached disks, 80 GiB provisioned (1 undecided)
It is not attached to a server and has not changed for at least 30 days.
  - "a-name" (a): unattached, 40 GiB, available, 100 days old, unchanged for 40 days, no snapshot
  - "b-name" (b): unattached, 40 GiB, available, 100 days old, unchanged for 40 days, prepaid (monthly or yearly), 1 copy, the newest 10 days old
1 disk undecided:
Its status is missing.
  - "c-name" (c): undecided, 40 GiB, 100 days old, unchanged for 40 days, no snapshot`);
  expect(alert).toMatchObject({
    kind: "violations",
    title: "2 unattached disks, 80 GiB provisioned (1 undecided) (test, r, p)",
  });
});

test("the most urgent comes first, whatever its size and however its time is written", () => {
  const { report } = textsOf(
    leavingRecycleBin,
    { within: "3d" },
    {
      recycleBin: [
        diskOf("later", { size: 900, planDeleteAt: "2026-11-27T12:00:00.5Z" }),
        diskOf("sooner", { planDeleteAt: "2026-11-27T12:00:00.000001Z" }),
      ],
    },
  );
  expect(report.split("\n").map((line) => line.split(",", 3).join())).toEqual([
    "2 disks about to leave the recycle bin, 940 GiB provisioned",
    "The recycle bin deletes it permanently within 3 days.",
    '  - "sooner-name" (sooner): leaving, 40 GiB, by 2026-11-27T12:00:00Z',
    '  - "later-name" (later): leaving, 900 GiB, by 2026-11-27T12:00:00Z',
  ]);
});

test("a group goes by what its members have in common", () => {
  const { report } = textsOf(
    capacityBudget,
    { at_most_gib: 5, by: "name:-" },
    { snapshots: [snapshotOf("a", { name: "web-1" })] },
  );
  expect(report).toBe(`1 exceeded capacity budget, 10 GiB provisioned
Exceeds the budget of 5 GiB.
  largest: "web-1" (a) 10 GiB:
  - name:web: over budget, 10 GiB, 1 snapshot`);
});

test("exemptions are of the policy's subject", () => {
  const exemption = { id: "x", reason: "spare", expires: "2027-03-31" };
  const { result } = textsOf(unattachedDisks, { for_at_least: "30d" }, {}, { exemptions: [exemption] });
  expect(result.exemptionNotices).toEqual([
    'matches no disk; remove it unless you expect one: id "x" (spare; through 2027-03-31)',
  ]);
});

test("a group is exempt by its ID", () => {
  const { result } = textsOf(
    capacityBudget,
    { at_most_gib: 5 },
    { snapshots: [snapshotOf("a")] },
    { exemptions: [{ id: "total", reason: "migration", expires: "2027-03-31" }] },
  );
  expect(result.exempt).toMatchObject([{ row: { id: "total" } }]);
  expect(result.violations).toEqual([]);
});
