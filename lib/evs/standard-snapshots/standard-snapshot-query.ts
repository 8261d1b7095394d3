import { comparableId } from "../comparable-id";
import { fits, toFilterText, toNameFilter } from "../filter-text";
import type { Query } from "../http/encode";
import type { StandardSnapshot } from "./standard-snapshot";

/** Which standard snapshots to list; the filters combine with AND, and an empty string does not filter. */
export interface StandardSnapshotFilter {
  /** Exact name, at most 255 bytes. */
  readonly name?: string;
  readonly status?: string;
  /** ID of the disk. */
  readonly volumeId?: string;
  readonly availabilityZone?: string;
  /** `auto`, `user` or `copy`. */
  readonly snapshotType?: string;
  readonly snapshotChainId?: string;
  readonly snapshotGroupId?: string;
  /** `0` for the default one, `all_granted_eps` for those that the credentials can read. */
  readonly enterpriseProjectId?: string;
  /** Keys and values of its tags. */
  readonly tags?: Readonly<Record<string, string>>;
}

/** Every enterprise project that the credentials can read: rows of all of them match. */
const ALL_GRANTED = "all_granted_eps";

/**
 * The query parameters of the API page. The page does not describe how it takes tags, so only the rows are filtered by
 * them.
 *
 * @throws InvalidQueryError for a value that the page does not allow
 */
export function toStandardSnapshotQuery(filter: StandardSnapshotFilter): Query {
  return {
    name: toNameFilter(filter.name),
    status: toFilterText("status", filter.status),
    volume_id: toFilterText("volume_id", filter.volumeId),
    availability_zone: toFilterText("availability_zone", filter.availabilityZone),
    snapshot_type: toFilterText("snapshot_type", filter.snapshotType),
    snapshot_chain_id: toFilterText("snapshot_chain_id", filter.snapshotChainId),
    snapshot_group_id: toFilterText("snapshot_group_id", filter.snapshotGroupId),
    enterprise_project_id: toFilterText("enterprise_project_id", filter.enterpriseProjectId),
  };
}

/** Whether a standard snapshot matches a filter; see `fits`. */
export function matchesStandardSnapshot(filter: StandardSnapshotFilter, snapshot: StandardSnapshot): boolean {
  const { snapshotChainId: chainId, enterpriseProjectId, tags = {} } = filter;
  const chain = snapshot.chains.find(({ id }) => fits(chainId, id, SOUND, comparableId));
  return (
    fits(filter.name, snapshot.name, snapshot) &&
    fits(filter.status, snapshot.status, snapshot) &&
    fits(filter.volumeId, snapshot.volumeId, snapshot, comparableId) &&
    fits(filter.availabilityZone, snapshot.availabilityZone, snapshot) &&
    fits(filter.snapshotType, snapshot.snapshotType, snapshot) &&
    fits(chainId, chain?.id ?? null, snapshot, comparableId) &&
    fits(filter.snapshotGroupId, snapshot.snapshotGroupId, snapshot, comparableId) &&
    (enterpriseProjectId === ALL_GRANTED ||
      fits(enterpriseProjectId, snapshot.enterpriseProjectId, snapshot, comparableId)) &&
    Object.entries(tags).every(([key, value]) => fits(value, textOf(snapshot.tags, key), snapshot))
  );
}

const SOUND = { problem: null };

const textOf = (tags: Readonly<Record<string, string>>, key: string) =>
  (Object.hasOwn(tags, key) && tags[key]) || null;
