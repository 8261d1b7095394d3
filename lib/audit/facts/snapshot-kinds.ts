import { comparableId, EvsError, type Listing, newestFirst, type Snapshot } from "../../evs";
import type { Texts } from "../catalogue";
import { SNAPSHOT_KINDS, type SnapshotKind } from "../catalogue/snapshot-kinds";
import type { List, Unknown } from "../known";
import { attempt } from "./attempt";
import { snapshotOfStandard } from "./audit-rows";
import { DOUBTS } from "./doubts";
import type { FactReadContext } from "./read-context";

/** Snapshots of every kind that could be read. */
export interface AllSnapshots extends List<Snapshot> {
  /** Kinds that were read. A region may have no standard snapshots. */
  readonly kinds: readonly SnapshotKind[];
  /** IDs of standard snapshots that the list of version 2 contains too. */
  readonly inBoth: ReadonlySet<string>;
}

/** Only the snapshots of version 2. */
export function legacySnapshots({ rows, malformed }: Listing<Snapshot>, texts: Texts): AllSnapshots {
  return { rows, gaps: gapsOf(malformed, texts), kinds: ["legacy"], inBoth: new Set() };
}

/** Adds the standard snapshots, which the list of version 2 may lack. A row in both lists is one snapshot. */
export async function withStandardSnapshots(
  { client, options, texts }: FactReadContext,
  listed: Listing<Snapshot>,
): Promise<AllSnapshots> {
  const legacy = legacySnapshots(listed, texts);
  const read = await attempt(client.listStandardSnapshots({}, options), texts);
  const { absent } = listed;
  if ("failure" in read) {
    // Nothing can be judged.
    if (absent !== undefined) throw absent;
    if (isRouteAbsent(read.error)) return legacy;
    return { ...legacy, gaps: [...legacy.gaps, DOUBTS.standardSnapshots(texts, read.failure)] };
  }
  const { rows, malformed } = read.value;
  const standard = new Map(rows.map((row) => [comparableId(row.id), row]));
  const inBoth = new Set<string>();
  const joined = listed.rows.map((snapshot) => {
    const same = standard.get(comparableId(snapshot.id));
    if (same === undefined) return snapshot;
    standard.delete(comparableId(snapshot.id));
    inBoth.add(snapshot.id);
    return joinRows(snapshot, snapshotOfStandard(same));
  });
  return {
    rows:
      standard.size === 0
        ? joined
        : [...joined, ...[...standard.values()].map(snapshotOfStandard)].sort(newestFirst),
    gaps: [
      ...gapsOf([...listed.malformed, ...malformed], texts),
      ...(absent === undefined ? [] : [DOUBTS.noLegacySnapshots(texts)]),
    ],
    kinds: absent === undefined ? SNAPSHOT_KINDS : ["standard"],
    inBoth,
  };
}

/** Whether the region has no such list: only some have standard snapshots. Any other 404 proves nothing. */
const isRouteAbsent = (error: Error) =>
  error instanceof EvsError && error.status === 404 && error.code === "APIGW.0101";

const gapsOf = (malformed: Listing<Snapshot>["malformed"], texts: Texts): readonly Unknown[] =>
  malformed.length === 0 ? [] : [DOUBTS.rowsWithoutId(texts, malformed)];

/** Fields of both lists. If one list's value is unreadable, the other's is used. */
const SHARED = [
  ["name", "name"],
  ["description", "description"],
  ["status", "status"],
  ["size", "size"],
  ["createdAt", "created_at"],
  ["updatedAt", "updated_at"],
  ["progress", "progress"],
] as const;

/** One row of both lists: a standard snapshot with the fields of either list. */
export function joinRows(listed: Snapshot, standard: Snapshot): Snapshot {
  const taken = new Set<string>();
  const shared = SHARED.flatMap(([property, column]) => {
    const isMissing = listed[property] === null || listed.unreadable.includes(column);
    if (!isMissing || standard[property] === null) return [];
    taken.add(column);
    return [[property, standard[property]] as const];
  });
  const disk = joinDisks(listed, standard);
  const unreadable = [
    ...listed.unreadable.filter((field) => !taken.has(field) && field !== "volume_id"),
    ...standard.unreadable.filter((field) => OWN.has(field)),
    ...(disk.isKnown ? [] : ["volume_id"]),
  ];
  const problems = [listed.problem, standard.problem, disk.problem].filter((problem) => problem !== null);
  return {
    ...listed,
    ...Object.fromEntries(shared),
    kind: "standard",
    volumeId: disk.volumeId,
    backupGenerated: listed.backupGenerated || standard.backupGenerated,
    category: standard.category,
    retentionAt: standard.retentionAt,
    enterpriseProjectId: standard.enterpriseProjectId,
    metadata: { ...standard.metadata, ...listed.metadata },
    unreadable: [...new Set(unreadable)],
    problem: unreadable.length === 0 ? null : problems.join("; "),
  };
}

/** Fields that only the list of version 5 has, and metadata, which is merged from both. */
const OWN = new Set(["category", "retention_at", "enterprise_project_id", "metadata"]);

function joinDisks(listed: Snapshot, standard: Snapshot) {
  const [first, second] = [listed, standard].map(({ volumeId, unreadable }) => ({
    volumeId,
    isKnown: !unreadable.includes("volume_id"),
  })) as [DiskName, DiskName];
  if (first.volumeId === null || second.volumeId === null) {
    const named = first.volumeId === null ? second : first;
    return {
      volumeId: named.volumeId,
      isKnown: named.volumeId !== null || (first.isKnown && second.isKnown),
      problem: null,
    };
  }
  if (comparableId(first.volumeId) === comparableId(second.volumeId)) return { ...first, problem: null };
  return {
    volumeId: null,
    isKnown: false,
    problem: "volume_id differs between the version 2 and version 5 lists",
  };
}

interface DiskName {
  readonly volumeId: string | null;
  readonly isKnown: boolean;
}
