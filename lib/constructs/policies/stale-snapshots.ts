import type { Construct } from "constructs";
import type { ISnapshotInventory } from "../evs/snapshot-inventory";
import { PropCheck } from "../terraform/check-props";
import { expression } from "../terraform/expression";
import { checkDuration, type Duration } from "./duration";
import { SnapshotPolicy, type SnapshotPolicyProps } from "./snapshot-policy";

export interface StaleSnapshotsProps extends SnapshotPolicyProps {
  /** The snapshots that are judged. */
  readonly snapshots: ISnapshotInventory;
  /** How long after its creation a snapshot is stale. */
  readonly olderThan: Duration;
}

/** Snapshots that have been kept for too long. */
export class StaleSnapshots extends SnapshotPolicy {
  /** @throws PropError for props that make no sense */
  constructor(scope: Construct, id: string, props: StaleSnapshotsProps) {
    const { snapshots, olderThan } = props;
    checkDuration(new PropCheck(scope, id), "olderThan", olderThan);
    super(scope, id, props, {
      noun: "stale snapshot",
      rows: snapshots.snapshots,
      scan: snapshots.scan,
      olderThan,
      violation: expression`{
        id = s.id, name = s.name, volume_id = s.volume_id, size = s.size, created_at = s.created_at,
        metadata = s.metadata, verdict = "stale", reason = ${`Made more than ${olderThan} ago.`}, evidence = []
      }`,
    });
  }
}
