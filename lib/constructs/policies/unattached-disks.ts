import type { Construct } from "constructs";
import { unattachedDisks as spec } from "../../audit/spec/policies/unattached-disks";
import { DataEvsUnattachedDisks } from "../../bindings/data-evs-unattached-disks";
import type { Duration } from "./duration";
import { policyOf } from "./policy-of";
import type { DiskPolicyProps } from "./policy-props";

export interface UnattachedDisksProps extends DiskPolicyProps {
  /** How long a disk has been so, at least: a lower bound, since its last update. */
  readonly for: Duration;
}

/** Disks that no server uses. */
export class UnattachedDisks extends policyOf(DataEvsUnattachedDisks) {
  /** @throws PropError for props that make no sense */
  constructor(scope: Construct, id: string, props: UnattachedDisksProps) {
    super(spec, scope, id, props);
  }
}
