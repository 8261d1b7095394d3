import { Duration, type OrphanedSnapshots } from "cdktf-evs-snapshots";
import { type ExampleWorld, evaluatePolicies } from "cdktf-evs-snapshots/testing";
import { AUDITS } from "../../support/audits";
import { block, daysAgo, ids, lost, orphansOver, warn } from "../../support/orphans";

describe.each(AUDITS)("over $name", (kind) => {
  const { noun, notes } = kind;
  const orphans = orphansOver(kind);

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
        [`2 ${noun}s, 20 GiB provisioned`, ...notes, "Only snapshots made more than 7 days"].join("\n"),
      );
      expect(warnings[0]).toMatch(/"older" \(older\).*, 400 days old\n.*\n.*"old" \(old\).*, 7 days old/);
      expect(blocked).toBe(false);
    });

    test.each([null, "yesterday"])(
      "with the creation time %j it is listed on its own",
      async (created_at) => {
        const world = lost({ id: "undated", created_at }, { id: "old", created_at: daysAgo(30) });
        const { violations, warnings } = await evaluatePolicies(orphans({ gracePeriod }, warn), world);
        expect(ids(violations.orphans)).toEqual(["old"]);
        expect(warnings).toHaveLength(2);
        expect(warnings).toContainEqual(
          expect.stringMatching(new RegExp(`^1 ${noun} of unknown age: .*\n {2}- "undated" \\(undated\\)`)),
        );
      },
    );

    test("without one, age does not matter, nor whether it is known", async () => {
      const world = lost({ id: "undated", created_at: null }, { id: "young", created_at: daysAgo(0) });
      const { violations, warnings } = await evaluatePolicies(orphans({}, warn), world);
      expect(ids(violations.orphans)).toEqual(["young", "undated"]);
      expect(warnings[0]).toContain("age unknown");
    });
  });

  describe("ages of messages", () => {
    test.each([0, 0.99, 1, 1.99, 59, 365, 366, 1461.5])("made %d days ago", async (days) => {
      const world = lost({ id: "a", created_at: daysAgo(days) });
      const { warnings } = await evaluatePolicies(orphans({}, warn), world);
      const whole = Math.floor(days);
      expect(warnings[0]).toContain(whole === 1 ? ", 1 day old\n" : `, ${whole} days old\n`);
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
    const lines = [`1 ${noun}, 10 GiB provisioned`, message, ...notes, '  - "a"'];
    expect(warnings[0]?.startsWith(lines.join("\n"))).toBe(true);
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

  test("warn and block together: both say it", async () => {
    const both = (policy: OrphanedSnapshots) => {
      policy.warn();
      policy.block({ atMost: 1 });
    };
    const { warnings, errors } = await evaluatePolicies(orphans({}, both), lost({ id: "a" }, { id: "b" }));
    expect(errors).toEqual(warnings);
    expect(errors).toHaveLength(1);
  });

  describe("a scan that is not to be trusted", () => {
    const noDisks: ExampleWorld = { snapshots: [{ id: "a" }] };
    const manyLost = lost(...Array.from({ length: 12 }, (_, index) => ({ id: `s${index}` })));

    test.each([
      ["no disk at all", noDisks],
      ["too many without a disk", manyLost],
    ] as const)("%s blocks nothing unless asked, and is told", async (_, world) => {
      const [passing, blocking, doubtful] = await Promise.all([
        evaluatePolicies(orphans({}, block), world),
        evaluatePolicies(
          orphans({}, (policy) => policy.block({ atMost: 100, onIncomplete: "block" })),
          world,
        ),
        evaluatePolicies(orphans({ minimumVerdict: "indeterminate" }, warn), world),
      ]);
      // What has proof stays what it is; but a suspect scan blocks nothing.
      const isProven = kind.lost === "orphaned" && world === manyLost;
      expect(passing.blocked).toBe(false);
      expect(passing.violations.orphans).toHaveLength(isProven ? 12 : 0);
      expect(passing.warnings.join()).toContain("Snapshot audit is suspect");
      expect(blocking.errors).toEqual([
        expect.stringMatching(/^The policy test\/orphans cannot be judged:\n {2}- \w/),
      ]);
      expect(new Set(doubtful.violations.orphans?.map(({ verdict }) => verdict))).toEqual(
        new Set([isProven ? "orphaned" : "indeterminate"]),
      );
    });
  });
});
