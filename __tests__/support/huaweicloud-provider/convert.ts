import type { CtyType } from "../../../lib/plugin";
import type { Values } from "./cloud";

/**
 * A value of an answer in the type that the schema wants, as the official provider's SDK converts: what is missing is "",
 * 0, false or empty, also in a map, and what is of another type is an error.
 *
 * @param at where it is, as errors name it: `snapshots.0.metadata.owner`
 */
export function convert(value: unknown, type: CtyType, at: string): unknown {
  const missing = value === undefined || value === null;
  if (type === "string") return missing ? "" : expect(value, "string", at);
  if (type === "number") return missing ? 0 : expect(value, "number", at);
  if (type === "bool") return missing ? false : expect(value, "boolean", at);
  const object = (value ?? {}) as Values;
  if (type[0] === "object") {
    return mapEntries(type[1], (name, inner) => convert(object[name], inner, `${at}.${name}`));
  }
  if (type[0] === "map") {
    return mapEntries(object, (name, element) => convert(element, type[1], `${at}.${name}`));
  }
  // An object where a list is wanted is its only element.
  const list = missing ? [] : Array.isArray(value) ? value : [value];
  return list.map((element, index) => convert(element, type[1], `${at}.${index}`));
}

/** Go's names of what the schema wants. */
const WANTED = { string: "string", number: "int", boolean: "bool" };

function expect(value: unknown, type: keyof typeof WANTED, at: string): unknown {
  if (typeof value === type) return value;
  throw new Error(
    `${at}: '' expected type '${WANTED[type]}', got unconvertible type '${goTypeOf(value)}', value: '${String(value)}'`,
  );
}

/** What Go calls the type of a value that was read from JSON. */
export function goTypeOf(value: unknown): string {
  if (Array.isArray(value)) return "[]interface {}";
  const names = { number: "float64", boolean: "bool", string: "string" } as Readonly<Record<string, string>>;
  return names[typeof value] ?? "map[string]interface {}";
}

function mapEntries<Value>(
  object: Readonly<Record<string, Value>>,
  map: (name: string, value: Value) => unknown,
): Values {
  return Object.fromEntries(Object.entries(object).map(([name, value]) => [name, map(name, value)]));
}
