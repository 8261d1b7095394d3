import type { ListResource } from "../resource";
import type { Row } from "../row";

/** What a backup was made of. */
export interface BackupResource {
  readonly id: string | null;
  /** `OS::Cinder::Volume` for a disk, `OS::Nova::Server` for a server, or any other that CBR has. */
  readonly type: string | null;
  readonly name: string | null;
}

/** What the backup of a server and those of its disks have alike. */
export interface BackupPart {
  readonly id: string | null;
  readonly name: string | null;
  /** `available` for one that can be restored; also `protecting`, `restoring`, `deleting`, `error` and others. */
  readonly status: string | null;
  /** From `resource_id`, `resource_type`, `resource_name`. */
  readonly resource: BackupResource;
  readonly vaultId: string | null;
  /** The EVS snapshot behind it: `extend_info.snapshot_id`. */
  readonly snapshotId: string | null;
  /** Time of the data that it holds, RFC 3339 in UTC: `protected_at`. */
  readonly protectedAt: string | null;
  /** RFC 3339 in UTC. */
  readonly createdAt: string | null;
  /** When it deletes itself, RFC 3339 in UTC: `expired_at`. */
  readonly expiresAt: string | null;
}

/**
 * A backup of CBR. Null where the server says null or nothing, and where it says something that cannot be read.
 *
 * @see CBR API reference, "Querying all backups", response parameters
 */
export interface Backup extends BackupPart {
  readonly id: string;
  /** The disks' backups in the backup of a server: `children`. A disk's has none. */
  readonly children: readonly BackupPart[];
  /** Which fields cannot be read and why, for example `resource_id is a number, not a string`; null for a sound row. */
  readonly problem: string | null;
  /** Names of those fields, as the API page has them. */
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
