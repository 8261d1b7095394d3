import type { Construct } from "constructs";
import { DataEvsStuckSnapshots } from "../../bindings/data-evs-stuck-snapshots";
import { PropCheck } from "../terraform/check-props";
import { checkDuration, type Duration } from "./duration";
import { policyConfig } from "./policy-config";
import { policyOf } from "./policy-of";
import type { SnapshotPolicyProps } from "./policy-props";
import { setUpPolicy } from "./set-up-policy";

export interface StuckSnapshotsProps extends SnapshotPolicyProps {
  /** How long a snapshot may be in transition. */
  readonly after: Duration;
}

/** Snapshots in which something has been under way for too long. */
export class StuckSnapshots extends policyOf(DataEvsStuckSnapshots) {
  /** @throws PropError for props that make no sense */
  constructor(scope: Construct, id: string, props: StuckSnapshotsProps) {
    const { after } = props;
    checkDuration(new PropCheck(scope, id), "after", after);
    super(scope, id, { ...policyConfig(scope, id, props), after: after.toString() });
    setUpPolicy(this, props);
  }
}
