import { TerraformStack } from "cdktf";
import type { IConstruct } from "constructs";
import type { PropCheck } from "./check-props";

/**
 * Results of a read in one stack reach another stack through outputs, so they would be as old as the last apply.
 *
 * @param property prop that has the construct
 * @throws PropError for a construct of another stack than the one of `user`
 */
export function requireSameStack(
  check: PropCheck,
  property: string,
  source: IConstruct,
  user: IConstruct,
): void {
  if (TerraformStack.of(source) === TerraformStack.of(user)) return;
  throw check.error(
    property,
    `must be in the same stack, but ${source.node.path} is in another; create one in this stack`,
  );
}
