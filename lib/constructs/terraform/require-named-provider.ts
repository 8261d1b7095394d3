import { TerraformProvider, TerraformStack } from "cdktf";
import type { IConstruct } from "constructs";
import { PropCheck } from "./check-props";

/**
 * If every provider of a type has an alias, Terraform uses another one, without settings, for elements without a
 * provider.
 *
 * @param nameless elements without a provider
 * @throws PropError if every provider in the stack has an alias
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
