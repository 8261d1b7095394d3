import type { IResolvable } from "cdktf";
import type { Construct } from "constructs";
import { JsonElement } from "./json-element";

/** A condition, and Terraform's message if it does not hold. */
export interface Condition {
  readonly condition: IResolvable | string;
  readonly errorMessage: IResolvable | string;
}

/** The block in Terraform's form. */
export const toBlock = ({ condition, errorMessage }: Condition) => ({
  condition,
  error_message: errorMessage,
});

/**
 * A Terraform `check` block. It warns, and never fails a plan.
 *
 * @see Terraform documentation, "Checks"
 */
export class TerraformCheck extends JsonElement {
  /** @param conditions the conditions, or a function that returns them at synthesis */
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
