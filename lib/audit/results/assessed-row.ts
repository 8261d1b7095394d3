import type { Snapshot, Volume } from "../../evs";
import type { AssessedRow } from "../engine/evaluate-policy";
import { Unknown } from "../known";
import type { SubjectRow } from "../spec/subject";
import type { ResultRow } from "./result-rows";

/** A row of a result in the form of texts. If a result lacks a value, such as clones in the bin, texts omit it. */
export function assessedRow(row: ResultRow): AssessedRow {
  const { account, region, project_id: projectId, project_name: projectName } = row;
  const { exemption, exempt_through: lastDay } = row;
  return {
    row: subjectRow(row),
    place: { account, region, projectId, projectName },
    marks: marksOf(row),
    verdict: row.verdict,
    reason: row.reason,
    evidence: row.evidence,
    doubt: row.missing === null ? undefined : new Unknown(row.missing, row.reason, "absent"),
    exemption: exemption === null || lastDay === null ? undefined : { words: exemption, lastDay },
    // The evidence has its trace.
    deletion: undefined,
    dueAt: row.due_at ?? undefined,
    owner: { name: row.owner, source: row.owner_source },
    cost: row.monthly_cost,
    link: row.link,
    firstSeen: row.first_seen,
    isNew: row.is_new,
  };
}

const SOUND = { problem: null, unreadable: [] };

function subjectRow(row: ResultRow): SubjectRow {
  const { id, size } = row;
  if ("members" in row) {
    const members = row.members.map((member) => ({ id: member }));
    const group = { id, size, name: null, metadata: {}, createdAt: null, members, ...SOUND };
    return group;
  }
  const { name, metadata, status, created_at: createdAt, updated_at: updatedAt } = row;
  const common = { id, size, name, metadata, status, createdAt, updatedAt, ...SOUND };
  if (!("kind" in row)) {
    const disk: SubjectRow & Partial<Volume> = { ...common, orderId: row.order_id };
    return disk;
  }
  const kind = row.kind === "standard" ? "standard" : "legacy";
  const snapshot: SubjectRow & Partial<Snapshot> = { ...common, volumeId: row.volume_id, kind };
  return snapshot;
}

function marksOf(row: ResultRow): AssessedRow["marks"] {
  if ("members" in row) return undefined;
  if (!("kind" in row)) {
    const { copies, newest_copy_at: newestCopyAt, snapshot_ids: snapshotIds } = row;
    return { copies, newestCopyAt, snapshotIds, hasBackups: false };
  }
  return {
    copiesOfDisk: row.copies_of_disk,
    backupsOfDisk: row.backups_of_disk ?? undefined,
    newestCopy: row.newest_copy,
    newestCopyAt: null,
    clonedVolumeIds: row.cloned_volume_ids,
    recycledClones: 0,
    deletable: row.deletable,
  };
}
