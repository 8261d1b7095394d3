import type { Construct } from "constructs";
import { diskRule as spec } from "../../audit/spec/policies/disk-rule";
import { DataEvsDiskRule } from "../../bindings/data-evs-disk-rule";
import { policyOf } from "./policy-of";
import type { DiskPolicyProps } from "./policy-props";
import type { RuleProps } from "./rule-props";

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
    super(spec, scope, id, props);
  }
}
