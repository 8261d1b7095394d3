import type { Construct } from "constructs";
import { failedSnapshots as spec } from "../../audit/spec/policies/failed-snapshots";
import { DataEvsFailedSnapshots } from "../../bindings/data-evs-failed-snapshots";
import { policyOf } from "./policy-of";
import type { SnapshotPolicyProps } from "./policy-props";

export interface FailedSnapshotsProps extends SnapshotPolicyProps {}

/** Snapshots that could not be made, or could not be deleted. */
export class FailedSnapshots extends policyOf(DataEvsFailedSnapshots) {
  /** @throws PropError for props that make no sense */
  constructor(scope: Construct, id: string, props: FailedSnapshotsProps = {}) {
    super(spec, scope, id, props);
  }
}
