import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { App, TerraformElement, TerraformResource, TerraformStack } from "cdktf";
import { Construct, type IConstruct } from "constructs";
import { whenSynthesized } from "./custom-synthesis";
import { resolveTokens } from "./resolve-tokens";

/** The file next to `cdk.tf` with elements that cdktf cannot write as HCL. */
const FILE = "cdk-conditions.tf.json";
const FILE_ID = "cdk-conditions";

/**
 * An element that cdktf can only write as JSON. In a stack that is synthesized as HCL, it is written to a JSON file
 * next to it, because Terraform reads both.
 */
export abstract class JsonElement extends TerraformElement {
  constructor(scope: Construct, id: string, elementType: string) {
    super(scope, id, elementType);
    const stack = TerraformStack.of(this);
    if (stack.node.tryFindChild(FILE_ID) === undefined) new JsonFile(stack, FILE_ID);
  }

  abstract override toTerraform(): { readonly [block: string]: Readonly<Record<string, object>> };

  override toHclTerraform(): object {
    return {};
  }
}

/**
 * A resource that ignores all changes, as those of alerts do: cdktf writes the keyword `all` in quotes in HCL, which
 * Terraform refuses.
 */
const ignoresAllChanges = (construct: IConstruct): construct is TerraformResource =>
  TerraformResource.isTerraformResource(construct) && construct.lifecycle?.ignoreChanges === "all";

class JsonFile extends Construct {
  constructor(stack: TerraformStack, id: string) {
    super(stack, id);
    whenSynthesized(this, (session) => {
      if (!App.of(this).hclOutput) return;
      const elements = stack.node.findAll().filter((element) => TerraformStack.of(element) === stack);
      const resources = elements.filter(ignoresAllChanges);
      const content = contentOf([
        ...elements.filter((element) => element instanceof JsonElement),
        ...resources,
      ]);
      for (const resource of resources) resource.toHclTerraform = () => ({});
      const { workingDirectory } = session.manifest.forStack(stack);
      const file = join(session.outdir, workingDirectory, FILE);
      writeFileSync(file, JSON.stringify(resolveTokens(stack, content), null, 2));
    });
  }
}

type Blocks = Record<string, Record<string, object>>;

/** All elements in one object, with the resources of each type together. */
function contentOf(elements: readonly TerraformElement[]): Blocks {
  const content: Blocks = {};
  for (const element of elements) {
    for (const [block, named] of Object.entries(element.toTerraform() as Partial<Blocks>)) {
      // A resource without a move or an import also has these blocks.
      if (named === undefined) continue;
      const inBlock = content[block] ?? {};
      for (const [name, value] of Object.entries(named)) inBlock[name] = { ...inBlock[name], ...value };
      content[block] = inBlock;
    }
  }
  return content;
}
