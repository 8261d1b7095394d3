import type { Row } from "../row";
import { type ChainFacts, parseChainFacts } from "./snapshot-chain";

/**
 * A snapshot in the list of version 5. It is in object storage, and does not depend on its disk. A field is null if the
 * server omits it or returns null, or if its value cannot be read.
 *
 * @see EVS API reference, "Querying Details About All Snapshots" (version 5), response parameters
 */
export interface StandardSnapshot {
  readonly id: string;
  readonly name: string | null;
  readonly description: string | null;
  readonly status: string | null;
  /** GiB. */
  readonly size: number | null;
  readonly volumeId: string | null;
  readonly availabilityZone: string | null;
  /** Its category, as for chains: `standard`, `backup` or `server_backup`. */
  readonly category: string | null;
  /** `auto`, `user` or `copy`. */
  readonly snapshotType: string | null;
  readonly incremental: boolean | null;
  /** Whether disks can be created from it immediately. */
  readonly instantAccess: boolean | null;
  /** When that ends, RFC 3339 in UTC. */
  readonly instantAccessRetentionAt: string | null;
  /** When EVS deletes it automatically, RFC 3339 in UTC. Null if never. */
  readonly retentionAt: string | null;
  readonly encrypted: boolean | null;
  /** ID of the key. */
  readonly cmkId: string | null;
  readonly encryptAlgorithm: string | null;
  readonly snapshotGroupId: string | null;
  readonly enterpriseProjectId: string | null;
  readonly tags: Readonly<Record<string, string>>;
  /** For example `100%`. */
  readonly progress: string | null;
  /** The chains that it belongs to. */
  readonly chains: readonly ChainFacts[];
  /** RFC 3339 in UTC. */
  readonly createdAt: string | null;
  /** RFC 3339 in UTC. */
  readonly updatedAt: string | null;
  /** Which fields cannot be read and why, for example `retention_at is not a valid time`; null if all can be read. */
  readonly problem: string | null;
  /** Names of those fields in the API reference. */
  readonly unreadable: readonly string[];
}

export function parseStandardSnapshot(row: Row, id: string): StandardSnapshot {
  return {
    id,
    name: row.text("name"),
    description: row.text("description"),
    status: row.text("status"),
    size: row.integer("size"),
    volumeId: row.id("volume_id"),
    availabilityZone: row.text("availability_zone"),
    category: row.text("category"),
    snapshotType: row.text("snapshot_type"),
    incremental: row.boolean("incremental"),
    instantAccess: row.boolean("instant_access"),
    instantAccessRetentionAt: row.time("instant_access_retention_at"),
    retentionAt: row.time("retention_at"),
    encrypted: row.boolean("encrypted"),
    cmkId: row.id("cmk_id"),
    // Like the chains and the progress, this field is in the code of the official provider only, not in the API
    // reference.
    encryptAlgorithm: row.text("encrypt_algorithm"),
    snapshotGroupId: row.id("snapshot_group_id"),
    enterpriseProjectId: row.id("enterprise_project_id"),
    tags: row.tags("tags"),
    progress: row.text("progress"),
    chains: row.rows("snapshot_chains").map(parseChainFacts),
    createdAt: row.time("created_at"),
    updatedAt: row.time("updated_at"),
    problem: row.problem,
    unreadable: row.unreadable,
  };
}
