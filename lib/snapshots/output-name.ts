import { TerraformStack } from "cdktf";
import type { Construct } from "constructs";

/** An output's name as people type it: the construct's path within its stack, then what the output holds. */
export function outputName(construct: Construct, name: string): string {
  const path = construct.node.path.slice(TerraformStack.of(construct).node.path.length);
  return [...path.split("/").filter(Boolean), name].join("_").replace(/[^A-Za-z0-9_-]/g, "_");
}
