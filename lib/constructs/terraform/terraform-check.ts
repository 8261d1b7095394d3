import type { IResolvable } from "cdktf";
import type { Construct } from "constructs";
import { JsonElement } from "./json-element";

/** A condition, and what Terraform says when it does not hold. */
export interface Condition {
  readonly condition: IResolvable | string;
  readonly errorMessage: IResolvable | string;
}

/** As Terraform has it. */
export const toBlock = ({ condition, errorMessage }: Condition) => ({
  condition,
  error_message: errorMessage,
});

/**
 * A Terraform `check` block: it informs, and never fails a plan.
 *
 * @see Terraform documentation, "Checks"
 */
export class TerraformCheck extends JsonElement {
  /** @param conditions what must hold, or how to get at it when the stack is synthesized */
  constructor(
    scope: Construct,
    id: string,
    private readonly conditions: readonly Condition[] | (() => readonly Condition[]),
  ) {
    super(scope, id, "check");
  }

  override toTerraform() {
    const { conditions } = this;
    const asserted = typeof conditions === "function" ? conditions() : conditions;
    return { check: { [this.friendlyUniqueId]: { assert: asserted.map(toBlock) } } };
  }
}
