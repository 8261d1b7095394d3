import { figuresOf } from "../../audit/facts/snapshot-figures";
import { computed, map, number, type ObjectStateOf, string } from "../../plugin";

/** A list of snapshots in figures. */
export const figureAttributes = {
  snapshot_count: computed(number, "Number of snapshots."),
  total_gib: computed(number, "Provisioned size of all of them in GiB; not what is billed."),
  count_by_status: computed(
    map(number),
    "Number of snapshots by status; without one they count as `unknown`.",
  ),
  oldest_created_at: computed(string, "When the oldest was made, RFC 3339 in UTC; null when there is none."),
};

export function toFigureState(
  snapshots: Parameters<typeof figuresOf>[0],
): ObjectStateOf<typeof figureAttributes> {
  const { count, totalGiB, countByStatus, oldestCreatedAt } = figuresOf(snapshots);
  return {
    snapshot_count: count,
    total_gib: totalGiB,
    count_by_status: countByStatus,
    oldest_created_at: oldestCreatedAt,
  };
}
