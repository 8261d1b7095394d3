import { unprotectedDisks } from "../../../lib/audit/policies/unprotected-disks";
import type { Backup, RecycleBinVolume, Snapshot } from "../../../lib/evs";
import { answersOf, daysAgo, diskOf, judge, snapshotOf, type WorldParts } from "../../support/policy-facts";

/** A backup of the disk `v`. */
function backupOf(age: number, fields: Partial<Backup> = {}): Backup {
  return {
    id: "b",
    name: null,
    vaultId: null,
    snapshotId: null,
    expiresAt: null,
    problem: null,
    status: "available",
    resource: { type: "OS::Cinder::Volume", id: "v", name: null },
    createdAt: daysAgo(age),
    protectedAt: null,
    children: [],
    unreadable: [],
    ...fields,
  } as Backup;
}

const snapshot = (age: number, fields: Partial<Snapshot> = {}) =>
  snapshotOf("s", { volumeId: "v", createdAt: daysAgo(age), ...fields });
const server = { type: "OS::Nova::Server", id: "server", name: null };
const part = {
  id: "p",
  resource: { type: "OS::Cinder::Volume", id: "v", name: null },
  status: null,
  expiresAt: null,
  protectedAt: null,
  createdAt: null,
} as Backup["children"][0];

interface Case {
  readonly disk?: Partial<RecycleBinVolume>;
  readonly snapshots?: readonly Snapshot[];
  readonly backups?: WorldParts["backups"];
  readonly malformedRows?: WorldParts["malformedRows"];
}

const cases: readonly [string, Case, string | undefined][] = [
  ["without any copy", {}, "unprotected"],
  ["younger than that", { disk: { createdAt: daysAgo(3) } }, undefined],
  ["with a new snapshot", { snapshots: [snapshot(3)] }, undefined],
  ["with one exactly as old", { snapshots: [snapshot(30)] }, undefined],
  ["with an old snapshot only", { snapshots: [snapshot(31)] }, "unprotected"],
  ["with a new one that failed", { snapshots: [snapshot(3, { status: "error" })] }, "unprotected"],
  ["with a new one in the making", { snapshots: [snapshot(1, { status: "creating" })] }, "unprotected"],
  ["with a new one of a backup", { snapshots: [snapshot(3, { backupGenerated: true })] }, undefined],
  ["with one that does not say when", { snapshots: [snapshot(3, { createdAt: null })] }, "? time of a copy"],
  [
    "with one that does not say its status",
    { snapshots: [snapshot(3, { status: null })] },
    "? status of a snapshot",
  ],
  ["with a new backup", { backups: [backupOf(3)] }, undefined],
  ["with an old backup", { backups: [backupOf(40)] }, "unprotected"],
  ["with a new backup that failed", { backups: [backupOf(3, { status: "error" })] }, "unprotected"],
  [
    "in a new backup of its server",
    { backups: [backupOf(3, { resource: server, children: [part] })] },
    undefined,
  ],
  [
    "of a disk that nobody says",
    { backups: [backupOf(3, { resource: { ...server, type: "OS::Cinder::Volume", id: null } })] },
    "? disk of a backup",
  ],
  ["whose backups are refused", { backups: { failure: "403 CBR.0003" } }, "? backups, failed"],
  [
    "whose backups are refused, with a new snapshot",
    { backups: { failure: "403" }, snapshots: [snapshot(3)] },
    undefined,
  ],
  ["whose backups were not given", { backups: undefined }, "? backups"],
  ["without a creation time", { disk: { createdAt: null } }, "? creation time"],
  ["being deleted", { disk: { status: "deleting" } }, undefined],
  ["beside a row without an ID", { malformedRows: [{ where: "snapshots[3]", problem: "no id" }] }, "? row"],
];

test.each(cases)("a disk %s", (_, { disk, ...parts }, expected) => {
  const world = { backups: [], ...parts, volumes: [diskOf("v", disk)] };
  const result = judge(unprotectedDisks, { within: "30d" }, world);
  expect(answersOf(result)).toEqual(expected === undefined ? {} : { v: expected });
});

test.each([
  ["in use", { status: "in-use" }, { v: "unprotected" }],
  ["that no server uses", { status: "available" }, {}],
  ["whose row says nothing of servers", { status: "available", attachments: null }, { v: "? attachments" }],
])("a disk %s, where only attached ones count", (_, disk, expected) => {
  const world = { backups: [], volumes: [diskOf("v", disk)] };
  expect(answersOf(judge(unprotectedDisks, { within: "30d", only_attached: true }, world))).toEqual(expected);
});

test("backups that are refused or not given are missing", () => {
  const refused = judge(unprotectedDisks, { within: "30d" }, { backups: { failure: "403 CBR.0003" } });
  expect(refused.incompleteReasons).toEqual(["Backups could not be read: 403 CBR.0003."]);
  expect(judge(unprotectedDisks, { within: "30d" }, { source: "given" }).incompleteReasons).toEqual([
    "Backups were not provided.",
  ]);
});
