import type { Schema } from "./schema";

/** How a block can be written: once, or as a list or a set of blocks. */
export type Nesting = "single" | "list" | "set";

export interface NestedBlock<S extends Schema = Schema, N extends Nesting = Nesting> {
  readonly nesting: N;
  readonly schema: S;
  readonly options: BlockOptions;
}

export interface BlockOptions {
  /** @default - none are needed */
  readonly minItems?: number;
  /** @default - any number */
  readonly maxItems?: number;
  /** Whether the documentation and the generated bindings mark it as deprecated. @default false */
  readonly deprecated?: boolean;
}

/** A block that can be written once. */
export function singleBlock<S extends Schema>(schema: S): NestedBlock<S, "single"> {
  return { nesting: "single", schema, options: {} };
}

/** A block that can be repeated, with an order. */
export function listBlock<S extends Schema>(schema: S, options: BlockOptions = {}): NestedBlock<S, "list"> {
  return { nesting: "list", schema, options };
}

/** A block that can be repeated, without an order. */
export function setBlock<S extends Schema>(schema: S, options: BlockOptions = {}): NestedBlock<S, "set"> {
  return { nesting: "set", schema, options };
}
