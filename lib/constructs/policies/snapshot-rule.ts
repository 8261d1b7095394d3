import type { Construct } from "constructs";
import { snapshotRule as spec } from "../../audit/spec/policies/snapshot-rule";
import { DataEvsSnapshotRule } from "../../bindings/data-evs-snapshot-rule";
import { policyOf } from "./policy-of";
import type { SnapshotPolicyProps } from "./policy-props";
import type { RuleProps } from "./rule-props";

/** Your own condition for snapshots. */
export interface SnapshotRuleProps extends RuleProps, SnapshotPolicyProps {
  /**
   * When a snapshot violates, in CEL (Common Expression Language), for example
   * `snapshot.size > 1000 && !('keep' in snapshot.metadata)`. Variables: `snapshot`, `disk` (null if it is proven not to exist), `now`. At most 4096 bytes in UTF-8.
   *
   * @see docs/policies.md for the fields of the variables
   */
  readonly violatesWhen: string;
}

/** Snapshots that violate your own rule. Snapshots for which the rule cannot be evaluated are undecided. */
export class SnapshotRule extends policyOf(DataEvsSnapshotRule) {
  /** @throws PropError for invalid props; for a condition, with the position */
  constructor(scope: Construct, id: string, props: SnapshotRuleProps) {
    super(spec, scope, id, props);
  }
}
