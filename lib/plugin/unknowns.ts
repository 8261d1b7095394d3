import { isDeepStrictEqual } from "node:util";
import type { NestedBlock } from "./nested-block";
import type { UntypedConfig } from "./provider";
import { type Schema, UNKNOWN } from "./schema";

/**
 * Terraform's proposal for a resource with every computed attribute unknown that is neither given nor there already:
 * in a new resource, and in the blocks that an existing one gets.
 */
export function withUnknowns(
  schema: Schema,
  proposed: UntypedConfig,
  prior: UntypedConfig | null,
): UntypedConfig {
  const planned: Record<string, unknown> = { ...proposed };
  for (const [name, { mode }] of Object.entries(schema.attributes)) {
    const isOpen = mode === "computed" || mode === "optional+computed";
    if (isOpen && prior === null && planned[name] === null) planned[name] = UNKNOWN;
  }
  for (const [name, block] of Object.entries(schema.blocks ?? {})) {
    planned[name] = blocksWithUnknowns(block, planned[name], prior?.[name]);
  }
  return planned;
}

function blocksWithUnknowns({ nesting, schema }: NestedBlock, proposed: unknown, prior: unknown): unknown {
  // A dynamic block over something that is not known yet is unknown as a whole.
  if (proposed === UNKNOWN || proposed === null) return proposed;
  if (nesting === "single") {
    return withUnknowns(schema, proposed as UntypedConfig, (prior ?? null) as UntypedConfig | null);
  }
  const before = (prior ?? []) as readonly UntypedConfig[];
  return (proposed as readonly UntypedConfig[]).map((values, index) => {
    // As Terraform pairs them: lists by position, sets by content.
    const same =
      nesting === "list" ? before[index] : before.find((other) => isDeepStrictEqual(other, values));
    return withUnknowns(schema, values, same ?? null);
  });
}

/** What a change is to bring about, with null for all that it will tell. */
export function withoutUnknowns(planned: UntypedConfig): UntypedConfig {
  return known(planned) as UntypedConfig;
}

function known(value: unknown): unknown {
  if (value === UNKNOWN) return null;
  if (Array.isArray(value)) return value.map(known);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, known(part)]));
}
