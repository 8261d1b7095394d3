import { createHash } from "node:crypto";
import { TerraformStack } from "cdktf";
import type { Construct } from "constructs";

/** Names given in each stack, and what has them. */
const GIVEN = new WeakMap<TerraformStack, Map<string, string>>();

/**
 * A name for Terraform as people type it: the construct's path within its stack, then what is named. Two paths that
 * differ only in what names cannot have still get different names: the first keeps the readable one, the others have a
 * hash behind it.
 */
export function terraformName(construct: Construct, ...parts: readonly string[]): string {
  return nameFor(TerraformStack.of(construct), construct.node.path, parts);
}

/** The same for a construct that is about to be made. */
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
  // What is left of a path without a letter or digit tells nobody anything.
  const isReadable = path.length === 0 || /[A-Za-z0-9]/.test(path.join(""));
  const isFree = (given.get(readable) ?? key) === key;
  const name = isReadable && isFree ? readable : `${readable}_${hashOf(key)}`;
  given.set(name, key);
  return name;
}

function readableName(segments: readonly string[]): string {
  const name = segments.join("_").replace(/[^A-Za-z0-9_-]/g, "_");
  // A name must not begin with a digit or a hyphen.
  return /^[A-Za-z_]/.test(name) ? name : `_${name}`;
}

const hashOf = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 8);
