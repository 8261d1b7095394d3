import { type IResolvable, type IResolveContext, Lazy, Token, Tokenization } from "cdktf";

/**
 * A Terraform expression. Tokens become references, other values become literals, so no string can end its quotes. It
 * can have several lines; elements of objects then need commas.
 *
 * @example expression`[for s in ${inventory.snapshots} : s.id if s.status == ${"error"}]`
 */
export function expression(texts: TemplateStringsArray, ...values: readonly unknown[]): IResolvable {
  return Lazy.anyValue({
    produce: (context: IResolveContext) => {
      const parts = values.map((value) => render(value, context));
      const [first = "", ...others] = texts.map(inOneLine);
      return `\${${others.reduce((built, text, index) => built + parts[index] + text, first)}}`;
    },
  });
}

/** In a stack that is synthesized as HCL, cdktf treats several lines as a string. */
const inOneLine = (text: string) => text.replace(/\n\s*/g, " ");

const LACKING: Readonly<Record<string, string>> = { "\\b": "\\u0008", "\\f": "\\u000c" };

function render(value: unknown, context: IResolveContext): string {
  if (Array.isArray(value) && !isListToken(value)) {
    return `[${value.map((element) => render(element, context)).join(", ")}]`;
  }
  if (!Token.isUnresolved(value)) return literal(value);
  const resolved: unknown = context.resolve(value);
  const reference = typeof resolved === "string" ? /^\$\{(.*)\}$/s.exec(resolved)?.[1] : undefined;
  // A string that contains tokens stays a template in quotes.
  return reference === undefined ? JSON.stringify(resolved) : `(${reference})`;
}

/**
 * A value in Terraform's syntax. `${` and `%{` in strings are escaped. Terraform does not have two of JSON's escapes,
 * and accepts no single surrogate.
 */
function literal(value: unknown): string {
  return JSON.stringify(value ?? null, (_, part) => (typeof part === "string" ? part.toWellFormed() : part))
    .replace(/\\[^u]/g, (escaped) => LACKING[escaped] ?? escaped)
    .replaceAll("${", () => "$${")
    .replaceAll("%{", () => "%%{");
}

/** A list that only Terraform knows is also an array, with one encoded string. */
const isListToken = (list: readonly unknown[]) =>
  typeof list[0] === "string" && Tokenization.reverseList([list[0]]) !== undefined;
