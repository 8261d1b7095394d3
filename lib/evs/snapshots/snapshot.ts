import type { Row } from "../row";

/**
 * Metadata key of snapshots that a server's backup creates. Its value does not matter.
 *
 * @see EVS API reference, "Querying details about snapshots", `metadata`
 */
export const BACKUP_KEY = "__system__enableActive";

/**
 * An EVS snapshot. A field is null if the server omits it or returns null, or if its value cannot be read.
 *
 * @see EVS API reference, "Querying details about snapshots", response parameters
 */
export interface Snapshot {
  readonly id: string;
  readonly name: string | null;
  readonly description: string | null;
  /** One of the documented statuses, or another one that the server returns. */
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
  /** Whether a server's backup created it: the metadata has the key `BACKUP_KEY`, or the category shows it. */
  readonly backupGenerated: boolean;
  /** `standard` if the list of version 5 has it. */
  readonly kind: "legacy" | "standard";
  /** Its category in version 5. Null if only the list of version 2 has it. */
  readonly category: string | null;
  /** When EVS deletes it automatically, RFC 3339 in UTC. Only the list of version 5 has it. */
  readonly retentionAt: string | null;
  /** Only standard snapshots have it. */
  readonly enterpriseProjectId?: string | null | undefined;
  /** Which fields cannot be read and why, for example `volume_id is a boolean, not a string`; null if all can be read. */
  readonly problem: string | null;
  /** Names of those fields in the API reference. */
  readonly unreadable: readonly string[];
}

export function parseSnapshot(row: Row, id: string): Snapshot {
  const metadata = row.texts("metadata");
  return {
    id,
    name: row.text("name"),
    description: row.text("description"),
    status: row.text("status"),
    size: row.integer("size"),
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
