import type { NumberMap } from "cdktf";

/** Totals of a list of snapshots. Every attribute is a reference that Terraform resolves. */
export interface ISnapshotSummary {
  /** Number of snapshots. */
  readonly snapshotCount: number;
  /** Provisioned (not billed) GiB. */
  readonly totalGib: number;
  /** Snapshots without a status count as `unknown`. */
  readonly countByStatus: NumberMap;
  /** RFC 3339 in UTC; null without snapshots. */
  readonly oldestCreatedAt: string;
}
