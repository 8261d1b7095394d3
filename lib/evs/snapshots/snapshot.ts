import type { Row } from "../row";

/**
 * Metadata key of the snapshots that the backup of a server makes; its value does not matter.
 *
 * @see EVS API reference, "Querying details about snapshots", `metadata`
 */
export const BACKUP_KEY = "__system__enableActive";

/**
 * An EVS snapshot. Null where the server says null or nothing, and where it says something that cannot be read.
 *
 * @see EVS API reference, "Querying details about snapshots", response parameters
 */
export interface Snapshot {
  readonly id: string;
  readonly name: string | null;
  readonly description: string | null;
  /** One of the documented statuses, or any other that the server has. */
  readonly status: string | null;
  /** GiB. */
  readonly size: number | null;
  readonly volumeId: string | null;
  /** RFC 3339 in UTC. */
  readonly createdAt: string | null;
  /** RFC 3339 in UTC. */
  readonly updatedAt: string | null;
  readonly metadata: Readonly<Record<string, string>>;
  /** From `os-extended-snapshot-attributes:project_id`. */
  readonly projectId: string | null;
  /** From `os-extended-snapshot-attributes:progress`, for example `100%`. */
  readonly progress: string | null;
  /** Made by the backup of a server: the metadata has the key `BACKUP_KEY`, or the category says so. */
  readonly backupGenerated: boolean;
  /** `standard` where the list of version 5 has it. */
  readonly kind: "legacy" | "standard";
  /** What made it, as version 5 says it; null where only the list of version 2 has it. */
  readonly category: string | null;
  /** When EVS deletes it by itself, RFC 3339 in UTC; only the list of version 5 says so. */
  readonly retentionAt: string | null;
  /** Of a standard one; other lists do not say it. */
  readonly enterpriseProjectId?: string | null | undefined;
  /** Which fields cannot be read and why, for example `volume_id is a boolean, not a string`; null for a sound row. */
  readonly problem: string | null;
  /** Names of those fields, as the API page has them. */
  readonly unreadable: readonly string[];
}

export function parseSnapshot(row: Row, id: string): Snapshot {
  const metadata = row.texts("metadata");
  return {
    id,
    name: row.text("name"),
    description: row.text("description"),
    status: row.text("status"),
    size: row.whole("size"),
    volumeId: row.id("volume_id"),
    createdAt: row.time("created_at"),
    updatedAt: row.time("updated_at"),
    metadata,
    projectId: row.id("os-extended-snapshot-attributes:project_id"),
    progress: row.text("os-extended-snapshot-attributes:progress"),
    backupGenerated: Object.hasOwn(metadata, BACKUP_KEY),
    kind: "legacy",
    category: null,
    retentionAt: null,
    problem: row.problem,
    unreadable: row.unreadable,
  };
}
