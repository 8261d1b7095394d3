import type { NestedBlock } from "./nested-block";

/** A type of Terraform's type system, in the JSON form of the protocol. */
export type CtyType =
  | "string"
  | "number"
  | "bool"
  | readonly ["list" | "set" | "map", CtyType]
  | readonly ["object", Readonly<Record<string, CtyType>>];

/** A value that is unknown to Terraform, because it depends on something that does not exist yet. */
export const UNKNOWN: unique symbol = Symbol("unknown");
export type Unknown = typeof UNKNOWN;

/** A type without descriptions inside. `Value` is its TypeScript type. */
export interface PlainType<Value> {
  readonly cty: CtyType;
  /** For type inference only. */
  readonly value?: Value;
}

/** A list of objects. Each attribute has a description. */
export interface ObjectListType<Attributes extends ObjectAttributes> {
  readonly listOf: Attributes;
}

/** The objects of a list. All their attributes are computed. */
export type ObjectAttributes = Readonly<Record<string, Attribute>>;

export interface ObjectType<Attributes extends ObjectAttributes> {
  readonly attributes: Attributes;
}

export type Mode = "required" | "optional" | "optional+computed" | "computed";

export interface Attribute<Type = unknown, M extends Mode = Mode> {
  readonly type: Type;
  readonly mode: M;
  readonly description: string;
  /** Terraform hides the value in all output. */
  readonly sensitive: boolean;
}

export interface AttributeOptions {
  readonly sensitive?: boolean;
}

/** The schema of a provider block, a data source, or of a block inside one of them. */
export interface Schema {
  readonly description: string;
  readonly attributes: Readonly<Record<string, Attribute>>;
  /** @default - no nested blocks */
  readonly blocks?: Readonly<Record<string, NestedBlock>>;
}

export const string: PlainType<string> = { cty: "string" };
export const number: PlainType<number> = { cty: "number" };
export const bool: PlainType<boolean> = { cty: "bool" };

/** A key can have null. */
export function map<Value>(of: PlainType<Value>): PlainType<Readonly<Record<string, Value | null>>> {
  return { cty: ["map", of.cty] };
}

export function set<Value>(of: PlainType<Value>): PlainType<readonly Value[]> {
  return { cty: ["set", of.cty] };
}

/** Values of an object whose attributes are plain types. Any of them can be null. */
export type ObjectOf<Types extends Readonly<Record<string, PlainType<unknown>>>> = {
  readonly [Name in keyof Types]: Types[Name] extends PlainType<infer Value> ? Value | null : never;
};

/** An object of described attributes, or a plain one. */
export function object<Attributes extends ObjectAttributes>(attributes: Attributes): ObjectType<Attributes>;
export function object<Types extends Readonly<Record<string, PlainType<unknown>>>>(
  types: Types,
): PlainType<ObjectOf<Types>>;
export function object(of: Readonly<Record<string, Attribute | PlainType<unknown>>>): unknown {
  const types = Object.entries(of).flatMap(([name, type]) => ("cty" in type ? [[name, type.cty]] : []));
  return types.length === 0 ? { attributes: of } : { cty: ["object", Object.fromEntries(types)] };
}

export function list<Attributes extends ObjectAttributes>(
  of: ObjectType<Attributes>,
): ObjectListType<Attributes>;
export function list<Value>(of: PlainType<Value>): PlainType<readonly Value[]>;
export function list(of: PlainType<unknown> | ObjectType<ObjectAttributes>): unknown {
  return "attributes" in of ? { listOf: of.attributes } : { cty: ["list", of.cty] };
}

/** An argument that must be given. */
export function required<Type>(type: Type, description: string, options?: AttributeOptions) {
  return attribute(type, "required", description, options);
}

/** An optional argument. */
export function optional<Type>(type: Type, description: string, options?: AttributeOptions) {
  return attribute(type, "optional", description, options);
}

/** An optional argument. The provider sets it if the user does not. */
export function optionalComputed<Type>(type: Type, description: string, options?: AttributeOptions) {
  return attribute(type, "optional+computed", description, options);
}

/** An attribute that only the provider sets. */
export function computed<Type>(type: Type, description: string, options?: AttributeOptions) {
  return attribute(type, "computed", description, options);
}

function attribute<Type, M extends Mode>(
  type: Type,
  mode: M,
  description: string,
  { sensitive = false }: AttributeOptions = {},
): Attribute<Type, M> {
  return { type, mode, description, sensitive };
}
