import type { Construct } from "constructs";
import { DataEvsSnapshotRule } from "../../bindings/data-evs-snapshot-rule";
import { PropCheck } from "../terraform/check-props";
import { recheckRule, writeRule } from "./check-rule";
import { policyConfig } from "./policy-config";
import { policyOf } from "./policy-of";
import type { SnapshotPolicyProps } from "./policy-props";
import type { RuleProps } from "./rule-props";
import { setUpPolicy } from "./set-up-policy";

export interface SnapshotRuleProps extends RuleProps, SnapshotPolicyProps {
  /**
   * When a snapshot violates, in CEL (Common Expression Language), for example
   * `snapshot.size > 1000 && !('keep' in snapshot.metadata)`. Variables: `snapshot`, `disk` (null where it is proven that there is none), `now`. At most 4096 bytes in UTF-8.
   *
   * @see docs/policies.md for the fields of the variables
   */
  readonly violatesWhen: string;
}

/** Snapshots that violate a rule of your own; those for which it has no answer are undecided. */
export class SnapshotRule extends policyOf(DataEvsSnapshotRule) {
  /** @throws PropError for props that make no sense; for a condition, with the place in it */
  constructor(scope: Construct, id: string, props: SnapshotRuleProps) {
    const rule = writeRule(new PropCheck(scope, id), "snapshot", props);
    super(scope, id, { ...policyConfig(scope, id, props), ...rule });
    setUpPolicy(this, props, (check) => recheckRule(check, "snapshot", rule, this));
  }
}
