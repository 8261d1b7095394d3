import { TerraformStack } from "cdktf";
import type { IConstruct } from "constructs";
import type { PropCheck } from "./check-props";

/**
 * What is read in one stack would reach another through outputs, as it was when the first was applied.
 *
 * @param property the prop that names what is read
 * @throws PropError for something of another stack than the one that `user` is in
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
