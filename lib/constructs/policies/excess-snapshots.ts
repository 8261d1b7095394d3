import type { Construct } from "constructs";
import { excessSnapshots as spec } from "../../audit/spec/policies/excess-snapshots";
import { DataEvsExcessSnapshots } from "../../bindings/data-evs-excess-snapshots";
import { policyOf } from "./policy-of";
import type { SnapshotPolicyProps } from "./policy-props";

/** How many snapshots a disk can have. */
export interface ExcessSnapshotsProps extends SnapshotPolicyProps {
  /** How many of the newest snapshots to keep; at least 1. */
  readonly keep: number;
  /**
   * Whether to keep that many per disk; otherwise, per project.
   *
   * @default true
   */
  readonly perDisk?: boolean;
}

/** Available snapshots created by users, except the newest few of each disk. */
export class ExcessSnapshots extends policyOf(DataEvsExcessSnapshots) {
  /** @throws PropError for invalid props */
  constructor(scope: Construct, id: string, props: ExcessSnapshotsProps) {
    super(spec, scope, id, props);
  }
}
