import { parseGivenFacts } from "../../../lib/audit/facts/given-facts";
import { figuresOf } from "../../../lib/audit/facts/snapshot-figures";

const snapshotsOf = (columns: object) =>
  parseGivenFacts(JSON.stringify({ snapshots: columns })).snapshots.rows;

test("snapshots are counted, summed up and counted by status; the oldest is found", () => {
  const snapshots = snapshotsOf({
    id: ["a", "b", "c", "d"],
    size: [10, 40, 0, 5],
    status: ["available", "error", "", "available"],
    created_at: ["2026-01-02T00:00:00.5", "2025-12-31T23:59:59", "", "2026-01-01T00:00:00"],
  });
  expect(figuresOf(snapshots)).toEqual({
    count: 4,
    totalGiB: 55,
    countByStatus: { available: 2, error: 1, unknown: 1 },
    oldestCreatedAt: "2025-12-31T23:59:59Z",
  });
});

test("without snapshots there is no oldest", () => {
  expect(figuresOf([])).toEqual({ count: 0, totalGiB: 0, countByStatus: {}, oldestCreatedAt: null });
});
