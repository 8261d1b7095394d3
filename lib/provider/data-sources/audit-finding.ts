import { tryGetDeletion } from "../../audit/facts/disk-deletions";
import type { Facts } from "../../audit/facts/facts";
import { Verdict } from "../../audit/spec/verdict";
import type { Finding } from "../../audit/verdicts/finding";
import { bool, computed, list, map, number, type ObjectStateOf, string } from "../../plugin";
import { deletionAttributes } from "./policies/result-attributes";

export const VERDICTS = Object.values(Verdict);

/** A snapshot whose disk is not listed. */
export const findingAttributes = {
  id: computed(string, "Snapshot ID."),
  name: computed(string, "Snapshot name; not unique."),
  volume_id: computed(string, "ID of the disk of the snapshot."),
  size: computed(number, "Provisioned size in GiB."),
  status: computed(string, "Snapshot status."),
  created_at: computed(string, "Creation time, RFC 3339 in UTC."),
  updated_at: computed(string, "Time of the last update, RFC 3339 in UTC."),
  metadata: computed(map(string), "Metadata; values that are not strings are JSON."),
  account: computed(string, "Account of a fleet; null if the audit reads one project."),
  region: computed(string, "Region."),
  project_id: computed(string, "Project ID (`os-extended-snapshot-attributes:project_id`)."),
  project_name: computed(string, "Name of the project in a fleet; null if the audit reads one project."),
  kind: computed(string, "`legacy`, or `standard` if only the version 5 list contains it."),
  retention_at: computed(string, "When EVS deletes it automatically, RFC 3339 in UTC; null for never."),
  verdict: computed(string, `One of ${VERDICTS.join(", ")}.`),
  reason: computed(string, "Reason for the verdict, in one line."),
  missing: computed(
    string,
    "Missing fact if the verdict is `indeterminate`: row, project, disk list, recycle bin, disk, " +
      "snapshot, control, status, name, category, backups or trust.",
  ),
  evidence: computed(list(string), "Evidence for the verdict. It has no ages and no request IDs."),
  copies_of_disk: computed(
    number,
    "Number of available snapshots of the disk, including this one if it is available.",
  ),
  backups_of_disk: computed(
    number,
    "Number of backups from which the disk can be restored; null if they were not read.",
  ),
  newest_copy: computed(
    bool,
    "Whether it is the newest available snapshot of its disk. Null if a creation time is unknown.",
  ),
  newest_copy_at: computed(string, "Creation time of the newest of them, RFC 3339 in UTC."),
  cloned_volume_ids: computed(
    list(string),
    "IDs of disks created from this snapshot, including disks in the recycle bin if that was read.",
  ),
  deletable: computed(
    bool,
    "Whether users can delete it: it is available or failed, no backup owns it, and no disk created " +
      "from it exists, not even in the recycle bin. Null if that is unknown, for example because the recycle bin could " +
      "not be read. It is not a recommendation to delete.",
  ),
  recoverable_until: computed(string, "When the recycle bin deletes the disk, RFC 3339 in UTC."),
  ...deletionAttributes,
};

export function toFindingState(finding: Finding, facts: Facts): ObjectStateOf<typeof findingAttributes> {
  const { snapshot, marks } = finding;
  const deletion = tryGetDeletion(snapshot, facts);
  return {
    id: snapshot.id,
    name: snapshot.name,
    volume_id: snapshot.volumeId,
    size: snapshot.size,
    status: snapshot.status,
    created_at: snapshot.createdAt,
    updated_at: snapshot.updatedAt,
    metadata: snapshot.metadata,
    account: facts.account,
    region: facts.region,
    project_id: snapshot.projectId ?? facts.projectId,
    project_name: facts.projectName,
    kind: snapshot.kind,
    retention_at: snapshot.retentionAt,
    verdict: finding.verdict,
    reason: finding.reason,
    missing: finding.doubt?.missing ?? null,
    evidence: finding.evidence,
    copies_of_disk: marks.copiesOfDisk,
    backups_of_disk: marks.backupsOfDisk ?? null,
    newest_copy: marks.newestCopy,
    newest_copy_at: marks.newestCopyAt,
    cloned_volume_ids: marks.clonedVolumeIds,
    deletable: marks.deletable,
    recoverable_until: finding.recoverableUntil,
    deleted_at: deletion?.time ?? null,
    deleted_by: deletion?.userName ?? null,
  };
}
