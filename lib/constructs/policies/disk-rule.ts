import type { Construct } from "constructs";
import { DataEvsDiskRule } from "../../bindings/data-evs-disk-rule";
import { PropCheck } from "../terraform/check-props";
import { recheckRule, writeRule } from "./check-rule";
import { policyConfig } from "./policy-config";
import { policyOf } from "./policy-of";
import type { DiskPolicyProps } from "./policy-props";
import type { RuleProps } from "./rule-props";
import { setUpPolicy } from "./set-up-policy";

export interface DiskRuleProps extends RuleProps, DiskPolicyProps {
  /**
   * When a disk violates, in CEL (Common Expression Language), for example
   * `!disk.encrypted && disk.status == 'in-use'`. Variables: `disk`, `now`. At most 4096 bytes in UTF-8.
   *
   * @see docs/policies.md for the fields of the variables
   */
  readonly violatesWhen: string;
}

/** Disks that violate a rule of your own; those for which it has no answer are undecided. */
export class DiskRule extends policyOf(DataEvsDiskRule) {
  /** @throws PropError for props that make no sense; for a condition, with the place in it */
  constructor(scope: Construct, id: string, props: DiskRuleProps) {
    const rule = writeRule(new PropCheck(scope, id), "disk", props);
    super(scope, id, { ...policyConfig(scope, id, props), ...rule });
    setUpPolicy(this, props, (check) => recheckRule(check, "disk", rule, this));
  }
}
