import type { Construct } from "constructs";
import { leavingRecycleBin as spec } from "../../audit/spec/policies/leaving-recycle-bin";
import { DataEvsLeavingRecycleBin } from "../../bindings/data-evs-leaving-recycle-bin";
import type { Duration } from "./duration";
import { policyOf } from "./policy-of";
import type { DiskPolicyProps } from "./policy-props";

/** When the recycle bin drops the disks to report. */
export interface LeavingRecycleBinProps extends DiskPolicyProps {
  /** The time before the deletion in which a row violates. */
  readonly within: Duration;
}

/** Disks in the recycle bin that will soon be deleted permanently. */
export class LeavingRecycleBin extends policyOf(DataEvsLeavingRecycleBin) {
  /** @throws PropError for invalid props */
  constructor(scope: Construct, id: string, props: LeavingRecycleBinProps) {
    super(spec, scope, id, props);
  }
}
