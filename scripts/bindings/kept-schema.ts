import type { Provider, ProviderSchema, Schema } from "@cdktf/commons";

/** A schema, and the file or provider that it was read from. */
export interface SourceSchema {
  readonly schema: ProviderSchema;
  readonly from: string;
}

/**
 * The `kept` schema with one resource or data source of the source (or both, if they share the name). All other types
 * stay unchanged.
 *
 * @throws if the source has neither
 */
export function addType(kept: ProviderSchema, { schema, from }: SourceSchema, type: string): ProviderSchema {
  const [address, provider] = onlyProvider(kept);
  const found = schema.provider_schemas?.[address];
  const resource = found?.resource_schemas?.[type];
  const dataSource = found?.data_source_schemas?.[type];
  if (resource === undefined && dataSource === undefined) {
    throw new Error(`${from} has no resource or data source ${type}.`);
  }
  const merged: Provider = {
    ...provider,
    resource_schemas: { ...provider.resource_schemas, ...named(type, resource) },
    data_source_schemas: { ...provider.data_source_schemas, ...named(type, dataSource) },
  };
  return { ...kept, provider_schemas: { [address]: merged } };
}

/** Sorted, so that a new type adds lines and changes no others. */
export function formatSchema(schema: ProviderSchema): string {
  return JSON.stringify(schema, (_key, value: unknown) => (isObject(value) ? sorted(value) : value), 1);
}

function onlyProvider({ provider_schemas = {} }: ProviderSchema): [address: string, provider: Provider] {
  const [entry, ...others] = Object.entries(provider_schemas);
  if (entry === undefined || others.length > 0) throw new Error("The kept schema must be of one provider.");
  return entry;
}

function named(type: string, schema: Schema | undefined): Record<string, Schema> {
  return schema === undefined ? {} : { [type]: withoutDescriptions(schema) as Schema };
}

/** The keys below these are names of the provider. An attribute can have the name "description". */
const NAMES = new Set(["attributes", "block_types"]);
const DESCRIPTIONS = new Set(["description", "description_kind"]);

function withoutDescriptions(value: unknown, keysAreNames = false): unknown {
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => keysAreNames || !DESCRIPTIONS.has(key))
      .map(([key, child]) => [key, withoutDescriptions(child, !keysAreNames && NAMES.has(key))]),
  );
}

function sorted(value: object): object {
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
