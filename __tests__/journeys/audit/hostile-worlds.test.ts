import { FactReader } from "../../../lib/audit/facts/fact-reader";
import { auditProject } from "../../../lib/cli/audit/audit-project";
import { toEntry, type WrittenPolicy } from "../../../lib/cli/policies/policy-entry";
import type { Fault, Scenario, WireRow } from "../../../lib/embedded";
import { client as clientOf, api as startApi } from "../../support/client";
import { backupRow, PROJECT, scenarioOf, snapshotRow, standardRow, volumeRow } from "../../support/worlds";

// Small worlds in which a fact that is missing or odd decides, each with what is right of it.

const NOW = new Date("2026-11-29T12:00:00Z");
const OLD = { created_at: "2026-02-03T04:05:06.000000" };
const NEW = { created_at: "2026-11-28T00:00:00.000000" };
const alive = volumeRow("alive", { status: "in-use", created_at: "2025-01-01T00:00:00.000000" });
const of = (id: string, fields: Readonly<Record<string, unknown>> = {}): WireRow =>
  snapshotRow(id, { volume_id: "alive", ...OLD, ...fields });
const lost = (id: string, fields: Readonly<Record<string, unknown>> = {}) =>
  of(id, { volume_id: "lost", ...fields });

interface World extends Partial<Omit<Scenario, "answers">> {
  readonly fault?: (path: string) => Fault | undefined;
}

/** What policies make of a world. */
async function audit({ fault, ...parts }: World, ...written: readonly Readonly<Record<string, unknown>>[]) {
  const server = await startApi({
    scenario: scenarioOf({ volumes: [alive], ...parts }),
    fault: ({ path }) => fault?.(path),
  });
  const { policies } = await auditProject(new FactReader(clientOf(server.url), { now: () => NOW }), {
    projectId: PROJECT,
    entries: written.map((entry) => toEntry(entry as WrittenPolicy)),
    signal: new AbortController().signal,
    now: NOW,
  });
  return policies;
}

async function resultOf(world: World, written: Readonly<Record<string, unknown>>) {
  const [policy] = await audit(world, written);
  if (policy === undefined) throw new Error("The policy was not judged.");
  return policy;
}

/** The verdict of each row, `?` before what is missing for those that are undecided. */
async function judge(world: World, ...written: readonly Readonly<Record<string, unknown>>[]) {
  return (await audit(world, ...written)).map(({ violations, undecided, complete }) => ({
    complete,
    rows: Object.fromEntries([
      ...violations.map(({ id, verdict }) => [id, verdict]),
      ...undecided.map(({ id, missing }) => [id, `? ${missing}`]),
    ]),
  }));
}

const ORPHANED = { rule: "orphaned_snapshots" };
const STALE = { rule: "stale_snapshots", older_than: "90d" };
const TEAM = { rule: "missing_metadata", keys: ["team"] };
const EXCESS = { rule: "excess_snapshots", keep: 1 };
const FAILED = { rule: "failed_snapshots" };
const unprotected = (within: string) => ({ rule: "unprotected_disks", within });
const EXPIRING = { rule: "expiring_snapshots", within: "7d" };
const NOTHING = { complete: true, rows: {} };

test.each(["backup", "server_backup"])(
  "a row of both lists whose category is %s is a backup's, and nothing to delete",
  async (category) => {
    const world = {
      snapshots: [lost("twin")],
      standardSnapshots: [standardRow("twin", { volume_id: "lost", category, ...OLD })],
    };
    expect(await judge(world, ORPHANED, STALE)).toEqual([NOTHING, NOTHING]);
  },
);

test.each([
  ["cannot be read", {}, "? category"],
  ["is not documented", "golden", "? category"],
  ["is a copy of the user's own", "standard_copy", "orphaned"],
])("a category that %s", async (_, category, expected) => {
  const standardSnapshots = [standardRow("s", { volume_id: "lost", category, ...OLD })];
  const [orphans] = await judge({ standardSnapshots }, ORPHANED);
  expect(orphans?.rows).toEqual({ s: expected });
});

test("tags of version 5 are metadata of the same snapshot", async () => {
  const world = {
    snapshots: [of("twin")],
    standardSnapshots: [standardRow("twin", { volume_id: "alive", tags: { team: "db" } })],
  };
  expect(await judge(world, TEAM)).toEqual([NOTHING]);
});

test("tags and retentions that cannot be read leave a row undecided", async () => {
  const standardSnapshots = [standardRow("s", { volume_id: "alive", tags: 7, retention_at: "soon" })];
  const [team, expiring] = await judge({ standardSnapshots }, TEAM, EXPIRING);
  expect([team?.rows, expiring?.rows]).toEqual([{ s: "? metadata" }, { s: "? retention time" }]);
});

test("lists that name different disks leave the disk unknown", async () => {
  const world = {
    snapshots: [lost("twin")],
    standardSnapshots: [standardRow("twin", { volume_id: "elsewhere" })],
  };
  const [orphans] = await judge(world, ORPHANED);
  expect(orphans?.rows).toEqual({ twin: "? disk" });
});

test.each([
  ["a refusal", { status: 403 }],
  ["an error", { status: 500 }],
  ["a 404 of anything but the route", { status: 404 }],
])("standard snapshots: %s leaves all that rests on them undecided", async (_, fault) => {
  const world = {
    snapshots: [of("old")],
    fault: (path: string) => (path.startsWith("/v5/") ? (fault as Fault) : undefined),
  };
  const answers = await judge(world, unprotected("7d"), EXPIRING, STALE, {
    rule: "capacity_budget",
    at_most_gib: 10_000,
  });
  expect(answers).toEqual([
    { complete: false, rows: { alive: "? standard snapshots" } },
    { complete: false, rows: {} },
    { complete: false, rows: { old: "stale" } },
    { complete: false, rows: { total: "? standard snapshots" } },
  ]);
});

test("a region without the route of standard snapshots has none, and nothing is missing", async () => {
  const body = JSON.stringify({ error_code: "APIGW.0101", error_msg: "The API does not exist" });
  const fault = (path: string) => (path.startsWith("/v5/") ? { status: 404, body } : undefined);
  expect(await judge({ snapshots: [of("old")], fault }, STALE)).toEqual([
    { complete: true, rows: { old: "stale" } },
  ]);
});

test("what EVS deletes by itself never pushes out a copy that lasts", async () => {
  const world = {
    snapshots: [of("lasting"), of("ends", NEW)],
    standardSnapshots: [
      standardRow("ends", { volume_id: "alive", ...NEW, retention_at: "2026-12-30T00:00:00.000000" }),
    ],
  };
  expect(await judge(world, EXCESS)).toEqual([NOTHING]);
});

test("of a server's backups the newest decides: one of 2024 protects nothing, and leaves no doubt", async () => {
  const attached = { ...alive, attachments: [{ server_id: "srv", id: "alive", volume_id: "alive" }] };
  const backups = [
    backupRow("b", {
      resource_id: "srv",
      resource_type: "OS::Nova::Server",
      children: [],
      protected_at: "2024-01-01T00:00:00.000000",
    }),
  ];
  const [disks] = await judge({ volumes: [attached], backups }, unprotected("30d"));
  expect(disks).toEqual({ complete: true, rows: { alive: "unprotected" } });
});

test("CBR names a snapshot, so that it is a backup's and others of that name are not", async () => {
  const world = {
    snapshots: [
      of("theirs", { name: "manualbk_snapshot_weekly" }),
      of("ours", { name: "autobk_snapshot_mine" }),
      of("other"),
    ],
    backups: [backupRow("c1", { resource_id: "alive", extend_info: { snapshot_id: "theirs" } })],
  };
  const [stale, team] = await judge(world, STALE, TEAM);
  expect(stale).toEqual({ complete: true, rows: { ours: "stale", other: "stale" } });
  expect(team).toEqual({ complete: true, rows: { ours: "incomplete", other: "incomplete" } });
});

test("where CBR names no listed snapshot, it settles nothing", async () => {
  const world = { snapshots: [of("s", { name: "autobk_snapshot_1" })], backups: [] };
  const [stale] = await judge(world, STALE);
  expect(stale?.rows).toEqual({ s: "? name" });
});

test("a time that is to come protects nothing and pushes out nothing", async () => {
  const world = {
    snapshots: [of("real", NEW), of("odd", { created_at: "2099-01-01T00:00:00.000000" })],
  };
  const [excess, disks] = await judge(world, EXCESS, unprotected("7d"));
  expect(Object.values(excess?.rows ?? {}).every((answer) => String(answer).startsWith("?"))).toBe(true);
  expect(disks?.rows).toEqual({});
});

test("of copies of which one has no plausible time none is said to be the newest, and no age is made of it", async () => {
  const world = {
    snapshots: [of("real", NEW), of("to-come", { created_at: "2077-07-07T07:07:07.000000" })],
  };
  const { violations, undecided, report } = await resultOf(world, EXCESS);
  expect([...violations, ...undecided]).toMatchObject([
    { id: "real", newest_copy: null },
    { id: "to-come", newest_copy: null },
  ]);
  expect(report).toMatch(/\(real\).*, one of 2 snapshots/);
  expect(report).toMatch(/\(to-come\).*created 2077-07-07T07:07:07Z, age unknown/);
});

test("a disk that cannot be read is unknown in the row's line, not missing", async () => {
  const { report } = await resultOf({ snapshots: [lost("s", { volume_id: 7 })] }, ORPHANED);
  expect(report).toMatch(/\(s\): .*, disk unknown/);
});

test("a time of the year 1 is none", async () => {
  const [stale] = await judge({ snapshots: [of("s", { created_at: "0001-01-01T00:00:00" })] }, STALE);
  expect(stale?.rows).toEqual({ s: "? creation time" });
});

test("metadata that cannot be read hides whose a snapshot is, where that matters", async () => {
  const [stale, failed] = await judge({ snapshots: [of("odd", { metadata: "none" })] }, STALE, FAILED);
  expect(stale?.rows).toEqual({ odd: "? metadata" });
  expect(failed).toEqual(NOTHING);
});

test("a clone of unknown origin may depend on any snapshot", async () => {
  const clone = volumeRow("clone", { snapshot_id: 7, status: "in-use" });
  const [excess] = await judge({ snapshots: [of("old"), of("new", NEW)], volumes: [alive, clone] }, EXCESS);
  expect(excess?.rows).toEqual({ old: "? source snapshot" });
});

test("what nobody can delete is not stale, and is named as failed", async () => {
  const snapshots = [of("stuck", { status: "error_deleting" })];
  const managed = { ...STALE, policy: "all", include_managed: true };
  const [stale, all, failed] = await judge({ snapshots }, STALE, managed, FAILED);
  expect([stale?.rows, all?.rows, failed?.rows]).toEqual([{}, { stuck: "stale" }, { stuck: "undeletable" }]);
});

test("a unique name that backups choose is no ambiguous one", async () => {
  expect(
    await judge({ snapshots: [of("s", { name: "autobk_snapshot_1" })] }, { rule: "ambiguous_names" }),
  ).toEqual([NOTHING]);
});

test.each([
  ["a volume_id that cannot be read", of("s", { ...NEW, volume_id: 7 }), "? disk"],
  ["a status that cannot be read", of("s", { ...NEW, status: {} }), "? status of a snapshot"],
  ["a time that cannot be read", of("s", { ...NEW, created_at: {} }), "? time of a copy"],
])("a new snapshot with %s may protect the disk", async (_, snapshot, expected) => {
  const [disks] = await judge({ snapshots: [snapshot] }, unprotected("7d"));
  expect(disks?.rows).toEqual({ alive: expected });
});

test("a snapshot of a status that is not documented may be a copy, or none", async () => {
  const snapshots = [of("older"), of("odd", { ...NEW, status: "frozen" })];
  expect(await judge({ snapshots }, EXCESS, unprotected("7d"))).toEqual([
    { complete: true, rows: { older: "? order" } },
    { complete: true, rows: { alive: "? status of a snapshot" } },
  ]);
});

test.each([{}, [null], undefined, null])(
  "attachments that are %j leave it open whether a server uses a disk",
  async (attachments) => {
    const volumes = [{ ...alive, status: "available", attachments, updated_at: null }];
    const [disks] = await judge({ volumes }, { rule: "unattached_disks", for_at_least: "1d" });
    expect(disks?.rows).toEqual({ alive: "? attachments" });
  },
);

test.each(["{}", "[]", "\u200b", "null", " "])("the metadata value %j says nothing", async (value) => {
  const [team] = await judge({ snapshots: [of("s", { metadata: { team: value } })] }, TEAM);
  expect(team?.rows).toEqual({ s: "incomplete" });
});

test("the metadata decide whether a disk is encrypted, and not the flag", async () => {
  const volumes = [
    { ...alive, encrypted: false, metadata: { __system__encrypted: "1" } },
    { ...volumeRow("open"), encrypted: true, metadata: { __system__encrypted: "0" } },
  ];
  const rule = { rule: "disk_rule", noun: "unencrypted disk", violates_when: "!disk.encrypted" };
  const [disks] = await judge({ volumes }, rule);
  expect(disks?.rows).toEqual({ open: "matched" });
});

test("rows of another project are undecided in every policy", async () => {
  const foreign = { "os-extended-snapshot-attributes:project_id": "other" };
  const snapshots = [of("old", foreign), of("bad", { status: "error", ...foreign })];
  const [stale, failed, budget] = await judge({ snapshots }, STALE, FAILED, {
    rule: "capacity_budget",
    at_most_gib: 1,
    by: "disk",
  });
  expect(stale?.rows).toEqual({ old: "? project", bad: "? project" });
  expect(failed?.rows).toEqual({ bad: "? project" });
  expect(budget).toEqual({ complete: false, rows: {} });
});

test("a disk that cannot be read does not hide that an exemption of snapshots matches nothing", async () => {
  const server = await startApi({
    scenario: scenarioOf({ snapshots: [of("s")], volumes: [alive, { ...volumeRow("x"), id: 7 as never }] }),
  });
  const exemptions = [{ id: "nowhere", reason: "gone", expires: "2027-03-31" }];
  const { policies } = await auditProject(new FactReader(clientOf(server.url)), {
    projectId: PROJECT,
    entries: [toEntry({ ...FAILED, exemptions } as unknown as WrittenPolicy)],
    signal: new AbortController().signal,
    now: NOW,
  });
  expect(policies[0]?.exemption_notices).toEqual([expect.stringMatching(/matches no/)]);
});

test("a disk made from a snapshot depends on it in the recycle bin too", async () => {
  const server = await startApi({
    scenario: scenarioOf({
      snapshots: [lost("s")],
      volumes: [alive],
      recycleBin: [volumeRow("clone", { snapshot_id: "s", plan_delete_at: "2026-12-30T00:00:00" })],
    }),
  });
  const { policies } = await auditProject(new FactReader(clientOf(server.url)), {
    projectId: PROJECT,
    entries: [toEntry(ORPHANED as WrittenPolicy)],
    signal: new AbortController().signal,
    now: NOW,
  });
  expect(policies[0]?.violations).toMatchObject([
    { id: "s", deletable: false, cloned_volume_ids: ["clone"] },
  ]);
  expect(policies[0]?.report).toContain("1 disk created from it (1 in the recycle bin)");
});

describe("a disk made from a snapshot, in the recycle bin of a project whose disks are all listed", () => {
  const EVERY = [
    STALE,
    { rule: "snapshot_rule", noun: "large snapshot", violates_when: "snapshot.size > 1" },
    TEAM,
  ];
  const recycleBin = [volumeRow("clone", { snapshot_id: "s" })];
  const world = { snapshots: [of("s")], recycleBin };
  const isBin = (path: string) => path.includes("/recycle-bin-volumes/");

  test("depends on it for every policy", async () => {
    const policies = await audit(world, ...EVERY);
    const dependent = { id: "s", deletable: false, cloned_volume_ids: ["clone"] };
    expect(policies.map(({ violations }) => violations)).toMatchObject(EVERY.map(() => [dependent]));
  });

  test.each([403, 404])("is unknown where the bin answers %d, and nothing else is", async (status) => {
    const fault = (path: string) => (isBin(path) ? { status } : undefined);
    for (const policy of await audit({ ...world, fault }, ...EVERY, ORPHANED)) {
      expect(policy).toMatchObject({ complete: true, incomplete_reasons: [], undecided: [] });
      expect(policy.violations.map(({ id, ...row }) => [id, "deletable" in row && row.deletable])).toEqual(
        policy.rule === "orphaned_snapshots" ? [] : [["s", null]],
      );
    }
  });

  test("keeps it from being excess; where the bin cannot be read that is undecided", async () => {
    const newer = of("newer", NEW);
    const two = { snapshots: [of("s"), newer], recycleBin };
    const fault = (path: string) => (isBin(path) ? { status: 403 } : undefined);
    expect(await judge(two, EXCESS)).toEqual([NOTHING]);
    expect(await judge({ ...two, fault }, EXCESS)).toEqual([
      { complete: false, rows: { s: "? recycle bin" } },
    ]);
    // Where nothing is in excess, nothing depends on the bin.
    expect(await judge({ ...world, fault }, EXCESS)).toEqual([NOTHING]);
  });
});
