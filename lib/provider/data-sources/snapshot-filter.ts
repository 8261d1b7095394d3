import type { SnapshotFilter } from "../../evs";
import { optional, string } from "../../plugin";

/** The arguments that choose snapshots; they combine with AND, and an empty text is none. */
export const snapshotFilterAttributes = {
  name: optional(string, "Only snapshots of exactly this name; at most 255 bytes."),
  status: optional(string, "Only snapshots in this status, for example `available`."),
  volume_id: optional(string, "Only snapshots of the disk with this ID."),
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
