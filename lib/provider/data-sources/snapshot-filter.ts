import { SNAPSHOT_FILTERS } from "../../audit/spec/shared-arguments";
import type { SnapshotFilter } from "../../evs";
import { optional, string } from "../../plugin";

/** The arguments that select snapshots. They combine with AND, and an empty string does not filter. */
export const snapshotFilterAttributes = {
  name: optional(string, SNAPSHOT_FILTERS.name.description),
  status: optional(string, SNAPSHOT_FILTERS.status.description),
  volume_id: optional(string, SNAPSHOT_FILTERS.volume_id.description),
  project_id: optional(string, "Project to read. Default: the provider's."),
};

interface FilterConfig {
  readonly name: string | null;
  readonly status: string | null;
  readonly volume_id: string | null;
}

/** The API's filter; null, unset and an empty text are the same. */
export function toFilter({ name, status, volume_id }: FilterConfig): SnapshotFilter {
  return {
    ...(name ? { name } : {}),
    ...(status ? { status } : {}),
    ...(volume_id ? { volumeId: volume_id } : {}),
  };
}
