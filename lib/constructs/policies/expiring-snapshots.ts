import type { Construct } from "constructs";
import { expiringSnapshots as spec } from "../../audit/spec/policies/expiring-snapshots";
import { DataEvsExpiringSnapshots } from "../../bindings/data-evs-expiring-snapshots";
import type { Duration } from "./duration";
import { policyOf } from "./policy-of";
import type { SnapshotPolicyProps } from "./policy-props";

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
    super(spec, scope, id, props);
  }
}
