import type { ListResource } from "../resource";
import type { Row } from "../row";

/** The resource of a backup. */
export interface BackupResource {
  readonly id: string | null;
  /** `OS::Cinder::Volume` for a disk, `OS::Nova::Server` for a server, or another type of CBR. */
  readonly type: string | null;
  readonly name: string | null;
}

/** Fields of a server's backup and of the backups of its disks. */
export interface BackupPart {
  readonly id: string | null;
  readonly name: string | null;
  /** `available` if it can be restored; also `protecting`, `restoring`, `deleting`, `error` and others. */
  readonly status: string | null;
  /** From `resource_id`, `resource_type`, `resource_name`. */
  readonly resource: BackupResource;
  readonly vaultId: string | null;
  /** The EVS snapshot that the backup uses: `extend_info.snapshot_id`. */
  readonly snapshotId: string | null;
  /** Time of the saved data, RFC 3339 in UTC: `protected_at`. */
  readonly protectedAt: string | null;
  /** RFC 3339 in UTC. */
  readonly createdAt: string | null;
  /** When CBR deletes it, RFC 3339 in UTC: `expired_at`. */
  readonly expiresAt: string | null;
}

/**
 * A backup of CBR. A field is null if the server omits it or returns null, or if its value cannot be read.
 *
 * @see CBR API reference, "Querying all backups", response parameters
 */
export interface Backup extends BackupPart {
  readonly id: string;
  /** The backups of disks in a server's backup: `children`. A disk's backup has none. */
  readonly children: readonly BackupPart[];
  /** Which fields cannot be read and why, for example `resource_id is a number, not a string`; null if all can be read. */
  readonly problem: string | null;
  /** Names of those fields in the API reference. */
  readonly unreadable: readonly string[];
}

function parseBackup(row: Row, id: string): Backup {
  const children = row.rows("children").map((child) => parsePart(child, child.id("id")));
  return { ...parsePart(row, id), id, children, problem: row.problem, unreadable: row.unreadable };
}

function parsePart(row: Row, id: string | null): BackupPart {
  return {
    id,
    name: row.text("name"),
    status: row.text("status"),
    resource: {
      id: row.id("resource_id"),
      type: row.text("resource_type"),
      name: row.text("resource_name"),
    },
    vaultId: row.id("vault_id"),
    snapshotId: row.inner("extend_info").id("snapshot_id"),
    protectedAt: row.time("protected_at"),
    createdAt: row.time("created_at"),
    expiresAt: row.time("expired_at"),
  };
}

/** @see CBR API reference, "Querying all backups": by offset, without links */
export const BACKUPS: ListResource<Backup> = {
  service: "cbr",
  version: "v3",
  path: "backups",
  field: "backups",
  parse: parseBackup,
};
