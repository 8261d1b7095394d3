import type { ListResource } from "../resource";
import type { Row } from "../row";

/**
 * What only EVS's own list of disks says of a disk. Null where the server says null or nothing, and where it says something that
 * cannot be read.
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
  /** Which fields cannot be read and why; null for a sound row. */
  readonly problem: string | null;
  /** Names of those fields, as the API page has them. */
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
