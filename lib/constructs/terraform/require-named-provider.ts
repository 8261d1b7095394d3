import { TerraformProvider, TerraformStack } from "cdktf";
import type { IConstruct } from "constructs";
import { PropCheck } from "./check-props";

/**
 * Where every provider of a name has an alias, Terraform reads what names none by another one that nobody has set up.
 *
 * @param nameless what names no provider
 * @throws PropError where the stack has such providers, each with an alias
 */
export function requireNamedProvider(
  nameless: IConstruct,
  name: string,
  isMeant: (construct: IConstruct) => boolean = (construct) =>
    TerraformProvider.isTerraformProvider(construct) && construct.terraformResourceType === name,
): void {
  const aliases = TerraformStack.of(nameless)
    .node.findAll()
    .flatMap((construct) => (isMeant(construct) ? [(construct as TerraformProvider).alias] : []));
  if (aliases.length === 0 || aliases.includes(undefined)) return;
  throw new PropCheck(nameless).error(
    "provider",
    `must be set because every ${name} provider of the stack has an alias: ${aliases.join(", ")}`,
  );
}
