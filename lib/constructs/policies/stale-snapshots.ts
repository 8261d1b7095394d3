import type { Construct } from "constructs";
import { DataEvsStaleSnapshots } from "../../bindings/data-evs-stale-snapshots";
import { PropCheck } from "../terraform/check-props";
import { checkDuration, type Duration } from "./duration";
import { policyConfig } from "./policy-config";
import { policyOf } from "./policy-of";
import type { SnapshotPolicyProps } from "./policy-props";
import { setUpPolicy } from "./set-up-policy";

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
    const { olderThan, includeManaged } = props;
    checkDuration(new PropCheck(scope, id), "olderThan", olderThan);
    super(scope, id, { ...policyConfig(scope, id, props), olderThan: olderThan.toString(), includeManaged });
    setUpPolicy(this, props);
  }
}
