import { type IResolvable, TerraformElement } from "cdktf";
import type { Construct } from "constructs";

/** One condition of a check. */
export interface Assertion {
  /** Whether all is well. */
  readonly condition: IResolvable;
  /** What the plan shows when it is not. */
  readonly errorMessage: IResolvable;
}

/**
 * A Terraform `check` block, which cdktf has no construct for: it informs, and never fails a plan.
 *
 * @see Terraform documentation, "Checks"
 */
export class TerraformCheck extends TerraformElement {
  constructor(
    scope: Construct,
    id: string,
    private readonly assertions: readonly Assertion[],
  ) {
    super(scope, id, "check");
  }

  override toTerraform(): object {
    const assert = this.assertions.map(({ condition, errorMessage }) => ({
      condition,
      error_message: errorMessage,
    }));
    return { check: { [this.friendlyUniqueId]: { assert } } };
  }
}
