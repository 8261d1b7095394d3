import type { TerraformElement } from "cdktf";
import { resolveTokens } from "./resolve-tokens";

/**
 * Has an element write its texts as HCL wants them, in a stack that is synthesized as HCL. cdktf escapes quotes only, and
 * none in a text with a reference; it leaves backslashes as they are, and makes a text of several lines one line longer.
 */
export function writeTextsAsHcl(element: TerraformElement): void {
  // By the class, so that a second synthesis escapes nothing twice.
  const { toHclTerraform } = Object.getPrototypeOf(element) as TerraformElement;
  element.toHclTerraform = () => escapeAll(resolveTokens(element, toHclTerraform.call(element)));
}

/** Every argument that has a value below a block's attributes, wherever that is. */
function escapeAll(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(escapeAll);
  if (!isObject(part)) return part;
  if (isArgument(part)) return { ...part, value: escapeValue(part.value) };
  return mapEntries(part, (name, value) => [name, name === "//" ? value : escapeAll(value)]);
}

/** The value of an argument: arguments of objects are in it, and keys of a map are texts. */
function escapeValue(value: unknown): unknown {
  if (typeof value === "string") return escapeText(value);
  if (Array.isArray(value)) return value.map(escapeValue);
  if (!isObject(value)) return value;
  if (isArgument(value)) return { ...value, value: escapeValue(value.value) };
  return mapEntries(value, (key, part) => [escapeText(key), escapeValue(part)]);
}

const isObject = (part: unknown): part is Readonly<Record<string, unknown>> =>
  typeof part === "object" && part !== null;

/** How cdktf describes a value to what renders it; in a provider's block in snake case. */
const isArgument = (part: Readonly<Record<string, unknown>>) =>
  "value" in part && ("storageClassType" in part || "storage_class_type" in part);

const mapEntries = (
  part: Readonly<Record<string, unknown>>,
  change: (name: string, value: unknown) => [string, unknown],
) => Object.fromEntries(Object.entries(part).map(([name, value]) => change(name, value)));

/** `$${` and `%%{`, which are text; where a reference or a directive begins; and what is escaped between quotes. */
const SPECIAL = /\$\$\{|%%\{|[$%]\{|[\\"\n\r\t]/g;
const ESCAPES: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  '"': '\\"',
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
};

/** A template as it stands between quotes; what Terraform computes in it stays as it is. */
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

/** Where an expression ends that begins with `${` or `%{`: braces in it are in pairs, but for those in texts. */
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
