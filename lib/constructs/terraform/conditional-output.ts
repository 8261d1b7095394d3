import type { IResolvable } from "cdktf";
import type { Construct } from "constructs";
import { JsonElement } from "./json-element";
import { type Condition, toBlock } from "./terraform-check";

export interface ConditionalOutputProps {
  readonly description: string;
  readonly value: IResolvable | string;
  /** Conditions that must all hold, or the plan fails. */
  readonly preconditions: readonly Condition[];
}

/**
 * An output with preconditions. cdktf's own output ignores them.
 *
 * @see Terraform documentation, "Custom conditions", preconditions of outputs
 */
export class ConditionalOutput extends JsonElement {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: ConditionalOutputProps,
  ) {
    super(scope, id, "output");
  }

  override toTerraform() {
    const { description, value, preconditions } = this.props;
    const output = { description, value, precondition: preconditions.map(toBlock) };
    return { output: { [this.friendlyUniqueId]: output } };
  }
}
