import type { Snapshot } from "../../evs";

/** Totals of a list of snapshots. */
export interface SnapshotFigures {
  readonly count: number;
  /** Provisioned GiB of those with a known size. It is not the billed size. */
  readonly totalGiB: number;
  /** Those without a status are counted under `unknown`. */
  readonly countByStatus: Readonly<Record<string, number>>;
  /** RFC 3339 in UTC; null if no creation time is known. */
  readonly oldestCreatedAt: string | null;
}

export function figuresOf(
  snapshots: readonly Pick<Snapshot, "status" | "size" | "createdAt">[],
): SnapshotFigures {
  const counts = new Map<string, number>();
  let totalGiB = 0;
  let oldestCreatedAt: string | null = null;
  for (const { status, size, createdAt } of snapshots) {
    counts.set(status ?? "unknown", (counts.get(status ?? "unknown") ?? 0) + 1);
    totalGiB += size ?? 0;
    // Times in RFC 3339 and UTC sort like texts.
    if (createdAt !== null && (oldestCreatedAt === null || createdAt < oldestCreatedAt))
      oldestCreatedAt = createdAt;
  }
  const countByStatus = Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
  return { count: snapshots.length, totalGiB, countByStatus, oldestCreatedAt };
}
