import type { Construct } from "constructs";
import { expiringSnapshots as spec } from "../../audit/spec/policies/expiring-snapshots";
import { DataEvsExpiringSnapshots } from "../../bindings/data-evs-expiring-snapshots";
import type { Duration } from "./duration";
import { policyOf } from "./policy-of";
import type { SnapshotPolicyProps } from "./policy-props";

/** Which standard snapshots count as expiring. */
export interface ExpiringSnapshotsProps extends SnapshotPolicyProps {
  /** The time before the deletion in which a row violates. */
  readonly within: Duration;
}

/**
 * Snapshots that EVS will soon delete automatically although their disk has no newer copy. Only standard snapshots
 * have a retention, and the official provider's lists do not contain it.
 */
export class ExpiringSnapshots extends policyOf(DataEvsExpiringSnapshots) {
  /** @throws PropError for invalid props */
  constructor(scope: Construct, id: string, props: ExpiringSnapshotsProps) {
    super(spec, scope, id, props);
  }
}
