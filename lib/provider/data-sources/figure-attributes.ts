import { figuresOf } from "../../audit/facts/snapshot-figures";
import { computed, map, number, type ObjectStateOf, string } from "../../plugin";

/** Totals of a list of snapshots. */
export const figureAttributes = {
  snapshot_count: computed(number, "Number of snapshots."),
  total_gib: computed(number, "Total provisioned size in GiB. This is not the billed size."),
  count_by_status: computed(
    map(number),
    "Number of snapshots by status. Snapshots without a status count as `unknown`.",
  ),
  oldest_created_at: computed(
    string,
    "Creation time of the oldest snapshot, RFC 3339 in UTC; null without snapshots.",
  ),
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
