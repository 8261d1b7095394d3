import { createHash } from "node:crypto";
import { TerraformStack } from "cdktf";
import type { Construct } from "constructs";

/** Names of each stack, and the path of each name. */
const GIVEN = new WeakMap<TerraformStack, Map<string, string>>();

/**
 * A readable name for Terraform: the construct's path in its stack, then `parts`. Two paths can differ only in
 * characters that names cannot have. The first then keeps the readable name, the others get a hash at the end.
 */
export function terraformName(construct: Construct, ...parts: readonly string[]): string {
  return nameFor(TerraformStack.of(construct), construct.node.path, parts);
}

/** The name of a construct that will be created. */
export function terraformNameOf(scope: Construct, id: string, ...parts: readonly string[]): string {
  return nameFor(TerraformStack.of(scope), [scope.node.path, id].filter(Boolean).join("/"), parts);
}

function nameFor(stack: TerraformStack, fullPath: string, parts: readonly string[]): string {
  const given = GIVEN.get(stack) ?? new Map<string, string>();
  GIVEN.set(stack, given);
  const path = fullPath.slice(stack.node.path.length).split("/").filter(Boolean);
  const segments = [...path, ...parts];
  const key = JSON.stringify(segments);
  const readable = readableName(segments);
  // A name without a letter or digit is not readable.
  const isReadable = path.length === 0 || /[A-Za-z0-9]/.test(path.join(""));
  const isFree = (given.get(readable) ?? key) === key;
  const name = isReadable && isFree ? readable : `${readable}_${hashOf(key)}`;
  given.set(name, key);
  return name;
}

function readableName(segments: readonly string[]): string {
  const name = segments.join("_").replace(/[^A-Za-z0-9_-]/g, "_");
  // A name must not start with a digit or a hyphen.
  return /^[A-Za-z_]/.test(name) ? name : `_${name}`;
}

const hashOf = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 8);
