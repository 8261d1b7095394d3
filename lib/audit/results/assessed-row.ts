import type { Snapshot, Volume } from "../../evs";
import type { AssessedRow } from "../engine/evaluate-policy";
import { kindOf } from "../engine/life";
import { type Cause, Unknown } from "../known";
import type { SubjectKind, SubjectRow } from "../spec/subject";
import type { ResultRow } from "./result-rows";

/** The values of a row that texts need and its result lacks. */
export interface RowRest {
  /** `legacy` or `standard` for a snapshot; for other rows, the subject of the policy. */
  readonly kind: string;
  readonly id: string;
  /** Why it is undecided. @default "absent" */
  readonly cause?: Cause;
  /** Names of its unreadable fields. @default - none */
  readonly unreadable?: readonly string[];
  /** Number of clones in the recycle bin. @default 0 */
  readonly recycled_clones?: number;
  /** Whether backups were read, for a disk without a copy. @default false */
  readonly has_backups?: boolean;
}

/** The rest of a row; undefined if its result has everything. */
export function tryGetRest({ row, marks, doubt }: AssessedRow, subject: SubjectKind): RowRest | undefined {
  const recycled = marks !== undefined && "recycledClones" in marks ? marks.recycledClones : 0;
  const isWithoutCopy = marks !== undefined && "copies" in marks && marks.copies === 0 && marks.hasBackups;
  const rest: Omit<RowRest, "kind" | "id"> = {
    ...(doubt !== undefined && doubt.cause !== "absent" && { cause: doubt.cause }),
    ...(row.unreadable.length > 0 && { unreadable: row.unreadable }),
    ...(recycled > 0 && { recycled_clones: recycled }),
    ...(isWithoutCopy && { has_backups: true }),
  };
  return Object.keys(rest).length === 0 ? undefined : { kind: kindOf(row, subject), id: row.id, ...rest };
}

/** A row of a result in the form of texts. */
export function assessedRow(row: ResultRow, rest: Partial<RowRest> = {}): AssessedRow {
  const { account, region, project_id: projectId, project_name: projectName } = row;
  const { exemption, exempt_through: lastDay } = row;
  return {
    row: subjectRow(row, rest),
    place: { account, region, projectId, projectName },
    marks: marksOf(row, rest),
    verdict: row.verdict,
    reason: row.reason,
    evidence: row.evidence,
    doubt: row.missing === null ? undefined : new Unknown(row.missing, row.reason, rest.cause ?? "absent"),
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

function subjectRow(row: ResultRow, { unreadable = [] }: Partial<RowRest>): SubjectRow {
  const { id, size } = row;
  const validity = { problem: null, unreadable };
  if ("members" in row) {
    const members = row.members.map((member) => ({ id: member }));
    const group = { id, size, name: null, metadata: {}, createdAt: null, members, ...validity };
    return group;
  }
  const { name, metadata, status, created_at: createdAt, updated_at: updatedAt } = row;
  const common = { id, size, name, metadata, status, createdAt, updatedAt, ...validity };
  if (!("kind" in row)) {
    const disk: SubjectRow & Partial<Volume> = { ...common, orderId: row.order_id };
    return disk;
  }
  const kind = row.kind === "standard" ? "standard" : "legacy";
  const snapshot: SubjectRow & Partial<Snapshot> = { ...common, volumeId: row.volume_id, kind };
  return snapshot;
}

function marksOf(
  row: ResultRow,
  { recycled_clones: recycledClones = 0, has_backups: hasBackups = false }: Partial<RowRest>,
): AssessedRow["marks"] {
  if ("members" in row) return undefined;
  if (!("kind" in row)) {
    const { copies, newest_copy_at: newestCopyAt, snapshot_ids: snapshotIds } = row;
    return { copies, newestCopyAt, snapshotIds, hasBackups };
  }
  return {
    copiesOfDisk: row.copies_of_disk,
    backupsOfDisk: row.backups_of_disk ?? undefined,
    newestCopy: row.newest_copy,
    newestCopyAt: null,
    clonedVolumeIds: row.cloned_volume_ids,
    recycledClones,
    deletable: row.deletable,
  };
}
