import type { Construct } from "constructs";
import { snapshotRule as spec } from "../../audit/spec/policies/snapshot-rule";
import { DataEvsSnapshotRule } from "../../bindings/data-evs-snapshot-rule";
import { policyOf } from "./policy-of";
import type { SnapshotPolicyProps } from "./policy-props";
import type { RuleProps } from "./rule-props";

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
    super(spec, scope, id, props);
  }
}
