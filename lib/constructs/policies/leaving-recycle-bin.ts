import type { Construct } from "constructs";
import { DataEvsLeavingRecycleBin } from "../../bindings/data-evs-leaving-recycle-bin";
import { PropCheck } from "../terraform/check-props";
import { checkDuration, type Duration } from "./duration";
import { policyConfig } from "./policy-config";
import { policyOf } from "./policy-of";
import type { DiskPolicyProps } from "./policy-props";
import { setUpPolicy } from "./set-up-policy";

export interface LeavingRecycleBinProps extends DiskPolicyProps {
  /** How near the deletion may be. */
  readonly within: Duration;
}

/** Disks in the recycle bin that will soon be beyond recovery. */
export class LeavingRecycleBin extends policyOf(DataEvsLeavingRecycleBin) {
  /** @throws PropError for props that make no sense */
  constructor(scope: Construct, id: string, props: LeavingRecycleBinProps) {
    const { within } = props;
    checkDuration(new PropCheck(scope, id), "within", within);
    super(scope, id, { ...policyConfig(scope, id, props), within: within.toString() });
    setUpPolicy(this, props);
  }
}
