import type { Construct } from "constructs";
import { failedSnapshots as spec } from "../../audit/spec/policies/failed-snapshots";
import { DataEvsFailedSnapshots } from "../../bindings/data-evs-failed-snapshots";
import { policyOf } from "./policy-of";
import type { SnapshotPolicyProps } from "./policy-props";

/** Which snapshots to check for a failed creation or deletion. */
export interface FailedSnapshotsProps extends SnapshotPolicyProps {}

/** Snapshots whose creation or deletion failed. */
export class FailedSnapshots extends policyOf(DataEvsFailedSnapshots) {
  /** @throws PropError for invalid props */
  constructor(scope: Construct, id: string, props: FailedSnapshotsProps = {}) {
    super(spec, scope, id, props);
  }
}
