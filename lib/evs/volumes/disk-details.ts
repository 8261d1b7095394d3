import type { ListResource } from "../resource";
import type { Row } from "../row";

/**
 * The fields of a disk that only EVS's own list has. A field is null if the server omits it or returns null, or if its
 * value cannot be read.
 *
 * @see EVS API reference, "Querying Details About All Disks" (cloudvolumes), response parameters
 */
export interface DiskDetails {
  readonly id: string;
  readonly tags: Readonly<Record<string, string>>;
  /** `0` for the default one. */
  readonly enterpriseProjectId: string | null;
  /** RFC 3339 in UTC. */
  readonly createdAt: string | null;
  /** Which fields cannot be read and why; null if all can be read. */
  readonly problem: string | null;
  /** Names of those fields in the API reference. */
  readonly unreadable: readonly string[];
}

const parseDiskDetails = (row: Row, id: string): DiskDetails => ({
  id,
  tags: row.tags("tags"),
  enterpriseProjectId: row.id("enterprise_project_id"),
  createdAt: row.time("created_at"),
  problem: row.problem,
  unreadable: row.unreadable,
});

/** @see EVS API reference, "Querying Details About All Disks" (cloudvolumes): by offset, without a marker */
export const DISK_DETAILS: ListResource<DiskDetails> = {
  version: "v2",
  path: "cloudvolumes/detail",
  field: "volumes",
  parse: parseDiskDetails,
};
