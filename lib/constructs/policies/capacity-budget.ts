import type { Construct } from "constructs";
import { capacityBudget as spec } from "../../audit/spec/policies/capacity-budget";
import { DataEvsCapacityBudget } from "../../bindings/data-evs-capacity-budget";
import { policyOf } from "./policy-of";
import type { SnapshotPolicyProps } from "./policy-props";

/** How much snapshots can take. */
export interface CapacityBudgetProps extends SnapshotPolicyProps {
  /** The budget of each group, in provisioned GiB. */
  readonly atMostGiB: number;
  /**
   * What snapshots of a group have in common: `disk`, `name:<separator>` for the part of the name before it, or
   * `metadata:<key>`.
   *
   * @default - one group of all snapshots
   */
  readonly by?: string;
  /**
   * Which snapshots of a fleet share a budget. Across an account or the fleet, a project that could not be read makes the sum a
   * lower bound: a budget is exceeded, or undecided.
   *
   * @default "project"
   */
  readonly across?: "project" | "account" | "fleet";
}

/** Snapshots whose total size is too large, overall or by group. Each violation is a group. */
export class CapacityBudget extends policyOf(DataEvsCapacityBudget) {
  /** @throws PropError for invalid props */
  constructor(scope: Construct, id: string, props: CapacityBudgetProps) {
    super(spec, scope, id, props);
  }
}
