import type { Construct } from "constructs";
import { excessSnapshots as spec } from "../../audit/spec/policies/excess-snapshots";
import { DataEvsExcessSnapshots } from "../../bindings/data-evs-excess-snapshots";
import { policyOf } from "./policy-of";
import type { SnapshotPolicyProps } from "./policy-props";

export interface ExcessSnapshotsProps extends SnapshotPolicyProps {
  /** How many of the newest are to be kept; at least 1. */
  readonly keep: number;
  /**
   * Whether so many are kept of each disk; otherwise of the whole project.
   *
   * @default true
   */
  readonly perDisk?: boolean;
}

/** Available snapshots made by users, beyond the newest few of their disk. */
export class ExcessSnapshots extends policyOf(DataEvsExcessSnapshots) {
  /** @throws PropError for props that make no sense */
  constructor(scope: Construct, id: string, props: ExcessSnapshotsProps) {
    super(spec, scope, id, props);
  }
}
