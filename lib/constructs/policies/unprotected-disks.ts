import type { Construct } from "constructs";
import { DataEvsUnprotectedDisks } from "../../bindings/data-evs-unprotected-disks";
import { PropCheck } from "../terraform/check-props";
import { checkDuration, type Duration } from "./duration";
import { policyConfig } from "./policy-config";
import { policyOf } from "./policy-of";
import type { DiskPolicyProps } from "./policy-props";
import { setUpPolicy } from "./set-up-policy";

export interface UnprotectedDisksProps extends DiskPolicyProps {
  /** How old the newest copy of a disk may be; disks that are younger than that are left out. */
  readonly within: Duration;
  /**
   * Whether only disks count that a server uses.
   *
   * @default false
   */
  readonly onlyAttached?: boolean;
}

/**
 * Disks of which there is neither an available snapshot nor a backup (CBR) that is new enough. The official provider
 * lists no backups: over its lists a disk without a new snapshot is undecided.
 */
export class UnprotectedDisks extends policyOf(DataEvsUnprotectedDisks) {
  /** @throws PropError for props that make no sense */
  constructor(scope: Construct, id: string, props: UnprotectedDisksProps) {
    checkDuration(new PropCheck(scope, id), "within", props.within);
    const { within, onlyAttached } = props;
    super(scope, id, { ...policyConfig(scope, id, props), within: within.toString(), onlyAttached });
    setUpPolicy(this, props);
  }
}
