import {
  type Attachment,
  BACKUP_KEY,
  type RecycleBinVolume,
  type Snapshot,
  type StandardSnapshot,
  tryToRfc3339,
  type Volume,
} from "../../evs";
import { BACKUP_CATEGORIES } from "./backup-marks";

/** A row of a given list. */
export type GivenRow = Readonly<Record<string, unknown>>;

/** A standard snapshot in the form of all snapshots. Its tags become metadata. */
export function snapshotOfStandard(row: StandardSnapshot): Snapshot {
  const { category } = row;
  return {
    kind: "standard",
    id: row.id,
    name: row.name,
    description: row.description,
    status: row.status,
    size: row.size,
    volumeId: row.volumeId,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    metadata: row.tags,
    projectId: null,
    progress: row.progress,
    retentionAt: row.retentionAt,
    enterpriseProjectId: row.enterpriseProjectId,
    category,
    backupGenerated: category !== null && BACKUP_CATEGORIES.has(category),
    problem: row.problem,
    unreadable: row.unreadable.map((field) => (field === "tags" ? "metadata" : field)),
  };
}

/** A snapshot of the official provider's list. Fields that the list lacks are unknown. */
export function givenSnapshot(row: GivenRow): Snapshot {
  const fields = new GivenFields(row);
  const metadata = metadataOf(row.metadata);
  return {
    id: textOf(row.id) ?? "",
    name: textOf(row.name),
    description: textOf(row.description),
    status: textOf(row.status),
    size: sizeOf(row.size),
    volumeId: textOf(row.volume_id),
    createdAt: fields.time("created_at"),
    updatedAt: fields.time("updated_at"),
    metadata,
    projectId: null,
    progress: textOf(row.progress),
    backupGenerated: Object.hasOwn(metadata, BACKUP_KEY),
    kind: "legacy",
    category: null,
    retentionAt: null,
    ...fields.problems,
  };
}

export function givenStandardSnapshot(row: GivenRow): Snapshot {
  const fields = new GivenFields(row);
  const category = textOf(row.category);
  const snapshot = givenSnapshot({ ...row, metadata: row.tags });
  const retentionAt = fields.time("retention_at");
  return {
    ...snapshot,
    kind: "standard",
    category,
    backupGenerated: category !== null && BACKUP_CATEGORIES.has(category),
    retentionAt,
    unreadable: [...snapshot.unreadable, ...fields.problems.unreadable],
    problem: snapshot.problem ?? fields.problems.problem,
  };
}

export function givenVolume(row: GivenRow): Volume {
  const fields = new GivenFields(row);
  return {
    id: textOf(row.id) ?? "",
    name: textOf(row.name),
    status: textOf(row.status),
    size: sizeOf(row.size),
    volumeType: textOf(row.volume_type),
    availabilityZone: textOf(row.availability_zone),
    bootable: row.bootable === undefined ? null : row.bootable === "true" || row.bootable === true,
    encrypted: null,
    fromImage: false,
    serviceType: textOf(row.service_type),
    userId: null,
    orderId: textOf(metadataOf(row.metadata).orderID),
    attachments: attachmentsOf(row.attachments),
    snapshotId: textOf(row.snapshot_id),
    metadata: metadataOf(row.metadata),
    createdAt: fields.time("created_at"),
    updatedAt: fields.time("updated_at"),
    ...fields.problems,
  };
}

/** Null if the value is missing or is not a list of attachments: the disk may still have a server. */
const attachmentsOf = (value: unknown): Volume["attachments"] =>
  Array.isArray(value) && value.every(isObject) ? value.map(toAttachment) : null;

const toAttachment = (row: GivenRow): Attachment => ({
  id: textOf(row.id),
  attachmentId: textOf(row.attachment_id),
  serverId: textOf(row.server_id),
  volumeId: textOf(row.volume_id),
  device: textOf(row.device),
  hostName: textOf(row.host_name),
  attachedAt: textOf(row.attached_at),
});

export function givenRecycleBinVolume(row: GivenRow): RecycleBinVolume {
  const fields = new GivenFields(row);
  const times = { planDeleteAt: fields.time("plan_delete_at"), preDeletedAt: fields.time("pre_deleted_at") };
  const volume = givenVolume(row);
  const unreadable = [...volume.unreadable, ...fields.problems.unreadable];
  return {
    ...volume,
    ...times,
    enterpriseProjectId: null,
    unreadable,
    problem: volume.problem ?? fields.problems.problem,
  };
}

export const textOf = (value: unknown) => (typeof value === "string" && value !== "" ? value : null);
const sizeOf = (value: unknown) => (typeof value === "number" && value > 0 ? value : null);

/** Times of a row. Unreadable times are reported as in rows of the API. */
class GivenFields {
  private readonly unreadable: string[] = [];

  constructor(private readonly row: GivenRow) {}

  time(name: string): string | null {
    const text = textOf(this.row[name]);
    if (text === null) return null;
    const time = tryToRfc3339(text);
    if (time === undefined) this.unreadable.push(name);
    return time ?? null;
  }

  get problems(): Pick<Snapshot, "problem" | "unreadable"> {
    const { unreadable } = this;
    const problem =
      unreadable.length === 0 ? null : unreadable.map((name) => `${name} is not a valid time`).join("; ");
    return { problem, unreadable };
  }
}

function metadataOf(value: unknown): Readonly<Record<string, string>> {
  return isObject(value)
    ? Object.fromEntries(
        Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
      )
    : {};
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
