import type { NestedBlock } from "./nested-block";
import type { Attribute, ObjectAttributes, ObjectListType, PlainType, Schema, Unknown } from "./schema";

/** The TypeScript type of a type. */
type ValueOf<Type> =
  Type extends ObjectListType<infer Attributes>
    ? readonly ObjectStateOf<Attributes>[]
    : Type extends PlainType<infer Value>
      ? Value
      : never;

/** One object of a list of objects. It has every attribute, possibly null. */
export type ObjectStateOf<Attributes extends ObjectAttributes> = {
  readonly [Name in keyof Attributes]: ValueOf<Attributes[Name]["type"]> | null;
};

type Attributes<S extends Schema> = S["attributes"];

type NamesOf<S extends Schema, Mode> = {
  [Name in keyof Attributes<S>]: Attributes<S>[Name]["mode"] extends Mode ? Name : never;
}[keyof Attributes<S>];

type InputNames<S extends Schema> = NamesOf<S, "required" | "optional" | "optional+computed">;
type ComputedNames<S extends Schema> = NamesOf<S, "optional+computed" | "computed">;

type GivenOf<A extends Attribute> =
  A extends Attribute<infer Type, "required"> ? ValueOf<Type> : ValueOf<A["type"]> | null;

/** A value of which any part can be unknown to Terraform. */
type OrUnknown<Value> =
  | Unknown
  | (Value extends readonly (infer Element)[]
      ? readonly OrUnknown<Element>[]
      : Value extends object
        ? { readonly [Name in keyof Value]: OrUnknown<Value[Name]> }
        : Value);

type PartsOrUnknown<Values> = { readonly [Name in keyof Values]: OrUnknown<Values[Name]> };

type Blocks<S extends Schema> = S extends { readonly blocks: infer B } ? B : Readonly<Record<never, never>>;

/** The values of a block that can be written once, or of one that can be repeated. */
type Nested<B, Values> = B extends NestedBlock<Schema, "single"> ? Values | null : readonly Values[];

/** The arguments of a configuration without unknown values. Unset arguments are null. */
export type KnownConfigOf<S extends Schema> = {
  readonly [Name in InputNames<S>]: GivenOf<Attributes<S>[Name]>;
} & {
  readonly [Name in keyof Blocks<S>]: Blocks<S>[Name] extends NestedBlock<infer Inner>
    ? Nested<Blocks<S>[Name], KnownConfigOf<Inner>>
    : never;
};

/** The arguments of a configuration. Any of them can be unknown to Terraform. */
export type ConfigOf<S extends Schema> = PartsOrUnknown<KnownConfigOf<S>>;

/** The result of a read: every computed attribute. The arguments are added automatically. */
export type StateOf<S extends Schema> = {
  readonly [Name in ComputedNames<S>]: ValueOf<Attributes<S>[Name]["type"]> | null;
};
