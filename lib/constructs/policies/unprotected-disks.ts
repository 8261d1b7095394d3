import type { Construct } from "constructs";
import { unprotectedDisks as spec } from "../../audit/spec/policies/unprotected-disks";
import { DataEvsUnprotectedDisks } from "../../bindings/data-evs-unprotected-disks";
import type { Duration } from "./duration";
import { policyOf } from "./policy-of";
import type { DiskPolicyProps } from "./policy-props";

/** How old the newest copy of a disk can be. */
export interface UnprotectedDisksProps extends DiskPolicyProps {
  /** How old the newest copy of a disk can be. Newer disks are ignored. */
  readonly within: Duration;
  /**
   * Whether only attached disks count.
   *
   * @default false
   */
  readonly onlyAttached?: boolean;
}

/**
 * Disks that have neither an available snapshot nor a CBR backup that is recent enough. The official provider lists
 * no backups, so its lists are refused: leave `audit` and `volumes` out, or set an `EvsSnapshotAudit`.
 */
export class UnprotectedDisks extends policyOf(DataEvsUnprotectedDisks) {
  /** @throws PropError for invalid props */
  constructor(scope: Construct, id: string, props: UnprotectedDisksProps) {
    super(spec, scope, id, props);
  }
}
