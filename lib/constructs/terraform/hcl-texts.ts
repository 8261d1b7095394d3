import type { TerraformElement } from "cdktf";
import { resolveTokens } from "./resolve-tokens";

/**
 * Makes an element write its strings correctly in a stack that is synthesized as HCL. cdktf escapes only quotes, and
 * not in a string with a reference. It does not escape backslashes, and adds a line to strings of several lines.
 */
export function writeTextsAsHcl(element: TerraformElement): void {
  // The method of the class, so a second synthesis does not escape twice.
  const { toHclTerraform } = Object.getPrototypeOf(element) as TerraformElement;
  element.toHclTerraform = () => escapeAll(resolveTokens(element, toHclTerraform.call(element)));
}

/** Escapes each argument with a value, at any depth below a block's attributes. */
function escapeAll(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(escapeAll);
  if (!isObject(part)) return part;
  if (isArgument(part)) return { ...part, value: escapeValue(part.value) };
  return mapEntries(part, (name, value) => [name, name === "//" ? value : escapeAll(value)]);
}

/** The value of an argument. It can contain arguments of objects; keys of a map are strings. */
function escapeValue(value: unknown): unknown {
  if (typeof value === "string") return escapeText(value);
  if (Array.isArray(value)) return value.map(escapeValue);
  if (!isObject(value)) return value;
  if (isArgument(value)) return { ...value, value: escapeValue(value.value) };
  return mapEntries(value, (key, part) => [escapeText(key), escapeValue(part)]);
}

const isObject = (part: unknown): part is Readonly<Record<string, unknown>> =>
  typeof part === "object" && part !== null;

/** The form in which cdktf describes a value; in a provider's block, in snake case. */
const isArgument = (part: Readonly<Record<string, unknown>>) =>
  "value" in part && ("storageClassType" in part || "storage_class_type" in part);

const mapEntries = (
  part: Readonly<Record<string, unknown>>,
  change: (name: string, value: unknown) => [string, unknown],
) => Object.fromEntries(Object.entries(part).map(([name, value]) => change(name, value)));

/** Escaped markers (`$${` and `%%{`), the start of a reference or a directive, and characters to escape in quotes. */
const SPECIAL = /\$\$\{|%%\{|[$%]\{|[\\"\n\r\t]/g;
const ESCAPES: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  '"': '\\"',
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
};

/** A template between quotes. Expressions in it are not changed. */
function escapeText(template: string): string {
  let escaped = "";
  let at = 0;
  for (const { 0: found, index } of template.matchAll(SPECIAL)) {
    if (index < at) continue;
    escaped += template.slice(at, index);
    const end = /^[$%]\{$/.test(found) ? endOfExpression(template, index) : index + found.length;
    escaped += ESCAPES[found] ?? template.slice(index, end);
    at = end;
  }
  return escaped + template.slice(at);
}

/** The end of an expression that starts with `${` or `%{`. Its braces are in pairs, except in strings. */
function endOfExpression(template: string, start: number): number {
  let depth = 0;
  let isText = false;
  for (let at = start + 1; at < template.length; at += 1) {
    const character = template[at];
    if (isText && character === "\\") at += 1;
    else if (character === '"') isText = !isText;
    else if (!isText && character === "{") depth += 1;
    else if (!isText && character === "}") {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return template.length;
}
