import { DISK_FILTERS } from "../../audit/spec/shared-arguments";
import type { VolumeFilter } from "../../evs";
import { optional, string } from "../../plugin";

/** The arguments that select disks. They combine with AND, and an empty string does not filter. */
export const volumeFilterAttributes = {
  name: optional(string, DISK_FILTERS.name.description),
  status: optional(string, DISK_FILTERS.status.description),
  availability_zone: optional(string, DISK_FILTERS.availability_zone.description),
  project_id: optional(string, "Project to read. Default: the provider's."),
};

interface FilterConfig {
  readonly name: string | null;
  readonly status: string | null;
  readonly availability_zone: string | null;
}

/** The API's filter; null, unset and an empty text are the same. */
export function toVolumeFilter({ name, status, availability_zone }: FilterConfig): VolumeFilter {
  return {
    ...(name ? { name } : {}),
    ...(status ? { status } : {}),
    ...(availability_zone ? { availabilityZone: availability_zone } : {}),
  };
}
