import { App, TerraformOutput, TerraformStack } from "cdktf";
import {
  CesEventAlert,
  DiskRule,
  Duration,
  EvsProvider,
  EvsSnapshotAudit,
  HuaweicloudSnapshotAudit,
  type HuaweicloudSnapshotAuditProps,
  HuaweicloudSnapshots,
  OrphanedSnapshots,
  OutputAlert,
  SnapshotOutputs,
  SnapshotRule,
  StaleSnapshots,
} from "cdktf-evs-snapshots";
import { type EmbeddedApi, type EmbeddedApiOptions, startEmbeddedApi } from "../../../lib/embedded";
import { attached } from "../../support/attached-providers/attach";
import { officialProvider, settingsFor } from "../../support/official-provider";
import { StackFolder } from "../../support/stack-folder";
import { unwrapped } from "../../support/terraform";
import {
  manySnapshots,
  PROJECT,
  scenarioOf,
  snapshotRow,
  standardRow,
  TOKEN,
  volumeRow,
} from "../../support/worlds";

let api: EmbeddedApi;
let folder: StackFolder | undefined;
afterEach(async () => {
  folder?.dispose();
  await api.close();
});

const ENVIRONMENT = { HW_AUTH_TOKEN: TOKEN, HW_REGION_NAME: "cn-north-4" };

interface Finding {
  readonly id: string;
  readonly kind: string;
  readonly verdict: string;
  readonly reason: string;
  readonly evidence: readonly string[];
}

interface Audited {
  readonly findings: readonly Finding[];
  readonly suspect: boolean;
  readonly suspectReason: string;
  /** What the plan printed. */
  readonly text: string;
}

/** Audits a cloud through the stand-in of the official provider. */
async function audit(
  options: EmbeddedApiOptions,
  props: Omit<HuaweicloudSnapshotAuditProps, "snapshots"> = {},
): Promise<Audited> {
  api = await startEmbeddedApi(options);
  folder = new StackFolder(
    (stack) => {
      officialProvider(stack, "huaweicloud", settingsFor(api.url));
      const snapshots = new HuaweicloudSnapshots(stack, "snapshots");
      const { findings, suspect, suspectReason } = new HuaweicloudSnapshotAudit(stack, "audit", {
        snapshots,
        ...props,
      });
      new TerraformOutput(stack, "result", { value: { findings, suspect, suspectReason } });
    },
    await attached(ENVIRONMENT),
  );
  await folder.mustRun(["init", "-input=false"]);
  const text = unwrapped(await folder.mustRun(["apply", "-auto-approve", "-input=false"]));
  return { ...JSON.parse(await folder.mustRun(["output", "-json", "result"])), text };
}

const living = (count: number) =>
  Array.from({ length: count }, (_, index) => snapshotRow(`living-${index}`, { volume_id: "disk" }));

/** What is seen, and what follows. */
const CASES = [
  ["its disk is in no list", "suspected", {}, /Lists alone prove nothing/],
  ["it is being deleted", "in_transition", { status: "deleting" }, /is deleting/],
  ["it is being backed up", "in_transition", { status: "backing-up" }, /is backing-up/],
  [
    "a server backup made it",
    "backup_owned",
    { metadata: { __system__enableActive: "" } },
    /A backup created it/,
  ],
  ["its disk is in the recycle bin", "recycled", { volume_id: "binned" }, /in the recycle bin/],
  ["it names no disk", "indeterminate", { volume_id: null }, /no disk ID/],
  ["its status is not documented", "indeterminate", { status: "odd" }, /status is not documented/],
  ["it has no status", "indeterminate", { status: null }, /status is missing/],
  [
    "its name is like a backup's",
    "indeterminate",
    { name: "manualbk_snapshot_1" },
    /starts with manualbk_snapshot_/,
  ],
  ["its deletion has failed", "suspected", { status: "error_deleting" }, /in no list/],
] as const;

test("each snapshot has the verdict that the lists allow, by what is seen of it", async () => {
  const { findings, text } = await audit({
    scenario: scenarioOf({
      snapshots: [
        ...living(CASES.length),
        ...CASES.map(([, , fields], index) => snapshotRow(`case-${index}`, fields)),
      ],
      volumes: [volumeRow("disk")],
      recycleBin: [volumeRow("binned", { plan_delete_at: "2027-01-01T00:00:00.000000" })],
    }),
  });
  const found = findings.map(({ id, verdict, reason }) => ({ id, verdict, reason }));
  expect(found).toHaveLength(CASES.length);
  expect(found).toEqual(
    expect.arrayContaining(
      CASES.map(([, verdict, , reason], index) => ({
        id: `case-${index}`,
        verdict,
        reason: expect.stringMatching(reason),
      })),
    ),
  );
  expect(text).not.toContain("Warning");
});

test("findings say what those with proof say: copies, clones, the recycle bin's end, times in UTC", async () => {
  const { findings } = await audit({
    scenario: scenarioOf({
      snapshots: [
        ...living(1),
        snapshotRow("recycled", { volume_id: "binned" }),
        snapshotRow("copy", { volume_id: "two", created_at: "2024-01-03t00:00:00" }),
        snapshotRow("other", { volume_id: "two", created_at: "2024-01-01T00:00:00.5Z" }),
        snapshotRow("cloned", { volume_id: "gone", created_at: null }),
      ],
      volumes: [volumeRow("disk"), volumeRow("clone", { snapshot_id: "cloned" })],
      recycleBin: [volumeRow("binned", { plan_delete_at: "2027-01-01T00:00:00.000000" })],
    }),
  });
  expect(findings).toMatchObject([
    { id: "other", copies_of_disk: 2, newest_copy: false, created_at: "2024-01-01T00:00:00.5Z" },
    { id: "recycled", copies_of_disk: 1, recoverable_until: "2027-01-01T00:00:00.000000Z" },
    { id: "copy", newest_copy: true, cloned_volume_ids: [], created_at: "2024-01-03T00:00:00Z" },
    { id: "cloned", cloned_volume_ids: ["clone"], created_at: null, deletable: false },
  ]);
  expect(findings[0]?.evidence).toEqual(["disk list: not in it", "recycle bin: not in it"]);
});

describe("a scan that points to a fault suspects nothing, and the plan says so", () => {
  const lost = (count: number) => Array.from({ length: count }, (_, index) => snapshotRow(`lost-${index}`));
  const pages = (
    list: string,
    change: (world: EmbeddedApi["world"]) => void,
  ): EmbeddedApiOptions["afterAnswer"] => {
    let done = false;
    return ({ path, query }) => {
      if (done || !path.includes("/v3/") || !path.endsWith(`/${list}/detail`) || query.sort_dir === "asc")
        return;
      done = true;
      change(api.world);
    };
  };
  const faults: [string, EmbeddedApiOptions, RegExp][] = [
    ["not one disk", { scenario: scenarioOf({ snapshots: lost(1) }) }, /no disk is listed/],
    [
      "so many without a disk",
      { scenario: scenarioOf({ snapshots: [...lost(11), ...living(10)], volumes: [volumeRow("disk")] }) },
      /11 of 21 snapshots have no disk/,
    ],
    [
      "snapshots that moved while they were read",
      {
        scenario: scenarioOf({
          snapshots: [...manySnapshots(1000, { volume_id: "disk" }), ...lost(1)],
          volumes: [volumeRow("disk")],
        }),
        afterAnswer: pages("snapshots", ({ snapshots }) =>
          snapshots.put(snapshotRow("new", { volume_id: "disk", created_at: "2026-01-01T00:00:00" })),
        ),
      },
      /The snapshot list changed while it was read: 1 of its rows occur twice/,
    ],
    [
      "disks that moved while they were read",
      {
        scenario: scenarioOf({
          snapshots: [...living(1), ...lost(1)],
          volumes: Array.from({ length: 1001 }, (_, index) =>
            volumeRow(index === 0 ? "disk" : `disk-${index}`),
          ),
        }),
        afterAnswer: pages("volumes", ({ volumes }) =>
          volumes.put(volumeRow("new", { created_at: "2026-01-01T00:00:00" })),
        ),
      },
      /The disk list changed while it was read: 1 of its rows occur twice/,
    ],
    [
      "a recycle bin that moved while it was read",
      {
        scenario: scenarioOf({
          snapshots: [...living(1), ...lost(1)],
          volumes: [volumeRow("disk")],
          recycleBin: Array.from({ length: 1001 }, (_, index) => volumeRow(`binned-${index}`)),
        }),
        afterAnswer: pages("recycle-bin-volumes", ({ recycleBin }) =>
          recycleBin.put(volumeRow("new", { created_at: "2026-01-01T00:00:00" })),
        ),
      },
      /The recycle bin list changed while it was read: 1 of its rows occur twice/,
    ],
  ];
  test.each(faults)("%s", async (_, options, reason) => {
    const { findings, suspect, suspectReason, text } = await audit(options);
    expect(suspect).toBe(true);
    expect(suspectReason).toMatch(reason);
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.every(({ verdict }) => verdict === "indeterminate")).toBe(true);
    expect(text).toContain("Snapshot audit is suspect");
    expect(text).toContain("Check that the provided lists are complete and belong to one project.");
  });

  test("a larger share can be allowed", async () => {
    const scenario = scenarioOf({ snapshots: [...lost(11), ...living(10)], volumes: [volumeRow("disk")] });
    const { findings, suspect } = await audit({ scenario }, { suspectShare: 0.6 });
    expect(suspect).toBe(false);
    expect(findings.filter(({ verdict }) => verdict === "suspected")).toHaveLength(11);
  });
});

test("living disks that one list lacks, since others were deleted while it was read, are in the other", async () => {
  const disks = Array.from({ length: 1015 }, (_, index) =>
    volumeRow(`disk-${index}`, { created_at: new Date(1_700_000_000_000 + index * 1000).toISOString() }),
  );
  const { findings } = await audit({
    scenario: scenarioOf({
      snapshots: Array.from({ length: 15 }, (_, index) =>
        snapshotRow(`living-${index}`, { volume_id: `disk-${index}` }),
      ),
      volumes: disks,
    }),
    afterAnswer: ({ path, query }) => {
      if (!path.endsWith("/volumes/detail") || query.offset !== undefined || query.sort_dir === "asc") return;
      for (const { id } of disks.slice(-15)) api.world.volumes.delete(id);
    },
  });
  expect(findings).toEqual([]);
});

test("snapshots of both kinds are read first, then the disks, then the recycle bin", async () => {
  await audit({ scenario: scenarioOf({ snapshots: living(1), volumes: [volumeRow("disk")] }) });
  const lists = api.requests.flatMap(
    ({ path }) => /^\/(v[35]\/)[^/]+\/([^/]+)/.exec(path)?.slice(1).join("") ?? [],
  );
  const [first, second, ...others] = [...new Set(lists)].filter((list) => !list.endsWith("tokens"));
  expect([first, second].sort()).toEqual(["v3/snapshots", "v5/snapshots"]);
  expect(others).toEqual(["v3/volumes", "v3/recycle-bin-volumes"]);
});

describe("standard snapshots", () => {
  const scenario = scenarioOf({
    snapshots: [...living(1), snapshotRow("both")],
    standardSnapshots: [
      standardRow("both", { tags: { owner: "db" } }),
      standardRow("lost", { size: 16_000 }),
      standardRow("server", { category: "server_backup" }),
    ],
    volumes: [volumeRow("disk")],
  });

  test("are judged like the others, a row of both lists once", async () => {
    const { findings } = await audit({ scenario });
    const verdicts = findings.map(({ id, verdict }) => [id, verdict]);
    expect(Object.fromEntries(verdicts)).toEqual({
      both: "suspected",
      lost: "suspected",
      server: "backup_owned",
    });
    expect(findings.map(({ kind }) => kind)).toEqual(["standard", "standard", "standard"]);
  });

  test("where they are refused, the plan fails", async () => {
    const fault: EmbeddedApiOptions["fault"] = ({ path }) =>
      path.includes("/v5/") ? { status: 403 } : undefined;
    await expect(audit({ scenario, fault })).rejects.toThrow("EVS v5 snapshots");
  });

  test('kinds: ["legacy"] leaves them alone, and every text says so', async () => {
    api = await startEmbeddedApi({ scenario });
    folder = new StackFolder(
      (stack) => {
        officialProvider(stack, "huaweicloud", settingsFor(api.url));
        const snapshots = new HuaweicloudSnapshots(stack, "snapshots");
        const joined = new HuaweicloudSnapshotAudit(stack, "audit", { snapshots, kinds: ["legacy"] });
        new OrphanedSnapshots(stack, "orphans", { audit: joined, minimumVerdict: "suspected" }).warn();
      },
      await attached(ENVIRONMENT),
    );
    await folder.mustRun(["init", "-input=false"]);
    const text = unwrapped(await folder.mustRun(["plan"]));
    expect(text).toContain("1 suspected orphaned legacy snapshot, 10 GiB provisioned");
    expect(api.requests.filter(({ path }) => path.includes("/v5/"))).toEqual([]);
  });
});

test("recycleBin: false leaves the recycle bin alone, and the evidence says so", async () => {
  const options: EmbeddedApiOptions = {
    scenario: scenarioOf({ snapshots: [...living(1), snapshotRow("s")], volumes: [volumeRow("disk")] }),
    habits: { recycleBin: false },
  };
  const { findings } = await audit(options, { recycleBin: false });
  expect(findings[0]?.evidence).toEqual(["disk list: not in it", "recycle bin: not read"]);
});

test("a list that fails, fails the plan: nothing is suspected on the strength of it", async () => {
  const scenario = scenarioOf({ snapshots: living(1), volumes: [volumeRow("disk")] });
  const fault: EmbeddedApiOptions["fault"] = ({ path }) =>
    path.endsWith("/volumes/detail") ? { status: 500 } : undefined;
  await expect(audit({ scenario, fault })).rejects.toThrow("error retrieving EVS v3 volumes");
});

test("a snapshot that was read twice is in the inventory once, and policies cope with it", async () => {
  api = await startEmbeddedApi({
    scenario: scenarioOf({ snapshots: manySnapshots(1000), volumes: [volumeRow("disk")] }),
    afterAnswer: ({ path, query }) => {
      if (path.endsWith("/snapshots/detail") && query.offset === undefined)
        api.world.snapshots.put(snapshotRow("new", { created_at: "2026-01-01T00:00:00" }));
    },
  });
  folder = new StackFolder(
    (stack) => {
      officialProvider(stack, "huaweicloud", settingsFor(api.url));
      const snapshots = new HuaweicloudSnapshots(stack, "snapshots");
      const stale = new StaleSnapshots(stack, "stale", { snapshots, olderThan: Duration.days(30) });
      stale.warn();
      stale.alert(new OutputAlert());
      new TerraformOutput(stack, "count", { value: stale.violationCount });
      new TerraformOutput(stack, "oldest", { value: snapshots.snapshots.get(999).id });
    },
    await attached(ENVIRONMENT),
  );
  await folder.mustRun(["init", "-input=false"]);
  const text = unwrapped(await folder.mustRun(["plan"]));
  expect(text).toContain("1 of its rows occur twice");
  expect(text).toMatch(/\+ count = 1000 /);
  expect(text).toMatch(/\+ state = "untrusted"/);
  expect(text).toContain('+ oldest = "snap-00000"');
});

test("it works beside an EvsProvider in one stack, which proves what it suspects", async () => {
  api = await startEmbeddedApi({
    scenario: scenarioOf({ snapshots: [...living(1), snapshotRow("s")], volumes: [volumeRow("disk")] }),
  });
  folder = new StackFolder(
    (stack) => {
      officialProvider(stack, "huaweicloud", settingsFor(api.url));
      new EvsProvider(stack, "evs", { endpoints: { evs: api.url }, projectId: PROJECT });
      const snapshots = new HuaweicloudSnapshots(stack, "snapshots");
      const suspected = new OrphanedSnapshots(stack, "suspected", {
        audit: new HuaweicloudSnapshotAudit(stack, "joined", { snapshots }),
        minimumVerdict: "suspected",
      });
      const orphaned = new OrphanedSnapshots(stack, "orphaned", {
        audit: new EvsSnapshotAudit(stack, "audit"),
      });
      suspected.warn();
      orphaned.warn();
    },
    await attached(ENVIRONMENT),
  );
  await folder.mustRun(["init", "-input=false"]);
  const text = unwrapped(await folder.mustRun(["plan"]));
  expect(text).toContain(
    "1 suspected orphaned snapshot, 10 GiB provisioned Suspected, not proven: lists alone do not prove",
  );
  expect(text).toMatch(
    /1 orphaned snapshot, 10 GiB provisioned Its disk is not .* - "s-name" \(s\): orphaned/,
  );
});

describe("synthesis", () => {
  beforeEach(async () => {
    api = await startEmbeddedApi();
  });
  const synthesized = (build: (stack: TerraformStack) => void) => {
    folder = new StackFolder(build);
    return JSON.parse(folder.synthesized);
  };

  test("region and alias reach every read, and names are those that people gave", () => {
    const { data } = synthesized((stack) => {
      const provider = officialProvider(stack, "east", { alias: "east", region: "cn-east-3" });
      const snapshots = new HuaweicloudSnapshots(stack, "snapshots", { provider, region: "cn-east-3" });
      new HuaweicloudSnapshotAudit(stack, "audit", { snapshots });
    });
    const place = { provider: "huaweicloud.east", region: "cn-east-3" };
    expect(data).toMatchObject({
      huaweicloud_evsv3_snapshots: { snapshots: place },
      huaweicloud_evsv5_snapshots: { "audit_standard-snapshots": place },
      huaweicloud_evsv3_volumes: {
        audit_volumes: {
          ...place,
          depends_on: [
            "data.huaweicloud_evsv3_snapshots.snapshots",
            "data.huaweicloud_evsv5_snapshots.audit_standard-snapshots",
          ],
        },
        "audit_volumes-reversed": {
          ...place,
          sort_dir: "asc",
          depends_on: [
            "data.huaweicloud_evsv3_snapshots.snapshots",
            "data.huaweicloud_evsv5_snapshots.audit_standard-snapshots",
          ],
        },
      },
      huaweicloud_evs_recycle_bin_volumes_detail: {
        "audit_recycle-bin": {
          ...place,
          depends_on: [
            "data.huaweicloud_evsv3_volumes.audit_volumes",
            "data.huaweicloud_evsv3_volumes.audit_volumes-reversed",
          ],
        },
      },
    });
  });

  describe("a rule about what its lists do not hold is refused, with the field", () => {
    const over = (build: (stack: TerraformStack, joined: HuaweicloudSnapshotAudit) => void) => () => {
      const app = new App();
      const stack = new TerraformStack(app, "prod");
      officialProvider(stack);
      const snapshots = new HuaweicloudSnapshots(stack, "snapshots");
      build(stack, new HuaweicloudSnapshotAudit(stack, "audit", { snapshots }));
      app.synth();
    };
    test.each([
      ["snapshot.kind", "snapshot.kind == 'legacy' && snapshot.size > 1"],
      ["snapshot.retention_at", "has(snapshot.retention_at)"],
      ["snapshot.progress", "snapshot.progress != '100%'"],
      ["snapshot.project_id", "snapshot.project_id == 'p'"],
      ["disk", "disk == null"],
      ["disk.name", "snapshot.size > 1 || disk.name == 'x'"],
    ])("%s", (field, violatesWhen) => {
      expect(
        over((stack, joined) => new SnapshotRule(stack, "rule", { audit: joined, noun: "x", violatesWhen })),
      ).toThrow(
        `prod/rule: 'violatesWhen' uses ${field}, which the lists of prod/audit do not contain, so every row would be undecided.`,
      );
    });

    test.each([
      ["disk.encrypted", "!disk.encrypted"],
      ["disk.from_image", "disk.from_image"],
      ["disk.service_type", "disk.service_type == 'EVS'"],
    ])("%s", (field, violatesWhen) => {
      expect(
        over((stack, joined) => new DiskRule(stack, "rule", { audit: joined, noun: "x", violatesWhen })),
      ).toThrow(`prod/rule: 'violatesWhen' uses ${field}, `);
    });

    test("what they hold is not", () => {
      expect(
        over((stack, joined) => {
          new SnapshotRule(stack, "s", {
            audit: joined,
            noun: "x",
            violatesWhen:
              "snapshot.size > 1 && snapshot.backup_generated && snapshot.description.matches('x')",
          });
          new DiskRule(stack, "d", {
            audit: joined,
            noun: "x",
            violatesWhen: "disk.attachments.exists(a, a.server_id == 'x') || disk.order_id == 'x'",
          });
        }),
      ).not.toThrow();
    });

    test("a rule that is set anew is looked at again", () => {
      expect(
        over((stack, joined) => {
          const rule = new DiskRule(stack, "rule", {
            audit: joined,
            noun: "x",
            violatesWhen: "disk.size > 1",
          });
          rule.violatesWhen = "disk.encrypted";
        }),
      ).toThrow("prod/rule: 'violatesWhen' uses disk.encrypted");
    });
  });

  test.each([
    [[], "got []"],
    [["standard"], 'got ["standard"]'],
    [["legacy", "old"], 'got ["legacy","old"]'],
  ])("kinds %j are refused", (kinds, got) => {
    const stack = new TerraformStack(new App(), "prod");
    const snapshots = new HuaweicloudSnapshots(stack, "snapshots");
    expect(() => new HuaweicloudSnapshotAudit(stack, "audit", { snapshots, kinds: kinds as never })).toThrow(
      `prod/audit: 'kinds' must be ["legacy"], or ["legacy", "standard"] for both, ${got}`,
    );
  });

  test("an inventory of another stack is refused", () => {
    const app = new App();
    const [one, other] = ["one", "other"].map((id) => new TerraformStack(app, id)) as [
      TerraformStack,
      TerraformStack,
    ];
    const snapshots = new HuaweicloudSnapshots(other, "snapshots");
    const refusal =
      "'snapshots' must be in the same stack, but other/snapshots is in another; create one in this stack";
    expect(() => new HuaweicloudSnapshotAudit(one, "audit", { snapshots })).toThrow(`one/audit: ${refusal}`);
    expect(() => new SnapshotOutputs(one, "inventory", { snapshots })).toThrow(`one/inventory: ${refusal}`);
  });

  test.each([
    ["an inventory", (stack: TerraformStack) => void new HuaweicloudSnapshots(stack, "x")],
    [
      "an alert",
      (stack: TerraformStack) => {
        new EvsProvider(stack, "evs");
        new OrphanedSnapshots(stack, "x").alert(new CesEventAlert());
      },
    ],
  ])("%s without a provider is refused where each has an alias", (_, build) => {
    const app = new App();
    const stack = new TerraformStack(app, "prod");
    officialProvider(stack, "east", { alias: "east" });
    officialProvider(stack, "west", { alias: "west" });
    build(stack);
    expect(() => app.synth()).toThrow(
      "'provider' must be set because every huaweicloud provider of the stack has an alias: east, west",
    );
  });

  test("the default minimumVerdict is refused over it, since nothing would ever violate the policy", () => {
    const stack = new TerraformStack(new App(), "prod");
    officialProvider(stack);
    const snapshots = new HuaweicloudSnapshots(stack, "snapshots");
    const joined = new HuaweicloudSnapshotAudit(stack, "audit", { snapshots });
    expect(() => new OrphanedSnapshots(stack, "orphans", { audit: joined })).toThrow(
      "prod/orphans: 'minimumVerdict' is orphaned, but the strongest verdict of prod/audit is suspected because it cannot prove " +
        "that a disk is gone. No snapshot could violate this policy. Use EvsSnapshotAudit, or " +
        'minimumVerdict: "suspected"',
    );
    for (const minimumVerdict of ["suspected", "indeterminate"] as const) {
      expect(
        () => new OrphanedSnapshots(stack, minimumVerdict, { audit: joined, minimumVerdict }),
      ).not.toThrow();
    }
  });

  test.each([
    [
      { name: "a b" },
      /'name' must have only letters, digits and -._~ because the official provider does not encode it/,
    ],
    [{ name: "" }, /'name' must be a non-empty string/],
    [{ volumeId: "a&limit=1" }, /'volumeId' must have only letters/],
    [{ status: "availabel" }, /'status' must be one of/],
  ])("%j is refused", (props, message) => {
    const stack = new TerraformStack(new App(), "prod");
    expect(() => new HuaweicloudSnapshots(stack, "s", props as object)).toThrow(message);
  });

  test.each([
    [
      "a filtered inventory",
      { status: "available" } as const,
      /'snapshots' must contain all snapshots, but prod\/s is filtered/,
    ],
    [
      "one of another provider",
      undefined,
      /'snapshots' must be a HuaweicloudSnapshots; with the evs provider, use/,
    ],
  ])("%s is refused", (_, filter, message) => {
    const stack = new TerraformStack(new App(), "prod");
    const snapshots = filter === undefined ? undefined : new HuaweicloudSnapshots(stack, "s", filter);
    const props = { snapshots } as HuaweicloudSnapshotAuditProps;
    expect(() => new HuaweicloudSnapshotAudit(stack, "a", props)).toThrow(message);
  });

  test("suspectShare 2 is refused", () => {
    const stack = new TerraformStack(new App(), "prod");
    const snapshots = new HuaweicloudSnapshots(stack, "s");
    expect(() => new HuaweicloudSnapshotAudit(stack, "a", { snapshots, suspectShare: 2 })).toThrow(
      "prod/a: 'suspectShare' must be a number from 0 to 1, got 2",
    );
  });
});
