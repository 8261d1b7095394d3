import type { Construct } from "constructs";
import { DataEvsFailedSnapshots } from "../../bindings/data-evs-failed-snapshots";
import { policyConfig } from "./policy-config";
import { policyOf } from "./policy-of";
import type { SnapshotPolicyProps } from "./policy-props";
import { setUpPolicy } from "./set-up-policy";

export interface FailedSnapshotsProps extends SnapshotPolicyProps {}

/** Snapshots that could not be made, or could not be deleted. */
export class FailedSnapshots extends policyOf(DataEvsFailedSnapshots) {
  /** @throws PropError for props that make no sense */
  constructor(scope: Construct, id: string, props: FailedSnapshotsProps = {}) {
    super(scope, id, { ...policyConfig(scope, id, props) });
    setUpPolicy(this, props);
  }
}
