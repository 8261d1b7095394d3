import type { Assessed } from "../../../audit/policies/evaluate-policy";
import type { PolicyWorld } from "../../../audit/policies/policy";
import type { SnapshotGroup, SubjectKind } from "../../../audit/policies/subject";
import type { Snapshot, Volume } from "../../../evs";
import type { ObjectStateOf } from "../../../plugin";
import type { diskResult, groupResult, snapshotResult } from "./result-attributes";

/** A policy's rows as Terraform has them. */
export function toResultRows(
  rows: readonly Assessed[],
  subject: SubjectKind,
  world: PolicyWorld,
): readonly Readonly<Record<string, unknown>>[] {
  const toRow = TO_ROW[subject];
  return rows.map((assessed) => toRow(assessed, world));
}

type ToRow = (assessed: Assessed, world: PolicyWorld) => Readonly<Record<string, unknown>>;

const TO_ROW: Readonly<Record<SubjectKind, ToRow>> = {
  snapshot: (assessed, world): ObjectStateOf<typeof snapshotResult> => {
    const snapshot = assessed.row as Snapshot;
    const marks = world.copies.marksOf(snapshot);
    return {
      ...basicsOf(assessed),
      volume_id: snapshot.volumeId,
      status: snapshot.status,
      created_at: snapshot.createdAt,
      metadata: snapshot.metadata,
      ...judgedOf(assessed, world, snapshot.projectId),
      copies_of_disk: marks.copiesOfDisk,
      newest_copy: marks.newestCopy,
      cloned_volume_ids: marks.clonedVolumeIds,
      deletable: marks.deletable,
    };
  },
  disk: (assessed, world): ObjectStateOf<typeof diskResult> => {
    const disk = assessed.row as Volume;
    const { copiesOfDisk, newestCopyAt } = world.copies.copiesOf(disk.id);
    return {
      ...basicsOf(assessed),
      status: disk.status,
      created_at: disk.createdAt,
      updated_at: disk.updatedAt,
      metadata: disk.metadata,
      ...judgedOf(assessed, world, null),
      copies: copiesOfDisk,
      newest_copy_at: newestCopyAt,
    };
  },
  group: (assessed, world): ObjectStateOf<typeof groupResult> => {
    const group = assessed.row as SnapshotGroup;
    return {
      id: group.id,
      size: group.size,
      ...judgedOf(assessed, world, null),
      members: group.members.map(({ id }) => id),
    };
  },
};

const basicsOf = ({ row: { id, name, size } }: Assessed) => ({ id, name, size });

const judgedOf = (assessed: Assessed, { facts }: PolicyWorld, projectId: string | null) => ({
  verdict: assessed.verdict,
  reason: assessed.reason,
  evidence: assessed.evidence,
  missing: assessed.doubt?.missing ?? null,
  exemption: assessed.exemption ?? null,
  due_at: assessed.dueAt ?? null,
  project_id: projectId ?? facts.projectId,
  region: facts.region,
});
