import type { Construct } from "constructs";
import { ambiguousNames as spec } from "../../audit/spec/policies/ambiguous-names";
import { DataEvsAmbiguousNames } from "../../bindings/data-evs-ambiguous-names";
import { policyOf } from "./policy-of";
import type { SnapshotPolicyProps } from "./policy-props";

/** Which snapshots must have different names. */
export interface AmbiguousNamesProps extends SnapshotPolicyProps {}

/** Snapshots of different disks that have the same name. */
export class AmbiguousNames extends policyOf(DataEvsAmbiguousNames) {
  /** @throws PropError for invalid props */
  constructor(scope: Construct, id: string, props: AmbiguousNamesProps = {}) {
    super(spec, scope, id, props);
  }
}
