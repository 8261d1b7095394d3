import type { Construct } from "constructs";
import { unprotectedDisks as spec } from "../../audit/spec/policies/unprotected-disks";
import { DataEvsUnprotectedDisks } from "../../bindings/data-evs-unprotected-disks";
import type { Duration } from "./duration";
import { policyOf } from "./policy-of";
import type { DiskPolicyProps } from "./policy-props";

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
    super(spec, scope, id, props);
  }
}
