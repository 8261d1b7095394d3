import type { Construct } from "constructs";
import { staleSnapshots as spec } from "../../audit/spec/policies/stale-snapshots";
import { DataEvsStaleSnapshots } from "../../bindings/data-evs-stale-snapshots";
import type { Duration } from "./duration";
import { policyOf } from "./policy-of";
import type { SnapshotPolicyProps } from "./policy-props";

export interface StaleSnapshotsProps extends SnapshotPolicyProps {
  /** How long after its creation a snapshot is stale. */
  readonly olderThan: Duration;
  /**
   * Whether snapshots count that users cannot delete: a backup's, or in transition.
   *
   * @default false
   */
  readonly includeManaged?: boolean;
}

/** Snapshots that have been kept for too long. */
export class StaleSnapshots extends policyOf(DataEvsStaleSnapshots) {
  /** @throws PropError for props that make no sense */
  constructor(scope: Construct, id: string, props: StaleSnapshotsProps) {
    super(spec, scope, id, props);
  }
}
