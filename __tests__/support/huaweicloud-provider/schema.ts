import {
  type CtyType,
  computed,
  listBlock,
  type NestedBlock,
  optional,
  optionalComputed,
  required,
  type Schema,
  setBlock,
  singleBlock,
} from "../../../lib/plugin";
import kept from "../../../packages/provider-huaweicloud/schema.json";

/** A block as `terraform providers schema -json` describes it. */
interface JsonBlock {
  readonly attributes?: Readonly<Record<string, JsonAttribute>>;
  readonly block_types?: Readonly<Record<string, JsonNestedBlock>>;
  readonly deprecated?: boolean;
}

interface JsonAttribute {
  readonly type: CtyType;
  readonly required?: boolean;
  readonly optional?: boolean;
  readonly computed?: boolean;
  readonly sensitive?: boolean;
}

interface JsonNestedBlock {
  readonly block: JsonBlock;
  readonly nesting_mode: string;
  readonly min_items?: number;
  readonly max_items?: number;
}

interface JsonProvider {
  readonly provider: { readonly block: JsonBlock };
  readonly resource_schemas: Readonly<Record<string, { readonly block: JsonBlock }>>;
  readonly data_source_schemas: Readonly<Record<string, { readonly block: JsonBlock }>>;
}

/** The provider's address in `required_providers`. */
const SOURCE = "registry.terraform.io/huaweicloud/huaweicloud";

/** All that is kept of the official provider. */
export const described = kept.provider_schemas[SOURCE] as unknown as JsonProvider;

export const providerSchema = toSchema(described.provider.block);

/** @throws when the official provider has no such resource, or the description leaves it out */
export function resourceSchema(name: string): Schema {
  return toSchema(get(described.resource_schemas, name).block);
}

/** @throws when the official provider has no such data source, or the description leaves it out */
export function dataSourceSchema(name: string): Schema {
  return toSchema(get(described.data_source_schemas, name).block);
}

/** Type of one attribute of a schema. */
export function typeOf({ attributes }: Schema, name: string): CtyType {
  return (get(attributes, name).type as { readonly cty: CtyType }).cty;
}

function toSchema({ attributes = {}, block_types = {} }: JsonBlock): Schema {
  return {
    description: "",
    attributes: mapValues(attributes, toAttribute),
    blocks: mapValues(block_types, toNestedBlock),
  };
}

function toAttribute({ type, sensitive = false, ...mode }: JsonAttribute) {
  const make = mode.required
    ? required
    : mode.optional
      ? mode.computed
        ? optionalComputed
        : optional
      : computed;
  return make({ cty: type }, "", { sensitive });
}

function toNestedBlock({ block, nesting_mode, min_items, max_items }: JsonNestedBlock): NestedBlock {
  const schema = toSchema(block);
  if (nesting_mode === "single") return singleBlock(schema);
  const make = nesting_mode === "set" ? setBlock : listBlock;
  return make(schema, {
    minItems: min_items ?? 0,
    maxItems: max_items ?? 0,
    deprecated: block.deprecated ?? false,
  });
}

function get<Value>(record: Readonly<Record<string, Value>>, name: string): Value {
  const value = record[name];
  if (value === undefined) throw new Error(`schema.json has no ${name}.`);
  return value;
}

function mapValues<From, To>(record: Readonly<Record<string, From>>, map: (value: From) => To) {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(value)]));
}
