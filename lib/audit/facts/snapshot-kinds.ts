import {
  type Call,
  EvsError,
  identityOf,
  type Listing,
  type Snapshot,
  type StandardSnapshot,
} from "../../evs";
import type { Texts } from "../texts";
import { type AuditClient, attempt } from "./attempt";

/** Kinds of snapshots, as EVS's product description has them. */
export const SNAPSHOT_KINDS = ["legacy", "standard"] as const;
export type SnapshotKind = (typeof SNAPSHOT_KINDS)[number];

/** Snapshots of every kind that could be looked at. */
export interface AllSnapshots extends Listing<Snapshot> {
  /** Kinds that were looked at. A region without standard snapshots has none to look at. */
  readonly kinds: readonly SnapshotKind[];
  /** Why another kind could not be, in one line for people. */
  readonly unreadKinds: readonly string[];
}

/** What makes standard snapshots that are not the user's own to delete. */
const OF_BACKUPS = new Set<string | null>(["backup", "server_backup"]);

/** Adds the standard snapshots to the list of version 2, which need not have them; a row in both is one. */
export async function withStandardSnapshots(
  client: AuditClient,
  listed: Listing<Snapshot>,
  call: Call,
  texts: Texts,
): Promise<AllSnapshots> {
  const read = await attempt(client.listStandardSnapshots({}, call), texts);
  const { absent } = listed;
  if ("failure" in read) {
    // Nothing is left to judge.
    if (absent !== undefined) throw absent;
    // The region has none: EVS offers them in some only.
    const isAbsent = read.error instanceof EvsError && read.error.status === 404;
    const unreadKinds = isAbsent ? [] : [texts.facts.standardSnapshots(read.failure)];
    return { ...listed, kinds: ["legacy"], unreadKinds };
  }
  const { rows, malformed } = read.value;
  const standard = new Map(rows.map((row) => [identityOf(row.id), row]));
  const joined = listed.rows.map((snapshot) => {
    const same = standard.get(identityOf(snapshot.id));
    if (same === undefined) return snapshot;
    standard.delete(identityOf(snapshot.id));
    return { ...snapshot, retentionAt: same.retentionAt };
  });
  return {
    rows:
      standard.size === 0 ? joined : [...joined, ...[...standard.values()].map(toSnapshot)].sort(newestFirst),
    malformed: [...listed.malformed, ...malformed],
    kinds: absent === undefined ? SNAPSHOT_KINDS : ["standard"],
    unreadKinds: absent === undefined ? [] : [texts.facts.noLegacySnapshots],
  };
}

/** A standard snapshot as all snapshots are judged; its tags take the place of metadata. */
export function toSnapshot(row: StandardSnapshot): Snapshot {
  const { id, name, description, status, size, volumeId, createdAt, updatedAt } = row;
  const { tags, category, progress, retentionAt, problem, unreadable } = row;
  return {
    kind: "standard",
    metadata: tags,
    projectId: null,
    backupGenerated: OF_BACKUPS.has(category),
    ...{ id, name, description, status, size, volumeId, createdAt, updatedAt },
    ...{ progress, retentionAt, problem, unreadable },
  };
}

function newestFirst(a: Snapshot, b: Snapshot): number {
  const [first, second] = [a.createdAt ?? "", b.createdAt ?? ""];
  if (first !== second) return first < second ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}
