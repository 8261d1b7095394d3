import { App, TerraformStack } from "cdktf";
import * as exported from "cdktf-evs-snapshots";
import {
  AmbiguousNames,
  CapacityBudget,
  DiskRule,
  Duration,
  EvsProvider,
  EvsSnapshotAudit,
  EvsVolumes,
  ExcessSnapshots,
  ExpiringSnapshots,
  FailedSnapshots,
  HuaweicloudSnapshotAudit,
  HuaweicloudSnapshots,
  HuaweicloudVolumes,
  type IFactSource,
  LeavingRecycleBin,
  MissingMetadata,
  OrphanedSnapshots,
  SnapshotRule,
  StaleSnapshots,
  StuckSnapshots,
  UnattachedDisks,
  UnprotectedDisks,
} from "cdktf-evs-snapshots";
import { type ExampleWorld, evaluatePolicies } from "cdktf-evs-snapshots/testing";
import { ALL_SPECS } from "../../../lib/audit/spec/policies";
import { constructNameOf } from "../../../lib/audit/spec/policy-spec";
import { attachEvaluations } from "../../support/attached-providers/attach";
import { officialProvider } from "../../support/official-provider";
import { daysAgo } from "../../support/orphans";

attachEvaluations();

const world: ExampleWorld = {
  snapshots: [
    {
      id: "new",
      volume_id: "disk",
      created_at: daysAgo(1),
      name: "a",
      metadata: { owner: "db" },
      retention_at: daysAgo(-3),
    },
    {
      id: "older",
      volume_id: "disk",
      created_at: daysAgo(50),
      name: "b",
      metadata: { owner: "db" },
      size: 500,
    },
    { id: "oldest", volume_id: "disk", created_at: daysAgo(500), name: "twice" },
    { id: "failed", volume_id: "disk", status: "error", created_at: daysAgo(2), metadata: { owner: "db" } },
    { id: "stuck", volume_id: "disk", status: "creating", created_at: daysAgo(3), metadata: { owner: "db" } },
    { id: "other", volume_id: "idle", created_at: daysAgo(5), name: "twice", metadata: { owner: "" } },
  ],
  volumes: [{ id: "disk" }, { id: "idle", status: "available" }],
  recycleBin: [{ id: "binned", plan_delete_at: `${daysAgo(-2).slice(0, 19)}.000000` }],
};

/** Each policy, and what of the world violates it; nothing where the source's lists do not tell. */
const USES: Readonly<
  Record<string, (stack: TerraformStack, audit: IFactSource) => [unknown, string[]] | undefined>
> = {
  OrphanedSnapshots: (stack, audit) => [
    new OrphanedSnapshots(stack, "OrphanedSnapshots", { audit, minimumVerdict: "suspected" }),
    [],
  ],
  StaleSnapshots: (stack, audit) => [
    new StaleSnapshots(stack, "StaleSnapshots", { audit, olderThan: Duration.days(90) }),
    ["oldest"],
  ],
  StuckSnapshots: (stack, audit) => [
    new StuckSnapshots(stack, "StuckSnapshots", { audit, after: Duration.hours(24) }),
    ["stuck"],
  ],
  FailedSnapshots: (stack, audit) => [new FailedSnapshots(stack, "FailedSnapshots", { audit }), ["failed"]],
  ExpiringSnapshots: (stack, audit) =>
    audit instanceof EvsSnapshotAudit
      ? [new ExpiringSnapshots(stack, "ExpiringSnapshots", { audit, within: Duration.days(7) }), ["new"]]
      : undefined,
  ExcessSnapshots: (stack, audit) => [
    // What EVS deletes by itself, as "new", does not count against the others.
    new ExcessSnapshots(stack, "ExcessSnapshots", { audit, keep: 1 }),
    ["oldest"],
  ],
  MissingMetadata: (stack, audit) => [
    new MissingMetadata(stack, "MissingMetadata", { audit, keys: ["owner"] }),
    ["oldest", "other"],
  ],
  AmbiguousNames: (stack, audit) => [
    new AmbiguousNames(stack, "AmbiguousNames", { audit }),
    ["oldest", "other"],
  ],
  CapacityBudget: (stack, audit) => [
    new CapacityBudget(stack, "CapacityBudget", {
      audit,
      atMostGiB: 500,
      pricePerGiBMonth: 0.1,
      currency: "CNY",
    }),
    ["total"],
  ],
  UnattachedDisks: (stack, audit) => [
    new UnattachedDisks(stack, "UnattachedDisks", { audit, for: Duration.days(30) }),
    ["idle"],
  ],
  UnprotectedDisks: (stack, audit) =>
    audit instanceof EvsSnapshotAudit
      ? [new UnprotectedDisks(stack, "UnprotectedDisks", { audit, within: Duration.hours(48) }), ["idle"]]
      : undefined,
  LeavingRecycleBin: (stack, audit) => [
    new LeavingRecycleBin(stack, "LeavingRecycleBin", { audit, within: Duration.days(3) }),
    ["binned"],
  ],
  SnapshotRule: (stack, audit) => [
    new SnapshotRule(stack, "SnapshotRule", {
      audit,
      noun: "old copy",
      violatesWhen: "now - snapshot.created_at > duration('2400h') && !has(snapshot.metadata.owner)",
    }),
    ["oldest"],
  ],
  DiskRule: (stack, audit) => [
    new DiskRule(stack, "DiskRule", {
      audit,
      noun: "idle disk",
      violatesWhen: "disk.status == 'available' && !disk.name.matches('^${x}')",
    }),
    ["idle"],
  ],
};

test("every policy of the engine has its construct", () => {
  const names = ALL_SPECS.map(constructNameOf);
  expect(Object.keys(exported)).toEqual(expect.arrayContaining(names));
  expect(Object.keys(USES).sort()).toEqual([...names].sort());
});

const SOURCES: [string, (stack: TerraformStack) => IFactSource][] = [
  [
    "EvsSnapshotAudit",
    (stack) => {
      new EvsProvider(stack, "evs");
      return new EvsSnapshotAudit(stack, "audit");
    },
  ],
  [
    "HuaweicloudSnapshotAudit",
    (stack) => {
      officialProvider(stack);
      return new HuaweicloudSnapshotAudit(stack, "audit", {
        snapshots: new HuaweicloudSnapshots(stack, "s"),
      });
    },
  ],
];
test.each(SOURCES)("all of them over %s find what violates, in one plan", async (_, build) => {
  const expected: Record<string, string[]> = {};
  const { violations, errors, warnings } = await evaluatePolicies((app) => {
    const stack = new TerraformStack(app, "test");
    const audit = build(stack);
    for (const [name, use] of Object.entries(USES)) {
      const [policy, found] = use(stack, audit) ?? [];
      if (policy === undefined || found === undefined) continue;
      (policy as OrphanedSnapshots).warn();
      expected[name] = found;
    }
    return stack;
  }, world);
  expect(errors).toEqual([]);
  const ids = Object.entries(violations).map(([name, rows]) => [name, rows.map(({ id }) => id).sort()]);
  expect(Object.fromEntries(ids)).toEqual(expected);
  expect(warnings.join("\n")).toContain("CNY a month at 0.1 per GiB");
});

describe("at synthesis", () => {
  let stack: TerraformStack;
  beforeEach(() => {
    stack = new TerraformStack(new App(), "prod");
  });
  const refused: [string, () => unknown, string][] = [
    [
      "a number of days",
      () => new StuckSnapshots(stack, "p", { after: 3 as never }),
      "'after' must be a Duration",
    ],
    ["no age", () => new UnprotectedDisks(stack, "p", {} as never), "'within' must be a Duration"],
    ["no span", () => new UnattachedDisks(stack, "p", {} as never), "'for' must be a Duration"],
    [
      "keep 0",
      () => new ExcessSnapshots(stack, "p", { keep: 0 }),
      "'keep' must be an integer of at least 1, got 0",
    ],
    [
      "no keys",
      () => new MissingMetadata(stack, "p", { keys: [] }),
      "'keys' must be a list of non-empty strings",
    ],
    [
      "an unknown grouping",
      () => new CapacityBudget(stack, "p", { atMostGiB: 1, by: "team" }),
      "'by' must be `disk`, `name:<separator>` or `metadata:<key>`, got \"team\"",
    ],
    [
      "a field that there is not",
      () => new SnapshotRule(stack, "p", { noun: "x", violatesWhen: "snapshot.sise > 1" }),
      "'violatesWhen' must be a condition in CEL: unknown field sise; the fields are id, name, ",
    ],
    [
      "a condition that does not end",
      () => new DiskRule(stack, "p", { noun: "x", violatesWhen: "disk.size > 1 &&" }),
      "'violatesWhen' must be a condition in CEL: Unexpected token: EOF (line 1, column 17)",
    ],
    [
      "a rule without a noun",
      () => new SnapshotRule(stack, "p", { violatesWhen: "true" } as never),
      "'noun' must be a string of 1 to 100 bytes in UTF-8, got null",
    ],
    [
      "more rows than a plan may list",
      () => new FailedSnapshots(stack, "p", { shownRows: 1001 }),
      "'shownRows' must be an integer from 0 to 1000, got 1001",
    ],
    [
      "a currency alone",
      () => new FailedSnapshots(stack, "p", { currency: "CNY" }),
      "'currency' requires 'pricePerGiBMonth'",
    ],
    [
      "a list of snapshots for a policy about disks",
      () =>
        new UnattachedDisks(stack, "p", {
          volumes: new HuaweicloudSnapshots(stack, "s"),
          for: Duration.days(1),
        }),
      "'volumes' needs disks, which prod/s does not have; use a HuaweicloudSnapshotAudit",
    ],
    [
      "an audit of lists that know no retention",
      () => {
        officialProvider(stack);
        const snapshots = new HuaweicloudSnapshots(stack, "s");
        const audit = new HuaweicloudSnapshotAudit(stack, "audit", { snapshots });
        return new ExpiringSnapshots(stack, "p", { audit, within: Duration.days(1) });
      },
      "'audit' is prod/audit, but the official provider's lists do not contain the data of this policy",
    ],
    [
      "an audit of lists that have no backups",
      () => {
        officialProvider(stack);
        const snapshots = new HuaweicloudSnapshots(stack, "s");
        const audit = new HuaweicloudSnapshotAudit(stack, "audit", { snapshots });
        return new UnprotectedDisks(stack, "p", { audit, within: Duration.days(1) });
      },
      "'audit' is prod/audit, but the official provider's lists do not contain the data of this policy; use a source of the evs provider",
    ],
    [
      "a list of disks for the recycle bin",
      () =>
        new LeavingRecycleBin(stack, "p", {
          volumes: new HuaweicloudVolumes(stack, "v"),
          within: Duration.days(1),
        }),
      "'volumes' needs",
    ],
  ];
  test.each(refused)("%s is refused", (_, build, message) => {
    expect(build).toThrow(`prod/p: ${message}`);
  });

  test("filters of snapshots are no filters of disks", () => {
    new EvsProvider(stack, "evs");
    const audit = new EvsSnapshotAudit(stack, "audit", { name: "nightly" });
    new UnattachedDisks(stack, "p", { audit, for: Duration.days(1) });
    expect(() => (stack.node.root as App).synth()).toThrow(
      "prod/p: 'audit' filters snapshots by name, but this policy checks disks; remove the filter there",
    );
  });

  test("an inventory of disks gives its filters to a policy about disks", () => {
    new EvsProvider(stack, "evs");
    const volumes = new EvsVolumes(stack, "v", { availabilityZone: "z1" });
    new UnattachedDisks(stack, "p", { volumes, for: Duration.days(1) });
    (stack.node.root as App).synth();
    expect(stack.toTerraform().data.evs_unattached_disks.p).toMatchObject({ availability_zone: "z1" });
  });

  test("a condition that was set anew is checked as well", () => {
    new EvsProvider(stack, "evs");
    const rule = new SnapshotRule(stack, "p", { noun: "x", violatesWhen: "true" });
    rule.violatesWhen = "snapshot.size";
    expect(() => (stack.node.root as App).synth()).toThrow(
      "prod/p: 'violatesWhen' must be a boolean, got the type int",
    );
  });

  test.each([
    ["", "prod/p: 'noun' must be a string of 1 to 100 bytes in UTF-8, got \"\""],
    ["x".repeat(101), "prod/p: 'noun' must be a string of 1 to 100 bytes in UTF-8, got one of 101 bytes"],
  ])("so is a noun, such as %j", (noun, message) => {
    new EvsProvider(stack, "evs");
    const rule = new SnapshotRule(stack, "p", { noun: "x", violatesWhen: "true" });
    rule.noun = noun;
    expect(() => (stack.node.root as App).synth()).toThrow(message);
  });
});
