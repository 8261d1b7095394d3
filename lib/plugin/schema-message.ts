import type { MessageInitShape } from "@bufbuild/protobuf";
import { Schema_Object_NestingMode, type SchemaSchema, StringKind } from "./generated/tfplugin6_pb";
import type { Attribute, ObjectListType, PlainType, Schema } from "./schema";

type SchemaMessage = MessageInitShape<typeof SchemaSchema>;
type AttributeMessage = NonNullable<NonNullable<SchemaMessage["block"]>["attributes"]>[number];

/** A schema as the protocol carries it. */
export function toSchemaMessage({ description, attributes }: Schema): SchemaMessage {
  return {
    block: {
      attributes: toAttributeMessages(attributes),
      description,
      descriptionKind: StringKind.MARKDOWN,
    },
  };
}

function toAttributeMessages(attributes: Readonly<Record<string, Attribute>>): AttributeMessage[] {
  return Object.entries(attributes).map(([name, { type, mode, description, sensitive }]) => ({
    name,
    ...toTypeMessage(type as PlainType<unknown> | ObjectListType<Record<string, Attribute>>),
    description,
    descriptionKind: StringKind.MARKDOWN,
    required: mode === "required",
    optional: mode === "optional",
    computed: mode === "computed",
    sensitive,
  }));
}

function toTypeMessage(type: PlainType<unknown> | ObjectListType<Record<string, Attribute>>) {
  if ("cty" in type) return { type: Buffer.from(JSON.stringify(type.cty)) };
  return {
    nestedType: { attributes: toAttributeMessages(type.listOf), nesting: Schema_Object_NestingMode.LIST },
  };
}
