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
 * An EVS disk. A field is null if the server omits it or returns null, or if its value cannot be read.
 *
 * `encrypted`, `user_id`, `volume_image_metadata` and the metadata keys are on the API page of v2 ("Querying details
 * about all disks"). `service_type` is only on the page of EVS's own list ("cloudvolumes"), so v2 may omit it.
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
  readonly encrypted: boolean | null;
  /** Whether it was created from an image: `volume_image_metadata` has a value. */
  readonly fromImage: boolean;
  /** `EVS`, `DSS` or `DESS`. */
  readonly serviceType: string | null;
  /** ID of the user who created it. */
  readonly userId: string | null;
  /** The order of a disk that is paid by the month or year: `orderID` of the metadata. */
  readonly orderId: string | null;
  /** Null if the row does not have the list, which differs from an empty list. */
  readonly attachments: readonly Attachment[] | null;
  /** The snapshot from which it was created. */
  readonly snapshotId: string | null;
  readonly metadata: Readonly<Record<string, string>>;
  /** RFC 3339 in UTC. */
  readonly createdAt: string | null;
  /** RFC 3339 in UTC. */
  readonly updatedAt: string | null;
  /** Which fields cannot be read and why, for example `bootable is not a boolean`; null if all can be read. */
  readonly problem: string | null;
  /** Names of those fields in the API reference. */
  readonly unreadable: readonly string[];
}

/** A disk in the recycle bin. */
export interface RecycleBinVolume extends Volume {
  /** When it is deleted permanently, RFC 3339 in UTC. */
  readonly planDeleteAt: string | null;
  /** When it was moved to the bin, RFC 3339 in UTC. */
  readonly preDeletedAt: string | null;
  /** `0` for the default one. */
  readonly enterpriseProjectId: string | null;
}

export function parseVolume(row: Row, id: string): Volume {
  const metadata = row.texts("metadata");
  return {
    id,
    name: row.text("name"),
    status: row.text("status"),
    size: row.integer("size"),
    volumeType: row.text("volume_type"),
    availabilityZone: row.text("availability_zone"),
    bootable: row.boolean("bootable"),
    encrypted: encryptedOf(metadata, row.boolean("encrypted")),
    fromImage: Object.keys(row.object("volume_image_metadata")).length > 0,
    serviceType: row.text("service_type"),
    userId: row.id("user_id"),
    orderId: metadata.orderID || null,
    attachments: row.has("attachments") ? row.rows("attachments").map(parseAttachment) : null,
    snapshotId: row.id("snapshot_id"),
    metadata,
    createdAt: row.time("created_at"),
    updatedAt: row.time("updated_at"),
    problem: row.problem,
    unreadable: row.unreadable,
  };
}

const parseAttachment = (row: Row): Attachment => ({
  id: row.id("id"),
  attachmentId: row.id("attachment_id"),
  serverId: row.id("server_id"),
  volumeId: row.id("volume_id"),
  device: row.text("device"),
  hostName: row.text("host_name"),
  attachedAt: row.time("attached_at"),
});

/** EVS does not support the flag, so the metadata takes precedence if it has the key. */
function encryptedOf(metadata: Volume["metadata"], flag: boolean | null): boolean | null {
  const said = Object.hasOwn(metadata, ENCRYPTED_KEY) ? metadata[ENCRYPTED_KEY] : undefined;
  return said === "1" ? true : said === "0" ? false : flag;
}

/** "1" for an encrypted disk, "0" for others. @see EVS API reference, "Querying details about all disks", `metadata` */
const ENCRYPTED_KEY = "__system__encrypted";

export function parseRecycleBinVolume(row: Row, id: string): RecycleBinVolume {
  const own = {
    planDeleteAt: row.time("plan_delete_at"),
    preDeletedAt: row.time("pre_deleted_at"),
    enterpriseProjectId: row.id("enterprise_project_id"),
  };
  return { ...parseVolume(row, id), ...own };
}
