import type { RowFilter } from "../../../audit/engine/scope";
import type { SubjectKind } from "../../../audit/spec/subject";
import { snapshotFilterAttributes, toFilter } from "../snapshot-filter";
import { toVolumeFilter, volumeFilterAttributes } from "../volume-filter";

/** The arguments that select a policy's rows. Groups consist of the selected snapshots. */
export const FILTER_ATTRIBUTES = {
  snapshot: snapshotFilterAttributes,
  disk: volumeFilterAttributes,
  group: snapshotFilterAttributes,
} as const;

interface FilterConfig {
  readonly name: string | null;
  readonly status: string | null;
  readonly volume_id: string | null;
  readonly availability_zone: string | null;
}

const TO_FILTER: Readonly<Record<SubjectKind, (config: FilterConfig) => RowFilter>> = {
  snapshot: toFilter,
  disk: toVolumeFilter,
  group: toFilter,
};

export function toRowFilter(subject: SubjectKind, config: FilterConfig): RowFilter {
  return TO_FILTER[subject](config);
}
