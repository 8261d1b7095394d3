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

describe("grace period", () => {
  const gracePeriod = Duration.days(7);

  test("what is younger does not count, what is older does, and the message says what age means", async () => {
    const world = lost(
      { id: "young", created_at: daysAgo(6.9) },
      { id: "old", created_at: daysAgo(7.1) },
      { id: "older", created_at: daysAgo(400) },
    );
    const { violations, warnings, blocked } = await evaluatePolicies(orphans({ gracePeriod }, warn), world);
    expect(ids(violations.orphans)).toEqual(["older", "old"]);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain(
      "2 orphaned snapshots, 20 GiB provisioned\nOnly snapshots made more than 7 days",
    );
    expect(warnings[0]).toMatch(/"older" \(older\).*, 400 days old\n.*\n.*"old" \(old\).*, 7 days old/);
    expect(blocked).toBe(false);
  });

  test.each([null, "yesterday"])("with the creation time %j it is listed on its own", async (created_at) => {
    const world = lost({ id: "undated", created_at }, { id: "old", created_at: daysAgo(30) });
    const { violations, warnings } = await evaluatePolicies(orphans({ gracePeriod }, warn), world);
    expect(ids(violations.orphans)).toEqual(["old"]);
    expect(warnings).toHaveLength(2);
    expect(warnings).toContainEqual(
      expect.stringMatching(/^1 orphaned snapshot of unknown age: .*\n {2}- "undated" \(undated\)/),
    );
  });

  test("without one, age does not matter, nor whether it is known", async () => {
    const world = lost({ id: "undated", created_at: null }, { id: "young", created_at: daysAgo(0) });
    const { violations, warnings } = await evaluatePolicies(orphans({}, warn), world);
    expect(ids(violations.orphans)).toEqual(["young", "undated"]);
    expect(warnings[0]).toContain("age unknown");
  });
});

describe("ages of messages", () => {
  test.each([0, 1, 59, 365, 366, 1461])("%i days", async (days) => {
    const { warnings } = await evaluatePolicies(
      orphans({}, warn),
      lost({ id: "a", created_at: daysAgo(days) }),
    );
    expect(warnings[0]).toContain(days === 1 ? ", 1 day old\n" : `, ${days} days old\n`);
  });
});

describe("exemptions", () => {
  const world = lost(
    { id: "a", name: "golden-2024" },
    { id: "b", name: null },
    { id: "c", metadata: { team: "db", tier: "1" } },
    { id: "d", name: 'odd "${name}"' },
  );
  const terms = { reason: "release images", expires: "2099-12-31" };

  test("leave out what they match by ID, name or metadata", async () => {
    const exemptions = [
      { id: "b", ...terms },
      { namePattern: "^golden-\\d+$", ...terms },
      { metadata: { team: "db", tier: "1" }, ...terms },
    ];
    const { violations, warnings } = await evaluatePolicies(orphans({ exemptions }, warn), world);
    expect(ids(violations.orphans)).toEqual(["d"]);
    expect(warnings).toHaveLength(1);
  });

  test("that have expired exempt nothing, and are shown", async () => {
    const exemptions = [{ id: "b", reason: "was ${needed}", expires: "2024-02-29" }];
    const { violations, warnings } = await evaluatePolicies(orphans({ exemptions }, block), world);
    expect(ids(violations.orphans)).toEqual(["a", "b", "c", "d"]);
    expect(warnings).toEqual([
      "Expired exemptions of test/orphans, which exempt nothing any more:\n" +
        "  - id b (was ${needed}; expires 2024-02-29)",
    ]);
  });

  test("that match nothing are shown", async () => {
    const exemptions = [
      { metadata: { team: "other" }, ...terms },
      { id: "b", ...terms },
    ];
    const { warnings } = await evaluatePolicies(orphans({ exemptions }, block), world);
    expect(warnings).toEqual([
      expect.stringContaining(
        'that match no snapshot; remove them if nothing is to come:\n  - metadata {"team":"other"} (release images',
      ),
    ]);
  });

  test("match texts as they are, whatever is in them", async () => {
    const name = 'a "${b}" %{if true} \\ \n 中文';
    const odd = lost(
      { id: "named", name },
      { id: "tagged", metadata: { 'k"${v}': "%{x}" } },
      { id: "other", metadata: { 'k"${v}': "y" } },
    );
    const exemptions = [
      { namePattern: '^a "\\$\\{b\\}" %\\{if true\\} \\\\ \\n 中文$', ...terms },
      { metadata: { 'k"${v}': "%{x}" }, ...terms },
    ];
    const { violations, warnings } = await evaluatePolicies(orphans({ exemptions }, warn), odd);
    expect(ids(violations.orphans)).toEqual(["other"]);
    expect(warnings).toHaveLength(1);
  });

  test("hold through their last day", async () => {
    const today = new Date().toISOString().slice(0, 10);
    const exemptions = [{ namePattern: ".", reason: "r", expires: today }];
    const { violations } = await evaluatePolicies(orphans({ exemptions }, warn), lost({ id: "a" }));
    expect(violations.orphans).toEqual([]);
  });
});

test("a message of one's own stands under the summary", async () => {
  const message = 'Ask #storage first, "please" ${now}.';
  const { warnings } = await evaluatePolicies(orphans({ message }, warn), lost({ id: "a" }));
  expect(warnings[0]).toMatch(
    /^1 orphaned snapshot, 10 GiB provisioned\nAsk #storage first, "please" \$\{now\}\.\n {2}- "a"/,
  );
});

test("minimumVerdict lets what is in doubt count too, but never what has another owner or is under way", async () => {
  const world: ExampleWorld = {
    snapshots: [
      { id: "orphan" },
      { id: "doubt", name: "autobk_snapshot_vbs_1" },
      { id: "backup", metadata: { __system__enableActive: "true" } },
      { id: "recycled", volume_id: "bin" },
      { id: "busy", status: "deleting" },
      { id: "living", volume_id: "disk" },
    ],
    volumes: [{ id: "disk" }],
    recycleBin: [{ id: "bin", plan_delete_at: "2027-01-01T00:00:00.000000" }],
  };
  const [sure, all] = await Promise.all([
    evaluatePolicies(orphans({}, warn), world),
    evaluatePolicies(orphans({ minimumVerdict: "indeterminate" }, warn), world),
  ]);
  expect(ids(sure.violations.orphans)).toEqual(["orphan"]);
  expect(ids(all.violations.orphans)).toEqual(["doubt", "orphan"]);
  expect(all.warnings[0]).toContain("2 possibly orphaned snapshots");
});

describe("a scan that is not to be trusted", () => {
  const listingFails: EvaluationOptions = {
    fault: ({ path }) => (path.endsWith("/volumes/detail") ? { status: 403 } : undefined),
  };
  const oneDiskFails: EvaluationOptions = {
    fault: ({ path }) => (path.endsWith("/volumes/b-disk") ? { status: 500 } : undefined),
  };
  const noDisks: ExampleWorld = { snapshots: [{ id: "a" }] };
  const manyLost = lost(...Array.from({ length: 12 }, (_, index) => ({ id: `s${index}` })));

  test.each([
    ["a disk list that fails", lost({ id: "a" }), listingFails, "Snapshot audit is incomplete"],
    ["one disk that fails, beside a true orphan", lost({ id: "a" }, { id: "b" }), oneDiskFails, "incomplete"],
    ["no disk at all", noDisks, {}, "Snapshot audit is suspect"],
    ["too many orphans", manyLost, {}, "Snapshot audit is suspect"],
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

test("warn and block together: both say it", async () => {
  const both = (policy: OrphanedSnapshots) => {
    policy.warn();
    policy.block({ atMost: 1 });
  };
  const { warnings, errors } = await evaluatePolicies(orphans({}, both), lost({ id: "a" }, { id: "b" }));
  expect(errors).toEqual(warnings);
  expect(errors).toHaveLength(1);
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
    [{ minimumVerdict: "recycled" }, /'minimumVerdict' must be one of orphaned, indeterminate/],
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
