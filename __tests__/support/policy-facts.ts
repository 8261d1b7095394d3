import { en } from "../../lib/audit/catalogue";
import { evaluatePolicy, type PolicyResult } from "../../lib/audit/engine/evaluate-policy";
import type { AnyPolicy } from "../../lib/audit/engine/policy";
import type { RowFilter } from "../../lib/audit/engine/scope";
import { World } from "../../lib/audit/engine/world";
import { DOUBTS } from "../../lib/audit/facts/doubts";
import type { Facts } from "../../lib/audit/facts/facts";
import { diskOfRow } from "../../lib/audit/facts/rows";
import { type List, type Unknown, unread, whole } from "../../lib/audit/known";
import type { Exemption } from "../../lib/audit/spec/exemption";
import type { GivenValue, Parameters } from "../../lib/audit/spec/parameters";
import type { Price } from "../../lib/audit/spec/price";
import type { SharedTerms } from "../../lib/audit/spec/shared-terms";
import type { Backup, MalformedRow, RecycleBinVolume, Snapshot, Volume } from "../../lib/evs";

export const NOW = new Date("2026-11-26T12:00:00Z");

/** So many days before `NOW`, as EVS would have it. */
export const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000).toISOString();

/** A sound snapshot of a user's, ten days old. */
export function snapshotOf(id: string, fields: Partial<Snapshot> = {}): Snapshot {
  return {
    id,
    name: `${id}-name`,
    description: null,
    status: "available",
    size: 10,
    volumeId: "d",
    createdAt: daysAgo(10),
    updatedAt: null,
    metadata: {},
    projectId: null,
    progress: null,
    backupGenerated: false,
    kind: "legacy",
    category: null,
    retentionAt: null,
    problem: null,
    unreadable: [],
    ...fields,
  };
}

/** What marks the snapshots that the backup of a server makes. */
export const BACKUP: Partial<Snapshot> = { metadata: { __system__enableActive: "1" }, backupGenerated: true };

/** A disk in use, a hundred days old. */
export function diskOf(id: string, fields: Partial<RecycleBinVolume> = {}): RecycleBinVolume {
  return {
    id,
    name: `${id}-name`,
    status: "in-use",
    size: 40,
    volumeType: "SSD",
    availabilityZone: "az1",
    bootable: false,
    encrypted: false,
    fromImage: false,
    serviceType: "EVS",
    userId: null,
    orderId: null,
    attachments: [],
    snapshotId: null,
    metadata: {},
    createdAt: daysAgo(100),
    updatedAt: null,
    problem: null,
    unreadable: [],
    planDeleteAt: null,
    preDeletedAt: null,
    enterpriseProjectId: null,
    ...fields,
  };
}

interface Failure {
  readonly failure: string;
}

export interface WorldParts
  extends Partial<Omit<Facts, "snapshots" | "volumes" | "recycleBin" | "backups" | "deletions">> {
  readonly snapshots?: readonly Snapshot[];
  readonly volumes?: readonly Volume[] | Failure;
  readonly recycleBin?: readonly RecycleBinVolume[] | Failure;
  readonly backups?: readonly Backup[] | Failure | undefined;
  readonly deletions?: Facts["deletions"];
  /** Rows of the snapshot list that have no ID. */
  readonly malformedRows?: readonly MalformedRow[];
  /** Why standard snapshots could not be read. */
  readonly standardFailure?: string;
}

/** Facts as the lists alone give them, of the disk `d` and whatever else there is. */
export function factsOf({
  snapshots = [],
  volumes = [diskOf("d")],
  recycleBin,
  backups,
  malformedRows = [],
  standardFailure,
  texts = en,
  ...more
}: WorldParts): Facts {
  const disks = listOf(volumes, (failure) => DOUBTS.diskList(texts, failure));
  const [doubt] = disks.rows.length === 0 ? disks.gaps : [];
  return {
    source: "read",
    texts,
    readAt: NOW,
    account: null,
    region: "r",
    projectId: "p",
    projectName: null,
    snapshots: {
      rows: snapshots,
      gaps: [
        ...(malformedRows.length === 0 ? [] : [DOUBTS.rowsWithoutId(texts, malformedRows)]),
        ...(standardFailure === undefined ? [] : [DOUBTS.standardSnapshots(texts, standardFailure)]),
      ],
    },
    kinds: ["legacy"],
    onlyKind: undefined,
    volumes: disks,
    isBinRead: recycleBin !== undefined,
    recycleBin: recycleBin && listOf(recycleBin, (failure) => DOUBTS.recycleBin(texts, failure, false)),
    lists:
      backups === undefined
        ? {}
        : { backups: listOf(backups, (failure) => DOUBTS.factList(texts, "backups", failure)) },
    control: { state: "unneeded" },
    diskOf: (snapshot) =>
      diskOfRow(
        snapshot,
        "p",
        (id) =>
          disks.rows.some((disk) => disk.id === id) ? { state: "listed" } : (doubt ?? { state: "unlisted" }),
        { texts, readAt: NOW },
      ),
    rereadOf: () => ({ state: "unread" }),
    confirmGaps: [],
    suspicions: [],
    ...more,
  };
}

const listOf = <T>(given: readonly T[] | Failure, doubtOf: (failure: string) => Unknown): List<T> =>
  "failure" in given ? unread(doubtOf(given.failure)) : whole(given);

export interface JudgeOptions {
  readonly filter?: RowFilter;
  readonly exemptions?: readonly Exemption[];
  readonly price?: Price;
  readonly shared?: SharedTerms;
  /** @default NOW */
  readonly now?: Date;
}

/** What a policy says of a world, its arguments as they are written in a configuration. */
export function judge(
  policy: { readonly spec: { readonly parameters: Parameters } },
  args: Readonly<Record<string, GivenValue>>,
  world: WorldParts,
  options: JudgeOptions = {},
): PolicyResult {
  return judgeFacts(policy, args, factsOf(world), options);
}

/** The same of facts as they were read. */
export function judgeFacts(
  policy: { readonly spec: { readonly parameters: Parameters } },
  args: Readonly<Record<string, GivenValue>>,
  facts: Facts,
  { filter = {}, exemptions = [], price, shared, now = NOW }: JudgeOptions = {},
): PolicyResult {
  const values = Object.entries(policy.spec.parameters).map(([name, parameter]) => [
    name,
    parameter.read(args[name] ?? null),
  ]);
  return evaluatePolicy(
    // Rows and values are not known to the type.
    policy as unknown as AnyPolicy,
    new World(facts, filter, now),
    { values: Object.fromEntries(values), exemptions, price, shared },
  );
}

/** The verdict of each violation, and `?` with what is missing for what cannot be told, by ID. */
export function answersOf({ violations, undecided }: PolicyResult): Readonly<Record<string, string>> {
  return Object.fromEntries([
    ...violations.map(({ row, verdict }) => [row.id, verdict]),
    ...undecided.map(({ row, doubt }) => [
      row.id,
      `? ${doubt?.missing}${doubt?.failedRead ? ", failed" : ""}`,
    ]),
  ]);
}
