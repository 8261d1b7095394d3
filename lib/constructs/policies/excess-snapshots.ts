import type { Construct } from "constructs";
import { DataEvsExcessSnapshots } from "../../bindings/data-evs-excess-snapshots";
import { PropCheck } from "../terraform/check-props";
import { policyConfig } from "./policy-config";
import { policyOf } from "./policy-of";
import type { SnapshotPolicyProps } from "./policy-props";
import { setUpPolicy } from "./set-up-policy";

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
    const { keep, perDisk } = props;
    const check = new PropCheck(scope, id);
    check.wholeNumber("keep", keep, 1);
    if (keep === undefined) throw check.error("keep", "must be given");
    super(scope, id, { ...policyConfig(scope, id, props), keep, perDisk });
    setUpPolicy(this, props);
  }
}
