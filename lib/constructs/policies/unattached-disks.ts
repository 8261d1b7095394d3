import type { Construct } from "constructs";
import { DataEvsUnattachedDisks } from "../../bindings/data-evs-unattached-disks";
import { PropCheck } from "../terraform/check-props";
import { checkDuration, type Duration } from "./duration";
import { policyConfig } from "./policy-config";
import { policyOf } from "./policy-of";
import type { DiskPolicyProps } from "./policy-props";
import { setUpPolicy } from "./set-up-policy";

export interface UnattachedDisksProps extends DiskPolicyProps {
  /** How long a disk has been so, at least: a lower bound, since its last update. */
  readonly for: Duration;
}

/** Disks that no server uses. */
export class UnattachedDisks extends policyOf(DataEvsUnattachedDisks) {
  /** @throws PropError for props that make no sense */
  constructor(scope: Construct, id: string, props: UnattachedDisksProps) {
    checkDuration(new PropCheck(scope, id), "for", props.for);
    super(scope, id, { ...policyConfig(scope, id, props), forAtLeast: props.for.toString() });
    setUpPolicy(this, props);
  }
}
