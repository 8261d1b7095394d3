import type { Construct } from "constructs";
import { DataEvsAmbiguousNames } from "../../bindings/data-evs-ambiguous-names";
import { policyConfig } from "./policy-config";
import { policyOf } from "./policy-of";
import type { SnapshotPolicyProps } from "./policy-props";
import { setUpPolicy } from "./set-up-policy";

export interface AmbiguousNamesProps extends SnapshotPolicyProps {}

/** Snapshots of different disks that have the same name. */
export class AmbiguousNames extends policyOf(DataEvsAmbiguousNames) {
  /** @throws PropError for props that make no sense */
  constructor(scope: Construct, id: string, props: AmbiguousNamesProps = {}) {
    super(scope, id, { ...policyConfig(scope, id, props) });
    setUpPolicy(this, props);
  }
}
