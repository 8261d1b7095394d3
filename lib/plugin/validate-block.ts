import { type AttributePath, attributeText, type Diagnostic } from "./diagnostic";
import type { NestedBlock } from "./nested-block";
import type { UntypedConfig } from "./provider";
import { type CtyType, type ObjectAttributes, type Schema, UNKNOWN } from "./schema";

/**
 * Problems of a configuration: missing values, otherwise those that the block's own check finds. A missing value is a
 * null that its type does not allow: a required argument (Terraform accepts an explicit null), or an element of a list
 * or a set.
 */
export function validateBlock(block: Validated, config: UntypedConfig): readonly Diagnostic[] {
  const missing = inBlock(block.schema, config, []);
  return missing.length > 0 ? missing : block.validate(config);
}

/** A provider block or a data source. */
interface Validated {
  readonly schema: Schema;
  validate(config: UntypedConfig): readonly Diagnostic[];
}

function inBlock(
  { attributes, blocks = {} }: Schema,
  config: UntypedConfig,
  path: AttributePath,
): Diagnostic[] {
  return [
    ...inAttributes(attributes, config, path),
    ...Object.entries(blocks).flatMap(([name, block]) => inBlocks(block, config[name], [...path, name])),
  ];
}

function inBlocks({ nesting, schema }: NestedBlock, written: unknown, path: AttributePath): Diagnostic[] {
  if (nesting === "single") return isGiven(written) ? inBlock(schema, written as UntypedConfig, path) : [];
  return elementsOf(written, nesting, path).flatMap(([element, at]) =>
    isGiven(element) ? inBlock(schema, element as UntypedConfig, at) : [],
  );
}

function inAttributes(
  attributes: ObjectAttributes,
  values: UntypedConfig,
  path: AttributePath,
): Diagnostic[] {
  return Object.entries(attributes).flatMap(([name, { mode, type }]) => {
    const [value, at] = [values[name] ?? null, [...path, name]];
    if (value === null) return mode === "required" ? [missing(at)] : [];
    return inValue(type as InputType, value, at);
  });
}

type InputType = { readonly cty: CtyType } | { readonly listOf: ObjectAttributes };

function inValue(type: InputType, value: unknown, path: AttributePath): Diagnostic[] {
  if ("cty" in type) return inPlainValue(type.cty, value, path);
  return elementsOf(value, "list", path).flatMap(([element, at]) => {
    if (element === null) return [missing(at)];
    return isGiven(element) ? inAttributes(type.listOf, element as UntypedConfig, at) : [];
  });
}

function inPlainValue(type: CtyType, value: unknown, path: AttributePath): Diagnostic[] {
  // A key of a map can have null. The meaning differs.
  if (typeof type === "string" || type[0] === "map" || type[0] === "object") return [];
  const [nesting, of] = type;
  return elementsOf(value, nesting, path).flatMap(([element, at]) =>
    element === null ? [missing(at)] : inPlainValue(of, element, at),
  );
}

/** Elements and their paths. Elements of a set have no path. */
function elementsOf(
  value: unknown,
  nesting: "list" | "set",
  path: AttributePath,
): [unknown, AttributePath][] {
  if (!isGiven(value)) return [];
  return (value as readonly unknown[]).map((element, index) => [
    element,
    nesting === "list" ? [...path, { index }] : path,
  ]);
}

const isGiven = (value: unknown) => value !== null && value !== undefined && value !== UNKNOWN;

function missing(attribute: AttributePath): Diagnostic {
  return {
    severity: "error",
    summary: "Value is missing",
    detail: `${attributeText(attribute)} must have a value, but is null.`,
    attribute,
  };
}
