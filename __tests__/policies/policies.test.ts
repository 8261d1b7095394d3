import { type App, TerraformStack } from "cdktf";
import {
  Duration,
  type EvaluationOptions,
  EvsProvider,
  EvsSnapshotAudit,
  EvsSnapshots,
  type ExampleSnapshot,
  type ExampleWorld,
  evaluatePolicies,
  OrphanedSnapshots,
  type OrphanedSnapshotsProps,
  StaleSnapshots,
} from "cdktf-evs-snapshots";

const DAY_MS = 86_400_000;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString().replace("Z", "000");

/** A world in which these snapshots have lost their disk, beside one that has not. */
const lost = (...snapshots: readonly ExampleSnapshot[]): ExampleWorld => ({
  snapshots: [...snapshots, { id: "living", volume_id: "disk" }],
  volumes: [{ id: "disk" }],
});

const orphans =
  (props: Partial<OrphanedSnapshotsProps>, enforce: (policy: OrphanedSnapshots) => void) => (app: App) => {
    const stack = new TerraformStack(app, "test");
    new EvsProvider(stack, "evs");
    const audit = new EvsSnapshotAudit(stack, "audit");
    enforce(new OrphanedSnapshots(stack, "orphans", { audit, ...props }));
    return stack;
  };
const warn = (policy: OrphanedSnapshots) => policy.warn();
const block = (policy: OrphanedSnapshots) => policy.block();

const ids = (violations: readonly { readonly id: string }[] = []) => violations.map(({ id }) => id);

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

  test("on_incomplete = error fails the plan, and there are no violations to look at", async () => {
    const build = (app: App) => {
      const stack = new TerraformStack(app, "test");
      new EvsProvider(stack, "evs");
      const audit = new EvsSnapshotAudit(stack, "audit", { onIncomplete: "error" });
      new OrphanedSnapshots(stack, "orphans", { audit }).warn();
      return stack;
    };
    const { blocked, errors, violations } = await evaluatePolicies(build, lost({ id: "a" }), listingFails);
    expect(blocked).toBe(true);
    expect(errors.join()).toContain("Snapshot audit is incomplete");
    expect(violations.orphans).toEqual([]);
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

describe("stale snapshots", () => {
  const stale = (olderThan: Duration) => (app: App) => {
    const stack = new TerraformStack(app, "test");
    new EvsProvider(stack, "evs");
    const snapshots = new EvsSnapshots(stack, "snapshots");
    const policy = new StaleSnapshots(stack, "stale", {
      snapshots,
      olderThan,
      exemptions: [{ namePattern: "^golden", reason: "release images", expires: "2099-01-01" }],
    });
    policy.warn();
    policy.block({ atMost: 1 });
    return stack;
  };
  const world: ExampleWorld = {
    snapshots: [
      { id: "new", created_at: daysAgo(1) },
      { id: "old", created_at: daysAgo(100) },
      { id: "older", created_at: daysAgo(200) },
      { id: "golden", created_at: daysAgo(900) },
      { id: "undated", created_at: null },
    ],
  };

  test("are those made longer ago, the oldest first", async () => {
    const result = await evaluatePolicies(stale(Duration.days(90)), world);
    expect(result.violations.stale).toMatchObject([
      { id: "older", verdict: "stale", reason: "Made more than 90 days ago.", evidence: [] },
      { id: "old" },
    ]);
    expect(result.warnings).toEqual([
      expect.stringMatching(/^1 stale snapshot of unknown age/),
      expect.stringMatching(
        /^2 stale snapshots, 20 GiB provisioned\n {2}- "older".*200 days old\n {4}Made more/,
      ),
    ]);
    expect(result.blocked).toBe(true);
  });

  test("are none when all are young enough", async () => {
    const result = await evaluatePolicies(stale(Duration.days(1000)), {
      snapshots: [{ id: "a", created_at: daysAgo(10), name: "golden" }],
    });
    expect(result).toEqual({ violations: { stale: [] }, warnings: [], errors: [], blocked: false });
  });
});
