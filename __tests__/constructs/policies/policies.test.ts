import { TerraformStack } from "cdktf";
import {
  Duration,
  EvsProvider,
  EvsSnapshots,
  expression,
  HuaweicloudSnapshotAudit,
  HuaweicloudSnapshots,
  OrphanedSnapshots,
  type OrphanedSnapshotsProps,
  SnapshotPolicy,
} from "cdktf-evs-snapshots";
import { type EvaluationOptions, evaluatePolicies } from "cdktf-evs-snapshots/testing";
import { withProof } from "../../support/audits";
import { officialProvider } from "../../support/official-provider";
import { block, ids, lost, orphansOver, warn } from "../../support/orphans";

const orphans = orphansOver(withProof);

describe("a scan that is incomplete", () => {
  const listingFails: EvaluationOptions = {
    fault: ({ path }) => (path.endsWith("/volumes/detail") ? { status: 403 } : undefined),
  };
  const oneDiskFails: EvaluationOptions = {
    fault: ({ path }) => (path.endsWith("/volumes/b-disk") ? { status: 500 } : undefined),
  };

  test.each([
    ["a disk list that fails", lost({ id: "a" }), listingFails, "Snapshot audit is incomplete"],
    ["one disk that fails, beside a true orphan", lost({ id: "a" }, { id: "b" }), oneDiskFails, "incomplete"],
  ] as const)("%s blocks nothing unless asked, and is told", async (_, world, options, told) => {
    const [passing, blocking] = await Promise.all([
      evaluatePolicies(orphans({}, block), world, options),
      evaluatePolicies(
        orphans({}, (policy) => policy.block({ atMost: 100, onIncomplete: "block" })),
        world,
        options,
      ),
    ]);
    expect(passing.blocked).toBe(false);
    expect(passing.warnings.join()).toContain(told);
    expect(blocking.blocked).toBe(true);
    expect(blocking.errors).toEqual([
      expect.stringMatching(/^The policy test\/orphans cannot be judged:\n {2}- \w/),
    ]);
  });

  test("what is proven is warned of all the same", async () => {
    const world = lost({ id: "a" }, { id: "b" });
    const { violations, warnings } = await evaluatePolicies(orphans({}, warn), world, oneDiskFails);
    expect(ids(violations.orphans)).toEqual(["a"]);
    expect(warnings).toHaveLength(2);
  });
});

describe("props that make no sense are refused when the stack is built, with the path of the construct", () => {
  const terms = { reason: "r", expires: "2099-12-31" };
  const refused: [string, object, RegExp][] = [
    ["no reason", { id: "a", expires: "2099-12-31", reason: "" }, /'exemptions\[0\].reason' must be a text/],
    ["no end", { id: "a", reason: "r" }, /'exemptions\[0\].expires' must be a text/],
    [
      "no day",
      { id: "a", reason: "r", expires: "2027-02-30" },
      /must be a day such as 2027-03-31, got "2027-02-30"/,
    ],
    ["nothing to match", terms, /must have one of id, namePattern, metadata, got none/],
    ["two things to match", { id: "a", namePattern: "b", ...terms }, /got id and namePattern/],
    ["a broken pattern", { namePattern: "(", ...terms }, /must be a regular expression, got \(/],
    ["a pattern Terraform lacks", { namePattern: "(?!a)", ...terms }, /must do without lookaround/],
    ["no key", { metadata: {}, ...terms }, /must have at least one key/],
  ];
  test.each(refused)("an exemption with %s", async (_, exemption, message) => {
    const props = { exemptions: [exemption] } as Partial<OrphanedSnapshotsProps>;
    const evaluation = evaluatePolicies(orphans(props, warn), {});
    await expect(evaluation).rejects.toThrow(message);
    await expect(evaluation).rejects.toThrow(/^test\/orphans: /);
  });

  test.each([
    [{ gracePeriod: 7 }, /'gracePeriod' must be a Duration such as Duration.days\(7\), got 7/],
    [{ minimumVerdict: "recycled" }, /'minimumVerdict' must be one of orphaned, suspected, indeterminate/],
    [{ message: "" }, /'message' must be a text/],
  ])("%j", async (props, message) => {
    const build = orphans(props as unknown as Partial<OrphanedSnapshotsProps>, warn);
    await expect(evaluatePolicies(build, {})).rejects.toThrow(message);
  });

  test.each([-1, Number.NaN, Number.POSITIVE_INFINITY])("a duration of %d days", (days) => {
    expect(() => Duration.days(days)).toThrow(/Duration.days needs a number of at least 0/);
  });
});

test("evaluatePolicies leads the official provider to the example, whatever region and credentials it has", async () => {
  const { violations, errors } = await evaluatePolicies(
    (app) => {
      const stack = new TerraformStack(app, "test");
      const provider = officialProvider(stack, "east", {
        alias: "east",
        region: "cn-east-3",
        userName: "someone",
        password: "something",
        assumeRole: [{ agencyName: "agency", domainName: "domain" }],
      });
      const snapshots = new HuaweicloudSnapshots(stack, "snapshots", { provider, region: "cn-north-4" });
      const audit = new HuaweicloudSnapshotAudit(stack, "audit", { snapshots });
      new OrphanedSnapshots(stack, "orphans", { audit, minimumVerdict: "suspected" }).warn();
      return stack;
    },
    lost({ id: "a" }),
  );
  expect(errors).toEqual([]);
  expect(ids(violations.orphans)).toEqual(["a"]);
});

test("a policy of one's own needs rows only", async () => {
  class Large extends SnapshotPolicy {}
  const { violations, warnings } = await evaluatePolicies(
    (app) => {
      const stack = new TerraformStack(app, "test");
      new EvsProvider(stack, "evs");
      const { snapshots } = new EvsSnapshots(stack, "snapshots");
      const rule = { noun: "large snapshot", rows: snapshots, condition: expression`s.size > 100` };
      new Large(stack, "large", {}, rule).warn();
      return stack;
    },
    { snapshots: [{ id: "a", size: 500 }, { id: "b" }] },
  );
  expect(violations.large).toMatchObject([{ id: "a", verdict: "large snapshot", evidence: [] }]);
  expect(warnings[0]).toMatch(
    /^1 large snapshot, 500 GiB provisioned\n {2}- "a" .*\n {4}It is a large snapshot\.$/,
  );
});
