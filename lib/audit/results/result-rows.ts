import type { Snapshot, Volume } from "../../evs";
import type { AssessedRow } from "../engine/evaluate-policy";
import type { World } from "../engine/world";
import type { SnapshotGroup, SubjectKind } from "../spec/subject";

/** A row that a policy speaks of, as data; its names are those of the data source's attributes. */
export type ResultRow = SnapshotResult | DiskResult | GroupResult;

interface JudgedFields {
  readonly id: string;
  /** Provisioned GiB. */
  readonly size: number | null;
  readonly verdict: string;
  readonly reason: string;
  readonly evidence: readonly string[];
  readonly missing: string | null;
  readonly exemption: string | null;
  /** The last day of the exemption, as `YYYY-MM-DD`. */
  readonly exempt_through: string | null;
  /** RFC 3339 in UTC. */
  readonly due_at: string | null;
  readonly project_id: string | null;
  readonly region: string | null;
  /** When its latest unbroken appearance in answers began, RFC 3339 in UTC; null where no earlier answer has it. */
  readonly first_seen: string | null;
  /** Whether it is new since the earlier answer; null where that does not say it. */
  readonly is_new: boolean | null;
  readonly owner: string | null;
  /** The rule that found it, or why there is none; null without rules. */
  readonly owner_source: string | null;
}

export interface SnapshotResult extends JudgedFields {
  readonly name: string | null;
  readonly volume_id: string | null;
  readonly status: string | null;
  readonly created_at: string | null;
  readonly updated_at: string | null;
  readonly metadata: Readonly<Record<string, string>>;
  /** `legacy` or `standard`: which API lists and deletes it. */
  readonly kind: string;
  readonly copies_of_disk: number;
  /** Null where backups were not read. */
  readonly backups_of_disk: number | null;
  readonly newest_copy: boolean | null;
  readonly cloned_volume_ids: readonly string[];
  readonly deletable: boolean;
}

export interface DiskResult extends JudgedFields {
  readonly name: string | null;
  readonly status: string | null;
  readonly created_at: string | null;
  readonly updated_at: string | null;
  readonly metadata: Readonly<Record<string, string>>;
  readonly order_id: string | null;
  readonly snapshot_ids: readonly string[];
  readonly copies: number;
  readonly newest_copy_at: string | null;
}

export interface GroupResult extends JudgedFields {
  readonly members: readonly string[];
}

/** A policy's rows as data. */
export function toResultRows(
  rows: readonly AssessedRow[],
  subject: SubjectKind,
  world: World,
): readonly ResultRow[] {
  const toRow = TO_ROW[subject];
  return rows.map((assessed) => toRow(assessed, world));
}

type ToRow = (assessed: AssessedRow, world: World) => ResultRow;

// A spread comes last: properties that follow one make V8 build the object by a way that takes forty times as long.
const TO_ROW: Readonly<Record<SubjectKind, ToRow>> = {
  snapshot: (assessed, world): SnapshotResult => {
    const snapshot = assessed.row as Snapshot;
    const marks = world.copies.marksOf(snapshot);
    return {
      name: snapshot.name,
      volume_id: snapshot.volumeId,
      status: snapshot.status,
      created_at: snapshot.createdAt,
      updated_at: snapshot.updatedAt,
      metadata: snapshot.metadata,
      kind: snapshot.kind,
      copies_of_disk: marks.copiesOfDisk,
      backups_of_disk: marks.backupsOfDisk ?? null,
      newest_copy: marks.newestCopy,
      cloned_volume_ids: marks.clonedVolumeIds,
      deletable: marks.deletable,
      ...judgedOf(assessed, world, snapshot.projectId),
    };
  },
  disk: (assessed, world): DiskResult => {
    const disk = assessed.row as Volume;
    const { copies, newestCopyAt } = world.copies.copiesOf(disk.id);
    return {
      name: disk.name,
      status: disk.status,
      created_at: disk.createdAt,
      updated_at: disk.updatedAt,
      metadata: disk.metadata,
      order_id: disk.orderId,
      snapshot_ids: world.copies.snapshotsOf(disk.id).map(({ id }) => id),
      copies,
      newest_copy_at: newestCopyAt,
      ...judgedOf(assessed, world, null),
    };
  },
  group: (assessed, world): GroupResult => {
    const group = assessed.row as SnapshotGroup;
    return { members: group.members.map(({ id }) => id), ...judgedOf(assessed, world, null) };
  },
};

const judgedOf = (assessed: AssessedRow, { facts }: World, projectId: string | null): JudgedFields => ({
  id: assessed.row.id,
  size: assessed.row.size,
  verdict: assessed.verdict,
  reason: assessed.reason,
  evidence: assessed.evidence,
  missing: assessed.doubt?.missing ?? null,
  exemption: assessed.exemption?.words ?? null,
  exempt_through: assessed.exemption?.lastDay ?? null,
  due_at: assessed.dueAt ?? null,
  project_id: projectId ?? facts.projectId,
  region: facts.region,
  first_seen: assessed.firstSeen,
  is_new: assessed.isNew,
  owner: assessed.owner.name,
  owner_source: assessed.owner.source,
});
