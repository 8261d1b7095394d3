import type { MessageInitShape } from "@bufbuild/protobuf";
import {
  Schema_NestedBlock_NestingMode,
  Schema_Object_NestingMode,
  type SchemaSchema,
  StringKind,
} from "./generated/tfplugin6_pb";
import type { NestedBlock } from "./nested-block";
import type { Attribute, ObjectListType, PlainType, Schema } from "./schema";

type SchemaMessage = MessageInitShape<typeof SchemaSchema>;
type BlockMessage = NonNullable<SchemaMessage["block"]>;
type NestedBlockMessage = NonNullable<BlockMessage["blockTypes"]>[number];
type AttributeMessage = NonNullable<BlockMessage["attributes"]>[number];

const NESTING = {
  single: Schema_NestedBlock_NestingMode.SINGLE,
  list: Schema_NestedBlock_NestingMode.LIST,
  set: Schema_NestedBlock_NestingMode.SET,
};

/** A schema as the protocol carries it. */
export function toSchemaMessage(schema: Schema): SchemaMessage {
  return { block: toBlockMessage(schema, false) };
}

function toBlockMessage({ description, attributes, blocks = {} }: Schema, deprecated: boolean): BlockMessage {
  return {
    attributes: toAttributeMessages(attributes),
    blockTypes: Object.entries(blocks).map(toNestedBlockMessage),
    description,
    descriptionKind: StringKind.MARKDOWN,
    deprecated,
  };
}

function toNestedBlockMessage([typeName, { nesting, schema, options }]: [
  string,
  NestedBlock,
]): NestedBlockMessage {
  const { minItems = 0, maxItems = 0, deprecated = false } = options;
  return {
    typeName,
    block: toBlockMessage(schema, deprecated),
    nesting: NESTING[nesting],
    minItems: BigInt(minItems),
    maxItems: BigInt(maxItems),
  };
}

function toAttributeMessages(attributes: Readonly<Record<string, Attribute>>): AttributeMessage[] {
  return Object.entries(attributes).map(([name, { type, mode, description, sensitive }]) => ({
    name,
    ...toTypeMessage(type as PlainType<unknown> | ObjectListType<Record<string, Attribute>>),
    description,
    descriptionKind: StringKind.MARKDOWN,
    required: mode === "required",
    optional: mode === "optional" || mode === "optional+computed",
    computed: mode === "computed" || mode === "optional+computed",
    sensitive,
  }));
}

function toTypeMessage(type: PlainType<unknown> | ObjectListType<Record<string, Attribute>>) {
  if ("cty" in type) return { type: Buffer.from(JSON.stringify(type.cty)) };
  return {
    nestedType: { attributes: toAttributeMessages(type.listOf), nesting: Schema_Object_NestingMode.LIST },
  };
}
