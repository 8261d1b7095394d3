import type { Construct } from "constructs";
import { unattachedDisks as spec } from "../../audit/spec/policies/unattached-disks";
import { DataEvsUnattachedDisks } from "../../bindings/data-evs-unattached-disks";
import type { Duration } from "./duration";
import { policyOf } from "./policy-of";
import type { DiskPolicyProps } from "./policy-props";

/** How long a disk can be without a server. */
export interface UnattachedDisksProps extends DiskPolicyProps {
  /** Minimum time that a disk is unattached: a lower bound, counted from its last update. */
  readonly for: Duration;
}

/** Disks that are not attached to a server. */
export class UnattachedDisks extends policyOf(DataEvsUnattachedDisks) {
  /** @throws PropError for invalid props */
  constructor(scope: Construct, id: string, props: UnattachedDisksProps) {
    super(spec, scope, id, props);
  }
}
