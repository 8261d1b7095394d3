import type { Attribute, ObjectAttributes, ObjectListType, PlainType, Schema, Unknown } from "./schema";

/** What a type is in TypeScript. */
type ValueOf<Type> =
  Type extends ObjectListType<infer Attributes>
    ? readonly ObjectStateOf<Attributes>[]
    : Type extends PlainType<infer Value>
      ? Value
      : never;

/** One object of a list of objects: every attribute is given, and may be null. */
export type ObjectStateOf<Attributes extends ObjectAttributes> = {
  readonly [Name in keyof Attributes]: ValueOf<Attributes[Name]["type"]> | null;
};

type InputNames<S extends Schema> = {
  [Name in keyof S["attributes"]]: S["attributes"][Name] extends Attribute<unknown, "computed">
    ? never
    : Name;
}[keyof S["attributes"]];

type ComputedNames<S extends Schema> = Exclude<keyof S["attributes"], InputNames<S>>;

type InputOf<A extends Attribute> =
  A extends Attribute<infer Type, "required"> ? ValueOf<Type> : ValueOf<A["type"]> | null;

type OrUnknown<Value> =
  | Unknown
  | (Value extends Readonly<Record<string, infer Element>>
      ? Readonly<Record<string, Element | Unknown>>
      : Value);

/** The arguments of a configuration in which every value is known; those left out are null. */
export type KnownConfigOf<S extends Schema> = {
  readonly [Name in InputNames<S>]: InputOf<S["attributes"][Name]>;
};

/** The arguments of a configuration, any of which Terraform may not know yet. */
export type ConfigOf<S extends Schema> = {
  readonly [Name in InputNames<S>]: OrUnknown<InputOf<S["attributes"][Name]>>;
};

/** What a data source must answer: every computed attribute. The arguments are echoed by themselves. */
export type StateOf<S extends Schema> = {
  readonly [Name in ComputedNames<S>]: ValueOf<S["attributes"][Name]["type"]> | null;
};
