import type { Construct } from "constructs";
import { stuckSnapshots as spec } from "../../audit/spec/policies/stuck-snapshots";
import { DataEvsStuckSnapshots } from "../../bindings/data-evs-stuck-snapshots";
import type { Duration } from "./duration";
import { policyOf } from "./policy-of";
import type { SnapshotPolicyProps } from "./policy-props";

/** How long a snapshot can be in a temporary status. */
export interface StuckSnapshotsProps extends SnapshotPolicyProps {
  /** How long a snapshot can be in transition. */
  readonly after: Duration;
}

/** Snapshots that are in transition for too long. */
export class StuckSnapshots extends policyOf(DataEvsStuckSnapshots) {
  /** @throws PropError for invalid props */
  constructor(scope: Construct, id: string, props: StuckSnapshotsProps) {
    super(spec, scope, id, props);
  }
}
