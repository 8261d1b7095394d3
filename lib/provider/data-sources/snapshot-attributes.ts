import { BACKUP_KEY, type Snapshot } from "../../evs";
import { bool, computed, map, number, type ObjectStateOf, string } from "../../plugin";

/** One row of `snapshots`, with every field of the API reference. */
export const snapshotAttributes = {
  id: computed(string, "Snapshot ID."),
  name: computed(string, "Snapshot name; not unique."),
  description: computed(string, "Description."),
  status: computed(
    string,
    "Status: creating, available, error, deleting, error_deleting, rollbacking, backing-up, or one that is not documented.",
  ),
  size: computed(number, "Size in GiB."),
  volume_id: computed(string, "ID of the disk of the snapshot."),
  created_at: computed(string, "Creation time, RFC 3339 in UTC."),
  updated_at: computed(string, "Time of the last update, RFC 3339 in UTC."),
  metadata: computed(map(string), "Metadata; values that are not strings are JSON."),
  project_id: computed(string, "Project ID (`os-extended-snapshot-attributes:project_id`)."),
  progress: computed(string, "Progress, for example `100%` (`os-extended-snapshot-attributes:progress`)."),
  backup_generated: computed(
    bool,
    `Whether a server backup created it: its metadata has the key \`${BACKUP_KEY}\`.`,
  ),
};

/** A snapshot for Terraform's state. */
export function toSnapshotState(snapshot: Snapshot): ObjectStateOf<typeof snapshotAttributes> {
  return {
    id: snapshot.id,
    name: snapshot.name,
    description: snapshot.description,
    status: snapshot.status,
    size: snapshot.size,
    volume_id: snapshot.volumeId,
    created_at: snapshot.createdAt,
    updated_at: snapshot.updatedAt,
    metadata: snapshot.metadata,
    project_id: snapshot.projectId,
    progress: snapshot.progress,
    backup_generated: snapshot.backupGenerated,
  };
}
