import type { NumberMap } from "cdktf";

/** A list of snapshots in figures; every attribute is a reference that Terraform resolves. */
export interface ISnapshotSummary {
  readonly snapshotCount: number;
  /** Provisioned GiB, not what is billed. */
  readonly totalGib: number;
  /** Those without a status are counted under `unknown`. */
  readonly countByStatus: NumberMap;
  /** RFC 3339 in UTC; null when there is none. */
  readonly oldestCreatedAt: string;
}
