import { TerraformStack } from "cdktf";
import type { Construct } from "constructs";

/** A name as people type it: the construct's path within its stack, then what is named. */
export function outputName(construct: Construct, ...parts: readonly string[]): string {
  const path = construct.node.path.slice(TerraformStack.of(construct).node.path.length);
  return [...path.split("/").filter(Boolean), ...parts].join("_").replace(/[^A-Za-z0-9_-]/g, "_");
}
