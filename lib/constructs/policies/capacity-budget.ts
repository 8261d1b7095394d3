import { Token } from "cdktf";
import type { Construct } from "constructs";
import { DataEvsCapacityBudget } from "../../bindings/data-evs-capacity-budget";
import { PropCheck } from "../terraform/check-props";
import { literalText } from "../terraform/literal-text";
import { policyConfig } from "./policy-config";
import { policyOf } from "./policy-of";
import type { SnapshotPolicyProps } from "./policy-props";
import { setUpPolicy } from "./set-up-policy";

const GROUPING = /^(disk|(name|metadata):.+)$/s;

export interface CapacityBudgetProps extends SnapshotPolicyProps {
  /** The budget of each group, in provisioned GiB. */
  readonly atMostGiB: number;
  /**
   * What snapshots of a group have in common: `disk`, `name:<separator>` for the part of the name before it, or
   * `metadata:<key>`.
   *
   * @default - all of them together
   */
  readonly by?: string;
}

/** Snapshots that are too large together, over all or by group; each violation is a group. */
export class CapacityBudget extends policyOf(DataEvsCapacityBudget) {
  /** @throws PropError for props that make no sense */
  constructor(scope: Construct, id: string, props: CapacityBudgetProps) {
    const { atMostGiB, by } = props;
    const check = new PropCheck(scope, id);
    check.numberBetween("atMostGiB", atMostGiB, 0, Number.MAX_SAFE_INTEGER);
    if (atMostGiB === undefined) throw check.error("atMostGiB", "must be given");
    if (by !== undefined && !Token.isUnresolved(by) && !GROUPING.test(by)) {
      throw check.wrong("by", "disk, name:<separator> or metadata:<key>", by);
    }
    super(scope, id, { ...policyConfig(scope, id, props), atMostGib: atMostGiB, by: literalText(by) });
    setUpPolicy(this, props);
  }
}
