import type { UntypedConfig } from "./provider";
import type { Schema } from "./schema";

/**
 * A stored state as the current schema has it. What the schema has lost is dropped; what is new in it, Terraform takes
 * for null.
 */
export function fitStoredState(schema: Schema, json: Uint8Array): { json: Uint8Array } {
  const stored = JSON.parse(Buffer.from(json).toString("utf8")) as UntypedConfig;
  const fitting = withoutLost(schema, stored);
  // Only what must be is written anew: numbers too large for JavaScript would suffer.
  const written = JSON.stringify(fitting);
  return { json: written === JSON.stringify(stored) ? json : Buffer.from(written) };
}

function withoutLost({ attributes, blocks = {} }: Schema, stored: UntypedConfig): UntypedConfig {
  const kept = Object.entries(stored).flatMap(([name, value]) => {
    if (name in attributes) return [[name, value]];
    const block = blocks[name];
    return block === undefined ? [] : [[name, inBlocks(block.schema, value)]];
  });
  return Object.fromEntries(kept);
}

function inBlocks(schema: Schema, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((values) => withoutLost(schema, values));
  return value === null ? null : withoutLost(schema, value as UntypedConfig);
}
