import type { Row } from "../row";

/** A server that a disk is attached to. */
export interface Attachment {
  readonly id: string | null;
  readonly attachmentId: string | null;
  readonly serverId: string | null;
  readonly volumeId: string | null;
  readonly device: string | null;
  readonly hostName: string | null;
  /** RFC 3339 in UTC. */
  readonly attachedAt: string | null;
}

/**
 * An EVS disk. Null where the server says null or nothing.
 *
 * @see EVS API reference, "Querying details about all disks"
 */
export interface Volume {
  readonly id: string;
  readonly name: string | null;
  readonly status: string | null;
  /** GiB. */
  readonly size: number | null;
  readonly volumeType: string | null;
  readonly availabilityZone: string | null;
  /** A system disk. */
  readonly bootable: boolean | null;
  readonly attachments: readonly Attachment[];
  /** The snapshot that the disk was made from. */
  readonly snapshotId: string | null;
  readonly metadata: Readonly<Record<string, string>>;
  /** RFC 3339 in UTC. */
  readonly createdAt: string | null;
  /** RFC 3339 in UTC. */
  readonly updatedAt: string | null;
}

/** A disk in the recycle bin. */
export interface RecycleBinVolume extends Volume {
  /** When it will be deleted for good, RFC 3339 in UTC. */
  readonly planDeleteAt: string | null;
  /** When it was put there, RFC 3339 in UTC. */
  readonly preDeletedAt: string | null;
}

/** Which disks to list; the filters combine with AND. */
export interface VolumeFilter {
  /** Exact name, at most 255 bytes. */
  readonly name?: string;
  readonly status?: string;
  readonly availabilityZone?: string;
}

export function parseVolume(row: Row): Volume {
  return {
    id: row.id(),
    name: row.text("name"),
    status: row.text("status"),
    size: row.number("size"),
    volumeType: row.text("volume_type"),
    availabilityZone: row.text("availability_zone"),
    bootable: row.boolean("bootable"),
    attachments: row.rows("attachments").map((attachment) => ({
      id: attachment.text("id"),
      attachmentId: attachment.text("attachment_id"),
      serverId: attachment.text("server_id"),
      volumeId: attachment.text("volume_id"),
      device: attachment.text("device"),
      hostName: attachment.text("host_name"),
      attachedAt: attachment.time("attached_at"),
    })),
    snapshotId: row.text("snapshot_id"),
    metadata: row.texts("metadata"),
    createdAt: row.time("created_at"),
    updatedAt: row.time("updated_at"),
  };
}

export function parseRecycleBinVolume(row: Row): RecycleBinVolume {
  return {
    ...parseVolume(row),
    planDeleteAt: row.time("plan_delete_at"),
    preDeletedAt: row.time("pre_deleted_at"),
  };
}
