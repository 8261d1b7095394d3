import type { Construct } from "constructs";
import { staleSnapshots as spec } from "../../audit/spec/policies/stale-snapshots";
import { DataEvsStaleSnapshots } from "../../bindings/data-evs-stale-snapshots";
import type { Duration } from "./duration";
import { policyOf } from "./policy-of";
import type { SnapshotPolicyProps } from "./policy-props";

/** How old snapshots can be. */
export interface StaleSnapshotsProps extends SnapshotPolicyProps {
  /** Age from which a snapshot is stale. */
  readonly olderThan: Duration;
  /**
   * Whether to include snapshots that users cannot delete: owned by a backup, or in transition.
   *
   * @default false
   */
  readonly includeManaged?: boolean;
}

/** Snapshots that are too old. */
export class StaleSnapshots extends policyOf(DataEvsStaleSnapshots) {
  /** @throws PropError for invalid props */
  constructor(scope: Construct, id: string, props: StaleSnapshotsProps) {
    super(spec, scope, id, props);
  }
}
