import { fits, toFilterText, toNameFilter } from "../filter-text";
import type { Query } from "../http/encode";
import type { Volume } from "./volume";

/** Which disks to list; the filters combine with AND, and an empty string does not filter. */
export interface VolumeFilter {
  /** Exact name, at most 255 bytes. */
  readonly name?: string;
  readonly status?: string;
  readonly availabilityZone?: string;
}

/**
 * The query parameters of the API page.
 *
 * @throws InvalidQueryError for a value that the page does not allow
 */
export function toVolumeQuery({ name, status, availabilityZone }: VolumeFilter): Query {
  return {
    name: toNameFilter(name),
    status: toFilterText("status", status),
    availability_zone: toFilterText("availability_zone", availabilityZone),
  };
}

/** Whether a disk matches a filter; see `fits`. */
export function matchesVolume({ name, status, availabilityZone }: VolumeFilter, volume: Volume): boolean {
  return (
    fits(name, volume.name, volume) &&
    fits(status, volume.status, volume) &&
    fits(availabilityZone, volume.availabilityZone, volume)
  );
}
