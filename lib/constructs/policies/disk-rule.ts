import type { Construct } from "constructs";
import { diskRule as spec } from "../../audit/spec/policies/disk-rule";
import { DataEvsDiskRule } from "../../bindings/data-evs-disk-rule";
import { policyOf } from "./policy-of";
import type { DiskPolicyProps } from "./policy-props";
import type { RuleProps } from "./rule-props";

/** Your own condition for disks. */
export interface DiskRuleProps extends RuleProps, DiskPolicyProps {
  /**
   * When a disk violates, in CEL (Common Expression Language), for example
   * `!disk.encrypted && disk.status == 'in-use'`. Variables: `disk`, `now`. At most 4096 bytes in UTF-8.
   *
   * @see docs/policies.md for the fields of the variables
   */
  readonly violatesWhen: string;
}

/** Disks that violate your own rule. Disks for which the rule cannot be evaluated are undecided. */
export class DiskRule extends policyOf(DataEvsDiskRule) {
  /** @throws PropError for invalid props; for a condition, with the position */
  constructor(scope: Construct, id: string, props: DiskRuleProps) {
    super(spec, scope, id, props);
  }
}
