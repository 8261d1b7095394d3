import type { CtyType } from "../../../lib/plugin";
import { goTypeOf } from "./go-type";

/** Attribute values by name. */
export type Values = Readonly<Record<string, unknown>>;

/** Whether the official provider takes a value for one that was not given. */
export function isEmpty(value: unknown): boolean {
  if (typeof value === "object" && value !== null) return Object.keys(value).length === 0;
  return !value;
}

/** The object without what is empty, as request bodies are sent. */
export function given(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => !isEmpty(value)));
}

/** The text, or "". */
export const text = (value: unknown) => (typeof value === "string" ? value : "");

/** The blocks, or the elements, of a list or set. */
export const items = (value: unknown) => (Array.isArray(value) ? (value as readonly Values[]) : []);

/**
 * A value of an answer in the type that the schema wants, as the official provider's SDK converts: what is missing is
 * "", 0, false or empty, what is null in a map is left out, and what is of another type is an error.
 */
export function typed(value: unknown, type: CtyType): unknown {
  const missing = value === undefined || value === null;
  if (type === "string") return missing ? "" : expect(value, "string");
  if (type === "number") return missing ? 0 : expect(value, "number");
  if (type === "bool") return missing ? false : expect(value, "boolean");
  const object = (value ?? {}) as Values;
  if (type[0] === "object") return mapEntries(type[1], (name, inner) => typed(object[name], inner));
  if (type[0] === "map") {
    const given = Object.fromEntries(Object.entries(object).filter(([, element]) => element !== null));
    return mapEntries(given, (_, element) => typed(element, type[1]));
  }
  const [, inner] = type;
  // An object where a list is wanted is its only element.
  const list = missing ? [] : Array.isArray(value) ? value : [value];
  return list.map((element) => typed(element, inner));
}

/** Go's names of what the schema wants. */
const GO_TYPES = { string: "string", number: "int", boolean: "bool" };

function expect(value: unknown, type: keyof typeof GO_TYPES): unknown {
  if (typeof value === type) return value;
  throw new Error(`'' expected type '${GO_TYPES[type]}', got unconvertible type '${goTypeOf(value)}'`);
}

function mapEntries<Value>(
  object: Readonly<Record<string, Value>>,
  map: (name: string, value: Value) => unknown,
) {
  return Object.fromEntries(Object.entries(object).map(([name, value]) => [name, map(name, value)]));
}
