import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { App, TerraformElement, TerraformStack } from "cdktf";
import { Construct } from "constructs";
import { whenSynthesized } from "./custom-synthesis";
import { resolveTokens } from "./resolve-tokens";

/** The file next to `cdk.tf` with elements that cdktf cannot write as HCL. */
const FILE = "cdk-conditions.tf.json";
const FILE_ID = "cdk-conditions";

/**
 * An element that cdktf has no construct for and knows in JSON only. In a stack that is synthesized as HCL it goes
 * into a JSON file next to it, since Terraform reads both.
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

class JsonFile extends Construct {
  constructor(stack: TerraformStack, id: string) {
    super(stack, id);
    whenSynthesized(this, (session) => {
      if (!App.of(this).hclOutput) return;
      const { workingDirectory } = session.manifest.forStack(stack);
      const file = join(session.outdir, workingDirectory, FILE);
      writeFileSync(file, JSON.stringify(resolveTokens(stack, contentOf(stack)), null, 2));
    });
  }
}

function contentOf(stack: TerraformStack): Record<string, Record<string, object>> {
  const content: Record<string, Record<string, object>> = {};
  for (const element of stack.node.findAll()) {
    if (!(element instanceof JsonElement) || TerraformStack.of(element) !== stack) continue;
    for (const [block, named] of Object.entries(element.toTerraform())) {
      content[block] = { ...content[block], ...named };
    }
  }
  return content;
}
