import type { Construct } from "constructs";
import { DataEvsExpiringSnapshots } from "../../bindings/data-evs-expiring-snapshots";
import { PropCheck } from "../terraform/check-props";
import { checkDuration, type Duration } from "./duration";
import { policyConfig } from "./policy-config";
import { policyOf } from "./policy-of";
import type { SnapshotPolicyProps } from "./policy-props";
import { setUpPolicy } from "./set-up-policy";

export interface ExpiringSnapshotsProps extends SnapshotPolicyProps {
  /** How near the deletion may be. */
  readonly within: Duration;
}

/**
 * Snapshots that EVS will soon delete by itself while there is no newer copy of their disk. Only standard snapshots have
 * a retention, and the official provider's lists do not tell it.
 */
export class ExpiringSnapshots extends policyOf(DataEvsExpiringSnapshots) {
  /** @throws PropError for props that make no sense */
  constructor(scope: Construct, id: string, props: ExpiringSnapshotsProps) {
    const { within } = props;
    checkDuration(new PropCheck(scope, id), "within", within);
    super(scope, id, { ...policyConfig(scope, id, props), within: within.toString() });
    setUpPolicy(this, props);
  }
}
