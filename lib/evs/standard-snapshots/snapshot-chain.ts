import { comparableId } from "../comparable-id";
import { fits, toFilterText } from "../filter-text";
import type { Query } from "../http/encode";
import type { Row } from "../row";

/**
 * The fields of a chain of standard snapshots. A field is null if the server omits it or returns null, or if its value
 * cannot be read.
 *
 * @see EVS API reference, "Listing Snapshot Chains", response parameters
 */
export interface ChainFacts {
  readonly id: string | null;
  /** ID of the disk. */
  readonly volumeId: string | null;
  readonly availabilityZone: string | null;
  /** `standard`, `backup` or `server_backup`. */
  readonly category: string | null;
  readonly snapshotCount: number | null;
  /** The billed size. The API reference states no unit. */
  readonly capacity: number | null;
  /** RFC 3339 in UTC. */
  readonly createdAt: string | null;
  /** RFC 3339 in UTC. */
  readonly updatedAt: string | null;
}

/** A chain of a project's list. */
export interface SnapshotChain extends ChainFacts {
  readonly id: string;
  /** Which fields cannot be read and why; null if all can be read. */
  readonly problem: string | null;
}

/** Which chains to list; the filters combine with AND, and an empty string does not filter. */
export interface ChainFilter {
  /** ID of the disk. */
  readonly volumeId?: string;
  readonly category?: string;
}

export function parseChainFacts(row: Row): ChainFacts {
  return {
    id: row.id("id"),
    volumeId: row.id("volume_id"),
    availabilityZone: row.text("availability_zone"),
    category: row.text("category"),
    snapshotCount: row.integer("snapshot_count"),
    capacity: row.integer("capacity"),
    createdAt: row.time("created_at"),
    updatedAt: row.time("updated_at"),
  };
}

export function parseSnapshotChain(row: Row, id: string): SnapshotChain {
  return { ...parseChainFacts(row), id, problem: row.problem };
}

/**
 * The query parameters of the API page.
 *
 * @throws InvalidQueryError for a value that cannot be sent
 */
export function toChainQuery({ volumeId, category }: ChainFilter): Query {
  return {
    volume_id: toFilterText("volume_id", volumeId),
    category: toFilterText("category", category),
  };
}

/** Whether a chain matches a filter; see `fits`. */
export function matchesChain({ volumeId, category }: ChainFilter, chain: SnapshotChain): boolean {
  return fits(volumeId, chain.volumeId, chain, comparableId) && fits(category, chain.category, chain);
}
