import { TerraformOutput, TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { checkAtSynthesis, PropCheck } from "./check-props";
import { ConditionalOutput } from "./conditional-output";

/**
 * Refuses another output with the name of an output below `owner`, because cdktf would merge the two.
 *
 * @throws PropError at synthesis
 */
export function keepOutputsApart(owner: Construct): void {
  checkAtSynthesis(owner, () => {
    const own = new Set(outputsOf(owner));
    const names = new Set([...own].map(({ friendlyUniqueId }) => friendlyUniqueId));
    const twin = outputsOf(TerraformStack.of(owner)).find(
      (output) => !own.has(output) && names.has(output.friendlyUniqueId),
    );
    if (twin === undefined) return;
    throw new PropCheck(owner).error(
      twin.friendlyUniqueId,
      `is the name of an output of this construct and of ${twin.node.path}; rename one of them`,
    );
  });
}

const outputsOf = (scope: Construct) =>
  scope.node
    .findAll()
    .filter((construct) => construct instanceof TerraformOutput || construct instanceof ConditionalOutput);
